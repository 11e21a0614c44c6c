package dev.ambient.domain;

import java.util.Collection;
import java.util.Map;

/** The crowds of all topics. */
public interface Crowds {
    /** All of them in one read, eventually consistent; where nobody was seen it is empty at version 0. */
    Map<String, Versioned<Crowd>> of(Collection<String> topics);

    /** Keeps a crowd if it is still at the version it was read at. */
    boolean keep(String topic, Versioned<Crowd> crowd);
}
