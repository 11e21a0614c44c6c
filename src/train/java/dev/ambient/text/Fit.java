package dev.ambient.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weights that fit examples best: L2-regularised, minimised by L-BFGS (Nocedal 1980; eight corrections, halving line search). Sums run over
 * chunks of fixed size in fixed order, so the result does not depend on the number of threads.
 */
final class Fit {
    enum Loss {
        SOFTMAX,
        LOGISTIC,
        SQUARE
    }

    private static final int MEMORY = 8;
    private static final int CHUNKS = 4;

    private Fit() {}

    /** Examples: rows of places and values, targets, and how much each counts. */
    static final class Rows {
        final int classes;
        final List<int[]> places = new ArrayList<>();
        final List<float[]> values = new ArrayList<>();
        final List<float[]> targets = new ArrayList<>();
        final List<Float> weights = new ArrayList<>();

        Rows(int classes) {
            this.classes = classes;
        }

        void add(Example example, float[] target, double weight) {
            places.add(example.places());
            values.add(example.values());
            targets.add(target);
            weights.add((float) weight);
        }

        int size() {
            return places.size();
        }

        Example example(int row) {
            return new Example(places.get(row), values.get(row), 0, 0);
        }
    }

    /**
     * The weights of {@code size} places by {@code rows.classes} classes, class by class side by side.
     *
     * @param lambda strength of L2
     * @param rounds at most so many steps
     */
    static double[] fit(Rows rows, int size, Loss loss, double lambda, int rounds) {
        int k = rows.classes;
        int[] compact = new int[size];
        for (int[] places : rows.places) for (int place : places) compact[place] = 1;
        int used = 0;
        for (int place = 0; place < size; place++) compact[place] = compact[place] == 1 ? used++ : -1;
        Rows dense = new Rows(k);
        for (int row = 0; row < rows.size(); row++) {
            int[] places = rows.places.get(row).clone();
            for (int i = 0; i < places.length; i++) places[i] = compact[places[i]];
            dense.places.add(places);
            dense.values.add(rows.values.get(row));
            dense.targets.add(rows.targets.get(row));
            dense.weights.add(rows.weights.get(row));
        }
        double[] found = search(dense, used, loss, lambda, rounds);
        double[] weights = new double[size * k];
        for (int place = 0; place < size; place++) {
            if (compact[place] >= 0) System.arraycopy(found, compact[place] * k, weights, place * k, k);
        }
        return weights;
    }

    private static double[] search(Rows rows, int size, Loss loss, double lambda, int rounds) {
        int k = rows.classes;
        double[] at = new double[size * k];
        double[] slope = new double[at.length];
        double value = value(rows, at, slope, loss, lambda);
        Deque<double[][]> memory = new ArrayDeque<>();
        double first = norm(slope);
        for (int round = 0; round < rounds; round++) {
            double[] way = way(slope, memory);
            double descent = dot(way, slope);
            double step = memory.isEmpty() ? 1 / Math.max(1, first) : 1;
            double[] next = new double[at.length];
            double[] nextSlope = new double[at.length];
            double nextValue;
            int tries = 0;
            do {
                for (int i = 0; i < at.length; i++) next[i] = at[i] + step * way[i];
                nextValue = value(rows, next, nextSlope, loss, lambda);
                if (nextValue <= value + 1e-4 * step * descent) break;
                step /= 2;
            } while (++tries < 20);
            double[] moved = new double[at.length];
            double[] turned = new double[at.length];
            for (int i = 0; i < at.length; i++) {
                moved[i] = next[i] - at[i];
                turned[i] = nextSlope[i] - slope[i];
            }
            if (dot(moved, turned) > 1e-12) {
                memory.addFirst(new double[][] {moved, turned});
                if (memory.size() > MEMORY) memory.removeLast();
            }
            boolean done = value - nextValue < 1e-5 * Math.abs(value) || norm(nextSlope) < 1e-3 * first;
            at = next;
            slope = nextSlope;
            value = nextValue;
            if (done) break;
        }
        return at;
    }

