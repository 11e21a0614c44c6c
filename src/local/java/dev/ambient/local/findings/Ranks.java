package dev.ambient.local.findings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Spearman's rank correlation (1904) of how often things are told in two samples, with the interval that holds 95 of 100 draws of both
 * (percentile bootstrap, Efron 1979).
 *
 * @param rho −1..1; NaN where one sample tells all equally often
 */
record Ranks(double rho, double low, double high) {
    private static final int DRAWS = 1_000;
    private static final int TAIL = 40;

    /**
     * Of two samples.
     *
     * @param kinds how many things there are
     * @param one what each member of the sample tells, places from 0
     */
    static Ranks of(int kinds, List<Set<Integer>> one, List<Set<Integer>> other) {
        var random = new SplittableRandom(1);
        var drawn = IntStream.range(0, DRAWS)
                .mapToDouble(turn -> spearman(drawn(kinds, one, random), drawn(kinds, other, random)))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        var rho = spearman(counts(kinds, one), counts(kinds, other));
        return drawn.length < TAIL
                ? new Ranks(rho, -1, 1)
                : new Ranks(rho, drawn[drawn.length / TAIL], drawn[drawn.length - 1 - drawn.length / TAIL]);
    }

    static double[] counts(int kinds, List<Set<Integer>> sample) {
        var counts = new double[kinds];
        for (var member : sample) for (var kind : member) counts[kind]++;
        return counts;
    }

    private static double[] drawn(int kinds, List<Set<Integer>> sample, SplittableRandom random) {
        var counts = new double[kinds];
        for (var turn = 0; turn < sample.size(); turn++)
            for (var kind : sample.get(random.nextInt(sample.size()))) counts[kind]++;
        return counts;
    }

    /** Pearson's correlation of the ranks; who shares a rank has the mean of them. */
    static double spearman(double[] one, double[] other) {
        var these = ranks(one);
        var those = ranks(other);
        var mean = (one.length + 1) / 2.0;
        var product = 0.0;
        var first = 0.0;
        var second = 0.0;
        for (var place = 0; place < one.length; place++) {
            product += (these[place] - mean) * (those[place] - mean);
            first += Math.pow(these[place] - mean, 2);
            second += Math.pow(those[place] - mean, 2);
        }
        return first == 0 || second == 0 ? Double.NaN : product / Math.sqrt(first * second);
    }

    private static double[] ranks(double[] values) {
        var ranks = new double[values.length];
        for (var place = 0; place < values.length; place++) {
            for (var other : values) ranks[place] += other < values[place] ? 1 : other == values[place] ? 0.5 : 0;
            ranks[place] += 0.5;
        }
        return ranks;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", rho, low, high);
    }
}
