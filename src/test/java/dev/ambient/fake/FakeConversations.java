package dev.ambient.fake;

import dev.ambient.domain.Conversation;
import dev.ambient.domain.Conversations;
import dev.ambient.domain.Versioned;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conversations in memory. */
public final class FakeConversations implements Conversations {
    private final Shelf<Conversation.Id, Conversation> talks = new Shelf<>(Conversation.EMPTY);
    private final Due<Conversation.Id> work = new Due<>(Comparator.comparing(
            (Conversation.Id id) -> id.network() + "#" + id.root().value()));

    /** Every conversation that was ever written. */
    public Map<Conversation.Id, Conversation> all() {
        var all = new HashMap<Conversation.Id, Conversation>();
        talks.forEach(all::put);
        return all;
    }

    @Override
    public Map<Conversation.Id, Versioned<Conversation>> of(Collection<Conversation.Id> some) {
        var found = new HashMap<Conversation.Id, Versioned<Conversation>>();
        for (var one : some) found.put(one, talks.get(one));
        return found;
    }

    @Override
    public Versioned<Conversation> exactly(Conversation.Id one) {
        return talks.get(one);
    }

    @Override
    public synchronized boolean keep(Conversation.Id one, Versioned<Conversation> talk) {
        if (!talks.keep(one, talk)) return false;
        work.put(one, talk.value().due(one.root()).map(FakeProfiles::second));
        return true;
    }

    @Override
    public synchronized List<Conversation.Id> due(Instant until) {
        return work.between(Instant.MIN, until).map(Due.Entry::name).toList();
    }
}
