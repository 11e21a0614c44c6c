package dev.ambient.local.backtest;

import java.util.SplittableRandom;

/** Counts by chance, the same for the same seed. */
final class Noise {
    private final SplittableRandom random;

    Noise(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A negative binomial count: a Poisson one whose mean varies. @param dispersion variance over mean, above 1 */
    long count(double mean, double dispersion) {
        return count(rate(mean, dispersion));
    }

    /** A gamma variate of which a Poisson count is negative binomial. */
    double rate(double mean, double dispersion) {
        return gamma(mean / (dispersion - 1)) * (dispersion - 1);
    }

    /** A Poisson count: by multiplication (Knuth), large means halved. */
    long count(double mean) {
        if (mean > 30) return count(mean / 2) + count(mean / 2);
        var count = 0L;
        for (var product = random.nextDouble(); product > Math.exp(-mean); product *= random.nextDouble()) count++;
        return count;
    }

    /** Marsaglia and Tsang 2000. */
    private double gamma(double shape) {
        if (shape < 1) return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        var least = shape - 1 / 3.0;
        while (true) {
            var normal =
                    Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
            var cube = Math.pow(1 + normal / Math.sqrt(9 * least), 3);
            var bound = normal * normal / 2 + least - least * cube + least * Math.log(Math.max(cube, 1e-300));
            if (cube > 0 && Math.log(random.nextDouble()) < bound) return least * cube;
        }
    }
}
