package dev.ambient.flow.watch;

import dev.ambient.domain.Pulse;
import dev.ambient.domain.Rhythm;
import dev.ambient.domain.Verdict;
import dev.ambient.domain.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What there is to close of one brand.
 *
 * @param from end of the last closed bucket
 * @param until end of the last bucket that may be closed
 */
record Closing(String brand, Versioned<Rhythm> stored, Instant from, Instant until) {
    /** How long after its end a bucket may still be on its way. */
    private static final Duration LATENESS = Duration.ofMinutes(2);
    /** How far a rule looks back: its longest window, and the hour that is learnt once it has left it. */
    private static final Duration WINDOW = Duration.ofHours(4);
    /** How often a rule looks back over a day. */
    private static final Duration EVERY = Duration.ofHours(6);

    private static final Duration DAY = Duration.ofDays(1);
    /** Event time that one pass catches up at most; the next pass goes on. */
    private static final Duration MOST = Duration.ofDays(7);

    static Closing of(String brand, Versioned<Rhythm> stored, Instant now) {
        var rhythm = stored.value().closed() == null ? stored.value().begin(now) : stored.value();
        var from = Objects.requireNonNull(rhythm.closed());
        var last = floor(now.minus(LATENESS), Pulse.BUCKET);
        var until = last.isAfter(from.plus(MOST)) ? from.plus(MOST) : last;
        return new Closing(brand, stored.with(rhythm), from, until.isBefore(from) ? from : until);
    }

    /** The ends of the buckets to close, in order. */
    List<Instant> ends() {
        return steps(from.plus(Pulse.BUCKET), until, Pulse.BUCKET).toList();
    }

    /** The hours that end with them. */
    List<Instant> ended() {
        return ends().stream().filter(end -> Pulse.hour(end).equals(end)).toList();
    }

    /** The pulses that are needed for it; none where there is nothing to close. */
    List<Pulse.Id> hours() {
        if (ends().isEmpty() && stored.value().news().isEmpty()) return List.of();
        return steps(Pulse.hour(from.minus(looksBack() ? DAY : WINDOW)), Pulse.hour(until), Duration.ofHours(1))
                .map(hour -> new Pulse.Id(brand, hour))
                .toList();
    }

    /** Whether the talk of a day is needed: what was learnt of those before is needed then, too. */
    boolean looksBack() {
        return !floor(until, EVERY).equals(floor(from, EVERY))
                || stored.value().news().stream().anyMatch(Verdict::isTerm);
    }

    private static Stream<Instant> steps(Instant from, Instant until, Duration step) {
        return Stream.iterate(from, at -> !at.isAfter(until), at -> at.plus(step));
    }

    private static Instant floor(Instant at, Duration step) {
        return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), step.toMillis()) * step.toMillis());
    }
}
