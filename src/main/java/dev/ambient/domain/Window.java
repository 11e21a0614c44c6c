package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.function.ToLongFunction;

/** The last whole hours before a time, beside what they usually bring. */
record Window(Instant end, int hours, Course usual, ToLongFunction<Instant> counts) {
    private static final Duration HOUR = Duration.ofHours(1);
    /** What a wave is at least. */
    private static final double TIMES = 3;
    /** The highest that is asked about. */
    private static final double MOST = 12;
    /** Nats that it costs to ask about the very height that is seen (measured: docs/adr/0030). */
    private static final double CHOICE = 4;

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
        return usual.z(observed(), expected());
    }

    /**
     * For talk that has tripled, or risen to the height that is seen where that is more, in nats. Whether what exceeds chance comes in bursts of minutes or lies on whole hours decides which counts are
     * independent of each other: each of five minutes, or each of an hour. What was learnt of it weighs the two (a logarithmic pool).
     */
    double evidence() {
        var height = Math.min(MOST, observed() / Math.max(expected(), Overdispersed.LEAST));
        return height <= TIMES ? evidence(TIMES) : Math.max(evidence(TIMES), evidence(height) - CHOICE);
    }

    private double evidence(double times) {
        var bursts = usual.bursty();
        return bursts * sum(Pulse.BUCKET, times) + (1 - bursts) * sum(HOUR, times);
    }

    /** Evidence for a wave; none where too little was counted: most buckets are far from one, and what is expected is not reckoned. */
    double likely(Listening.Spike rule) {
        var observed = observed();
        if (observed < (hours == 1 ? rule.least1h() : rule.least3h())) return 0;
        return observed < rule.ratio() * expected() ? 0 : evidence();
    }

    boolean rises(Listening.Spike rule) {
        return likely(rule) >= rule.z() * rule.z() / 2;
    }

    /** The signed root of the likelihood ratio (Wilks 1938), in standard deviations. */
    double height() {
        return Math.sqrt(2 * Math.max(0, evidence()));
    }

    private double sum(Duration block, double times) {
        var sum = 0.0;
        for (var at = end.minus(HOUR.multipliedBy(hours)); at.isBefore(end); at = at.plus(block)) {
            sum += usual.evidence(count(at, at.plus(block)), expected(at, at.plus(block)), times);
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
            sum += usual.expected(at) * Duration.between(at, part).toMillis() / HOUR.toMillis();
            at = part;
        }
        return sum;
    }
}
