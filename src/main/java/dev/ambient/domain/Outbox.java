package dev.ambient.domain;

import java.util.List;
import java.util.Set;

/** The way to the next function. */
public interface Outbox<T> {
    /**
     * Sends all of them, in as few requests as there can be.
     *
     * @return the places in the list of those that did not go out, to be tried again
     */
    Set<Integer> send(List<T> letters);
}
