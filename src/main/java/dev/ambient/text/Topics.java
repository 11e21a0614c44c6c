package dev.ambient.text;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What words tell of topics: a row of weights of one byte for each of some thousand words, found by its hash. A score is the sum of a column
 * over the words of a text, divided by the root of their number, and what the topic begins with.
 */
final class Topics {
    private final int[] words;
    private final byte[] weights;
    private final float[] scales;
    private final float[] begins;

    /**
     * @param words hashes, ascending
     * @param weights row by row
     * @param scales by topic, what a weight of 1 is worth in log-odds
     * @param begins by topic, the log-odds of a text of no known word
     */
    Topics(int[] words, byte[] weights, float[] scales, float[] begins) {
        this.words = words;
        this.weights = weights;
        this.scales = scales;
        this.begins = begins;
    }

    /** As {@link #write} wrote it. */
    static Topics read(ByteBuffer in) {
        int count = in.getInt();
        int columns = in.getInt();
        float[] scales = new float[columns];
        float[] begins = new float[columns];
        for (int column = 0; column < columns; column++) {
            scales[column] = in.getFloat();
            begins[column] = in.getFloat();
        }
        int[] words = new int[count];
        for (int row = 0; row < count; row++) words[row] = in.getInt();
        byte[] weights = new byte[count * columns];
        in.get(weights);
        return new Topics(words, weights, scales, begins);
    }

    byte[] write() {
        ByteBuffer out = ByteBuffer.allocate(8 + 8 * scales.length + 4 * words.length + weights.length);
        out.putInt(words.length).putInt(scales.length);
        for (int column = 0; column < scales.length; column++)
            out.putFloat(scales[column]).putFloat(begins[column]);
        for (int word : words) out.putInt(word);
        return out.put(weights).array();
    }

    /** Log-odds by topic, of the first {@code count} words; above 0 a topic is told. */
    double[] scores(int[] plain, int count) {
        int columns = scales.length;
        int[] sums = new int[columns];
        for (int i = 0; i < count; i++) {
            int row = Arrays.binarySearch(words, plain[i]);
            if (row < 0) continue;
            for (int column = 0; column < columns; column++) sums[column] += weights[row * columns + column];
        }
        double root = Math.sqrt(Math.max(1, count));
        double[] scores = new double[columns];
        for (int column = 0; column < columns; column++)
            scores[column] = begins[column] + sums[column] * (double) scales[column] / root;
        return scores;
    }
}
