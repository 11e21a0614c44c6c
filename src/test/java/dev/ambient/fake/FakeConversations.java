package dev.ambient.fake;

import dev.ambient.domain.Conversation;
import dev.ambient.domain.Conversations;
import dev.ambient.domain.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Conversations in memory. */
public final class FakeConversations implements Conversations {
    private final Shelf<Conversation.Id, Conversation> talks = new Shelf<>(Conversation.EMPTY);

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
    public boolean keep(Conversation.Id one, Versioned<Conversation> talk) {
        return talks.keep(one, talk);
    }

    @Override
    public List<Conversation.Id> due(Instant until) {
        var due = new TreeMap<Instant, List<Conversation.Id>>();
        talks.forEach((id, talk) -> talk.due(id.root())
                .map(FakeProfiles::second)
                .filter(when -> !when.isAfter(until))
                .ifPresent(when ->
                        due.computeIfAbsent(when, first -> new ArrayList<>()).add(id)));
        return due.values().stream()
                .flatMap(some -> some.stream()
                        .sorted(Comparator.comparing((Conversation.Id id) ->
                                id.network() + "#" + id.root().value())))
                .toList();
    }
}
