package dev.ambient.domain;

import java.time.Instant;

/**
 * How much of a topic an hour usually brings: its height is the topic's own, its course over the day and the week the brand's. Kept to four
 * decimals.
 *
 * @param mean mentions an hour, over the last 28 days or so
 * @param dispersion φ, variance over mean; below 1 where it is not learnt yet
 */
public record Level(double mean, double dispersion) {
    static final Level NONE = new Level(0, 1);

    private static final double DISPERSION_RATE = 0.005;
    private static final long MONTH = 28 * 24;
    /** Hours in which all is news, so that nothing tells an event from what is usual. */
    private static final long DAY = 24;

    /** Mentions to be expected in the hour of a time. */
    public double expected(Instant hour, Beat beat) {
        return beat.mean() <= 0 ? mean : mean * beat.expected(hour) / beat.mean();
    }

    /**
     * One closed hour more; what exceeds three standard deviations is clipped, so that an event does not teach it, but not on the first day: what
     * begins at nothing would take weeks to be learnt.
     */
    Level learn(Instant hour, long count, Beat beat) {
        var noise = new Overdispersed(expected(hour, beat), spread());
        var clipped = noise.clipped(count);
        var deviation = noise.deviation(clipped);
        var learnt = beat.hours() < DAY ? count : clipped;
        return new Level(
                rounded(mean + (learnt - mean) / Math.max(1, Math.min(beat.hours(), MONTH))),
                rounded(Math.max(1, spread() + DISPERSION_RATE * (deviation - noise.usualDeviation()))));
    }

    /** What counts of the topic are compared with: they scatter at least as their part of the brand's does. */
    Course course(Beat beat) {
        var part = beat.mean() <= 0 ? 1 : Math.min(1, mean / beat.mean());
        return new Part(this, beat, Math.max(spread(), 1 + part * (beat.dispersion() - 1)));
    }

    private record Part(Level level, Beat beat, double dispersion) implements Course {
        @Override
        public double expected(Instant hour) {
            return level.expected(hour, beat);
        }

        @Override
        public double z(double count, double expected) {
            return new Overdispersed(expected, dispersion).z(count);
        }

        @Override
        public double evidence(long count, double expected, double times) {
            return Beat.evidence(count, expected, dispersion, times);
        }

        /** What is said of a topic within minutes is one conversation: the hour decides. */
        @Override
        public double bursty() {
            return 0;
        }
    }

    private double spread() {
        return Math.max(1, dispersion);
    }

    private static double rounded(double value) {
        return Math.rint(value * 10_000) / 10_000;
    }
}
