package dev.ambient.local.year;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Draws from distributions; by StrictMath, so that a seed means the same bytes on every machine. */
final class Draw {
    /** A greater mean is drawn as the sum of two halves. */
    private static final double MOST = 30;

    private Draw() {}

    static boolean chance(SplittableRandom random, double probability) {
        return random.nextDouble() < probability;
    }

    static <T> T pick(SplittableRandom random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Uniform in [least, most). */
    static double between(SplittableRandom random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    static Duration within(SplittableRandom random, Duration whole) {
        return Duration.ofMillis(random.nextLong(Math.max(1, whole.toMillis())));
    }

    static double exponential(SplittableRandom random, double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /** Mean 0, deviation 1 (Box and Muller 1958). */
    static double gaussian(SplittableRandom random) {
        var radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    static double logNormal(SplittableRandom random, double median, double sigma) {
        return median * StrictMath.exp(sigma * gaussian(random));
    }

    static long poisson(SplittableRandom random, double mean) {
        if (mean > MOST) return poisson(random, mean / 2) + poisson(random, mean / 2);
        var least = StrictMath.exp(-mean);
        var count = 0L;
        for (var product = random.nextDouble(); product > least; product *= random.nextDouble()) count++;
        return count;
    }

    /** Scale 1 (Marsaglia and Tsang 2000); a shape below 1 by the power of a uniform. */
    static double gamma(SplittableRandom random, double shape) {
        if (shape < 1) return gamma(random, shape + 1) * StrictMath.pow(1 - random.nextDouble(), 1 / shape);
        var d = shape - 1.0 / 3;
        var c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            var x = gaussian(random);
            var v = (1 + c * x) * (1 + c * x) * (1 + c * x);
            if (v <= 0) continue;
            if (StrictMath.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) return d * v;
        }
    }

    /**
     * A negative binomial count: a Poisson one whose mean varies as a gamma does.
     *
     * @param dispersion φ, variance over mean, at least 1
     */
    static long count(SplittableRandom random, double mean, double dispersion) {
        if (mean <= 0) return 0;
        if (dispersion <= 1) return poisson(random, mean);
        return poisson(random, gamma(random, mean / (dispersion - 1)) * (dispersion - 1));
    }
}
