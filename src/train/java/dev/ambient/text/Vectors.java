package dev.ambient.text;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Vectors of words that stand together in posts: the left singular vectors of the matrix of positive pointwise mutual information (Levy, Goldberg,
 * Dagan 2015: contexts smoothed by .75, singular values to a small power), by orthogonal iteration from a fixed start. Each sum runs in a fixed
 * order, so the result does not depend on the number of threads.
 */
final class Vectors {
    private static final double SMOOTH = 0.75;
    private static final double POWER = 0.35;
    private static final int ROUNDS = 6;
    /** Pairs seen fewer times say nothing. */
    private static final int LEAST = 2;

    private final int[][] places;
    private final double[][] values;

    private Vectors(int[][] places, double[][] values) {
        this.places = places;
        this.values = values;
    }

    /**
     * @param posts the words of each, as numbers below {@code words}, no word twice
     * @param size of a vector
     * @return by dimension, the value of each word
     */
    static double[][] of(int[][] posts, int words, int size) {
        return information(posts, words).vectors(words, size);
    }

    private static Vectors information(int[][] posts, int words) {
        int[] counts = new int[words];
        for (int[] post : posts) for (int word : post) counts[word]++;
        int[][] holders = new int[words][];
        for (int word = 0; word < words; word++) holders[word] = new int[counts[word]];
        int[] filled = new int[words];
        for (int post = 0; post < posts.length; post++)
            for (int word : posts[post]) holders[word][filled[word]++] = post;
        double[] smooth = new double[words];
        double[] sums = new double[words];
        double total = 0;
        for (int word = 0; word < words; word++) {
            for (int post : holders[word]) sums[word] += posts[post].length;
            smooth[word] = StrictMath.pow(sums[word], SMOOTH);
            total += smooth[word];
        }
        double all = total;
        int[][] places = new int[words][];
        double[][] values = new double[words][];
        IntStream.range(0, words).parallel().forEach(word -> {
            int[] together = new int[words];
            for (int post : holders[word]) for (int other : posts[post]) together[other]++;
            together[word] = 0;
            int[] place = new int[words];
            double[] value = new double[words];
            int count = 0;
            for (int other = 0; other < words; other++) {
                if (together[other] < LEAST) continue;
                double information = StrictMath.log(together[other] * all / (sums[word] * smooth[other]));
                if (information <= 0) continue;
                place[count] = other;
                value[count++] = information;
            }
            places[word] = Arrays.copyOf(place, count);
            values[word] = Arrays.copyOf(value, count);
        });
        return new Vectors(places, values);
    }

    private double[][] vectors(int words, int size) {
        SplittableRandom random = new SplittableRandom(1);
        double[][] left = new double[size][];
        for (int i = 0; i < size; i++)
            left[i] = random.doubles(words).map(value -> value - .5).toArray();
        orthogonal(left);
        double[][] right = left;
        for (int round = 0; round < ROUNDS; round++) {
            right = map(left, this::across);
            orthogonal(right);
            left = map(right, this::along);
            if (round < ROUNDS - 1) orthogonal(left);
        }
        for (double[] vector : left) {
            double length = Math.sqrt(dot(vector, vector));
            double weight = StrictMath.pow(length, POWER) / length;
            for (int i = 0; i < words; i++) vector[i] *= weight;
        }
        return left;
    }

    private static double[][] map(double[][] vectors, java.util.function.UnaryOperator<double[]> product) {
        return Arrays.stream(vectors).parallel().map(product).toArray(double[][]::new);
    }

    /** The matrix times a vector. */
    private double[] along(double[] vector) {
        double[] product = new double[vector.length];
        for (int row = 0; row < product.length; row++) {
            double sum = 0;
            for (int i = 0; i < places[row].length; i++) sum += values[row][i] * vector[places[row][i]];
            product[row] = sum;
        }
        return product;
    }

    /** The transposed matrix times a vector. */
    private double[] across(double[] vector) {
        double[] product = new double[vector.length];
        for (int row = 0; row < product.length; row++)
            for (int i = 0; i < places[row].length; i++) product[places[row][i]] += values[row][i] * vector[row];
        return product;
    }

    /** Gram and Schmidt, each against those before it. */
    private static void orthogonal(double[][] vectors) {
        for (int i = 0; i < vectors.length; i++) {
            double[] one = vectors[i];
            double length = Math.sqrt(dot(one, one));
            for (int k = 0; k < one.length; k++) one[k] /= length;
            IntStream.range(i + 1, vectors.length).parallel().forEach(next -> {
                double part = dot(vectors[next], one);
                for (int k = 0; k < one.length; k++) vectors[next][k] -= part * one[k];
            });
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) sum += one[i] * other[i];
        return sum;
    }
}