    private static double[] way(double[] slope, Deque<double[][]> memory) {
        double[] way = new double[slope.length];
        for (int i = 0; i < way.length; i++) way[i] = -slope[i];
        double[] alphas = new double[memory.size()];
        int m = 0;
        for (double[][] pair : memory) {
            alphas[m] = dot(pair[0], way) / dot(pair[0], pair[1]);
            add(way, -alphas[m++], pair[1]);
        }
        if (!memory.isEmpty()) {
            double[][] last = memory.getFirst();
            double scale = dot(last[0], last[1]) / dot(last[1], last[1]);
            for (int i = 0; i < way.length; i++) way[i] *= scale;
        }
        var oldest = memory.descendingIterator();
        while (oldest.hasNext()) {
            double[][] pair = oldest.next();
            double beta = dot(pair[1], way) / dot(pair[0], pair[1]);
            add(way, alphas[--m] - beta, pair[0]);
        }
        return way;
    }

    private static void add(double[] to, double times, double[] what) {
        for (int i = 0; i < to.length; i++) to[i] += times * what[i];
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) sum += one[i] * other[i];
        return sum;
    }

    private static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    private static double value(Rows rows, double[] at, double[] slope, Loss loss, double lambda) {
        double[][] slopes = new double[CHUNKS][];
        double[] sums = new double[CHUNKS];
        IntStream.range(0, CHUNKS).parallel().forEach(chunk -> {
            slopes[chunk] = chunk == 0 ? slope : new double[at.length];
            Arrays.fill(slopes[chunk], 0);
            int from = (int) ((long) rows.size() * chunk / CHUNKS);
            int to = (int) ((long) rows.size() * (chunk + 1) / CHUNKS);
            sums[chunk] = part(rows, at, slopes[chunk], loss, from, to);
        });
        double sum = sums[0];
        for (int chunk = 1; chunk < CHUNKS; chunk++) {
            sum += sums[chunk];
            add(slope, 1, slopes[chunk]);
        }
        add(slope, lambda, at);
        return sum + lambda / 2 * dot(at, at);
    }

    private static double part(Rows rows, double[] at, double[] slope, Loss loss, int from, int to) {
        int k = rows.classes;
        double sum = 0;
        double[] scores = new double[k];
        for (int row = from; row < to; row++) {
            int[] places = rows.places.get(row);
            float[] values = rows.values.get(row);
            Arrays.fill(scores, 0);
            for (int i = 0; i < places.length; i++) {
                int base = places[i] * k;
                float value = values[i];
                for (int c = 0; c < k; c++) scores[c] += at[base + c] * value;
            }
            sum += rows.weights.get(row) * loss(loss, scores, rows.targets.get(row));
            for (int c = 0; c < k; c++) scores[c] *= rows.weights.get(row);
            for (int i = 0; i < places.length; i++) {
                int base = places[i] * k;
                float value = values[i];
                for (int c = 0; c < k; c++) slope[base + c] += scores[c] * value;
            }
        }
        return sum;
    }

    /** The loss of an example; the scores become its slope. */
    private static double loss(Loss loss, double[] scores, float[] target) {
        double sum = 0;
        switch (loss) {
            case SOFTMAX -> {
                double[] chances = Odds.shares(scores, 1);
                for (int c = 0; c < scores.length; c++) {
                    if (target[c] > 0) sum -= target[c] * StrictMath.log(Math.max(1e-12, chances[c]));
                    scores[c] = chances[c] - target[c];
                }
            }
            case LOGISTIC -> {
                for (int c = 0; c < scores.length; c++) {
                    double chance = Odds.chance(scores[c]);
                    sum -= target[c] * StrictMath.log(Math.max(1e-12, chance))
                            + (1 - target[c]) * StrictMath.log(Math.max(1e-12, 1 - chance));
                    scores[c] = chance - target[c];
                }
            }
            case SQUARE -> {
                for (int c = 0; c < scores.length; c++) {
                    scores[c] -= target[c];
                    sum += scores[c] * scores[c] / 2;
                }
            }
        }
        return sum;
    }

    static double[] scores(Example example, double[] weights, int k) {
        double[] scores = new double[k];
        for (int i = 0; i < example.places().length; i++) {
            for (int c = 0; c < k; c++) scores[c] += weights[example.places()[i] * k + c] * example.values()[i];
        }
        return scores;
    }
}
