package dev.ambient.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All conversations. */
public interface Conversations {
    /** All of them in one read, eventually consistent; one that has no reply is empty at version 0. */
    Map<Conversation.Id, Versioned<Conversation>> of(Collection<Conversation.Id> some);

    /** One of them, read consistently. */
    Versioned<Conversation> exactly(Conversation.Id one);

    /** Keeps a conversation if it is still at the version it was read at. */
    boolean keep(Conversation.Id one, Versioned<Conversation> talk);

    /** Those in which a question has waited for too long by then, soonest first. */
    List<Conversation.Id> due(Instant until);
}
