package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.function.ToLongFunction;

/** The last whole hours before a time, beside what they usually bring. */
record Window(Instant end, int hours, Beat beat, ToLongFunction<Instant> counts) {
    private static final Duration HOUR = Duration.ofHours(1);

    String name() {
        return hours + "h";
    }

    long observed() {
        return count(end.minus(HOUR.multipliedBy(hours)), end);
    }

    double expected() {
        return expected(end.minus(HOUR.multipliedBy(hours)), end);
    }

    /** Standard deviations above expectation, by the Anscombe transform. */
    double z() {
        return beat.z(observed(), expected());
    }

    /**
     * For tripled talk, in nats. Whether what exceeds chance comes in bursts of minutes or lies on whole hours decides which counts are
     * independent of each other: each of five minutes, or each of an hour. What was learnt of it weighs the two (a logarithmic pool).
     */
    double evidence() {
        var bursts = beat.bursty();
        return bursts * sum(Pulse.BUCKET) + (1 - bursts) * sum(HOUR);
    }

    private double sum(Duration block) {
        var sum = 0.0;
        for (var at = end.minus(HOUR.multipliedBy(hours)); at.isBefore(end); at = at.plus(block)) {
            sum += beat.evidence(count(at, at.plus(block)), expected(at, at.plus(block)));
        }
        return sum;
    }

    private long count(Instant from, Instant until) {
        var sum = 0L;
        for (var at = from; at.isBefore(until); at = at.plus(Pulse.BUCKET)) sum += counts.applyAsLong(at);
        return sum;
    }

    /** A part of an hour has its share. */
    private double expected(Instant from, Instant until) {
        var sum = 0.0;
        for (var at = from; at.isBefore(until); ) {
            var next = Pulse.hour(at).plus(HOUR);
            var part = next.isBefore(until) ? next : until;
            sum += beat.expected(at) * Duration.between(at, part).toMillis() / HOUR.toMillis();
            at = part;
        }
        return sum;
    }
}
