package dev.ambient.fake;

import dev.ambient.domain.Conversation;
import dev.ambient.domain.Conversations;
import dev.ambient.domain.Versioned;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conversations in memory. */
public final class FakeConversations implements Conversations {
    private final Shelf<Conversation.Id, Conversation> talks = new Shelf<>(Conversation.EMPTY);
    /** Which the index of the table lists. */
    private final Map<Conversation.Id, Instant> due = new HashMap<>();

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
        talk.value()
                .due(one.root())
                .map(FakeProfiles::second)
                .ifPresentOrElse(when -> due.put(one, when), () -> due.remove(one));
        return true;
    }

    @Override
    public synchronized List<Conversation.Id> due(Instant until) {
        return due.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(until))
                .sorted(Map.Entry.<Conversation.Id, Instant>comparingByValue()
                        .thenComparing(one -> one.getKey().network() + "#"
                                + one.getKey().root().value()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
