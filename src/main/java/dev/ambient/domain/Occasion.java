package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a brand did or met, as its own people told: what a wave may be tied to.
 *
 * @param what {@code release}, {@code campaign}, {@code price}, {@code outage} or {@code show}
 * @param until when it ended, null where it has no length
 */
public record Occasion(
        String brand,
        String what,
        String title,
        Instant at,
        @Nullable Instant until,
        @Nullable String url) {
    /** What is known beforehand may be talked about before it happens. */
    private static final Duration BEFORE = Duration.ofHours(6);

    private static final Duration AFTER = Duration.ofHours(48);

    /** The latest of those that may have caused what began at a time. */
    static Optional<Occasion> before(Instant since, Collection<Occasion> occasions) {
        return occasions.stream()
                .filter(one -> one.mayCause(since))
                .max(Comparator.comparing(Occasion::at).thenComparing(Occasion::title));
    }

    /** From six hours before it until two days after its end. */
    boolean mayCause(Instant since) {
        var end = until == null || until.isBefore(at) ? at : until;
        return !since.isBefore(at.minus(BEFORE)) && !since.isAfter(end.plus(AFTER));
    }
}
