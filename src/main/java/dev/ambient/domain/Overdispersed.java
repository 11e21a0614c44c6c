package dev.ambient.domain;

/**
 * A count that varies more than Poisson's: variance is dispersion times mean.
 *
 * @param expected its mean, 0 or more
 * @param dispersion φ, 1 or more
 */
record Overdispersed(double expected, double dispersion) {
    /** A mean below which the variance shrinks no more. */
    static final double LEAST = 0.25;

    private static final double MOST = 3;

    /** What of a count may teach: not what exceeds three standard deviations, so that an event does not teach the rhythm. */
    double clipped(double count) {
        return Math.min(count, expected + MOST * Math.sqrt(dispersion * floored()));
    }

    /** Squared deviation over mean: φ in the long run. */
    double deviation(double count) {
        return (count - expected) * (count - expected) / floored();
    }

    /** Standard deviations above expectation, by the Anscombe transform. */
    double z(double count) {
        return 2 * (Math.sqrt(count + 3 / 8.0) - Math.sqrt(expected + 3 / 8.0)) / Math.sqrt(dispersion);
    }

    private double floored() {
        return Math.max(expected, LEAST);
    }
}
