package dev.ambient.text;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How far a measure may be off by chance: percentile bootstrap (Efron 1979) of 1,000 draws from a fixed seed. */
final class Bootstrap {
    private static final int DRAWS = 1_000;
    /** Of the draws beyond each end: 2.5 %. */
    private static final int TAIL = 40;

    private Bootstrap() {}

    /**
     * The 95 % interval of a measure; draws in which it is not a number are left out.
     *
     * @param size how many there are to draw from
     * @param measure of those at some places
     */
    static double[] interval(int size, ToDoubleFunction<int[]> measure) {
        if (size == 0) return new double[] {0, 0};
        SplittableRandom random = new SplittableRandom(1);
        double[] drawn = IntStream.range(0, DRAWS)
                .mapToDouble(
                        turn -> measure.applyAsDouble(random.ints(size, 0, size).toArray()))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (drawn.length < 2) return new double[] {0, 1};
        return new double[] {drawn[drawn.length / TAIL], drawn[drawn.length - 1 - drawn.length / TAIL]};
    }
}
