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
    /** Where so many are expected, clipping takes hardly anything. */
    private static final double MANY = 200;

    /** What of a count may teach: not what exceeds three standard deviations, so that an event does not teach the rhythm. */
    double clipped(double count) {
        return Math.min(count, expected + MOST * Math.sqrt(dispersion * floored()));
    }

    /** Squared deviation over mean: φ in the long run. */
    double deviation(double count) {
        return (count - expected) * (count - expected) / floored();
    }

    /**
     * What {@link #deviation} of {@link #clipped} counts comes to where φ is right, if they are negative binomial: less than φ, the more so the
     * fewer are expected. An estimate that asks for φ itself settles below it.
     */
    double usualDeviation() {
        var most = clipped(Double.MAX_VALUE);
        if (expected > MANY) return dispersion;
        var phi = Math.max(dispersion, 1.01);
        var size = expected / (phi - 1);
        var chance = Math.pow(phi, -size);
        var left = 1.0;
        var sum = 0.0;
        for (var count = 0; count < most; count++) {
            sum += chance * deviation(count);
            left -= chance;
            chance *= (count + size) / (count + 1) * (phi - 1) / phi;
        }
        return sum + Math.max(0, left) * deviation(most);
    }

    /** Standard deviations above expectation, by the Anscombe transform. */
    double z(double count) {
        return 2 * (Math.sqrt(count + 3 / 8.0) - Math.sqrt(expected + 3 / 8.0)) / Math.sqrt(dispersion);
    }

    private double floored() {
        return Math.max(expected, LEAST);
    }
}
