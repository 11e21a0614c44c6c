package dev.ambient.domain;

import java.util.List;

/** A sum of dots that remembers which stream batches were added to it, for twice to be once. */
public interface Streamed<S> {
    /** The last stream batches that were added. */
    List<Pulse.Batch> batches();

    /** Both together: associative and commutative. */
    S plus(S other);

    /** This, which now holds that batch. */
    S after(Pulse.Batch batch);

    /** Whether a record of a stream batch was added already: the batch is known, and the record lies within what was added. */
    default boolean knows(String first, String sequence) {
        return batches().stream().filter(batch -> batch.first().equals(first)).anyMatch(batch -> batch.holds(sequence));
    }
}
