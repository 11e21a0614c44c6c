package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Conversations;

class DynamoConversationsTest extends ConversationsContract {
    private final Conversations conversations = new Rig().conversations();

    @Override
    protected Conversations conversations() {
        return conversations;
    }
}
