package dev.ambient.fake;

import dev.ambient.domain.Conversations;
import dev.ambient.edge.dynamodb.ConversationsContract;

class FakeConversationsTest extends ConversationsContract {
    private final Conversations conversations = new FakeConversations();

    @Override
    protected Conversations conversations() {
        return conversations;
    }
}
