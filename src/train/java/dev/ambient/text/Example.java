package dev.ambient.text;

import java.util.Arrays;

/**
 * A text as weights see it: the words' places first, then the runs', then the features behind the table.
 *
 * @param words how many of the places are words
 * @param runs how many are runs of characters
 */
record Example(int[] places, float[] values, int words, int runs) {
    /** Where the features begin. */
    static final int BASE = 1 << Grams.BITS;

    /** How strongly a feature counts against a gram: the mood's own figures are scaled already. */
    static float scale(int feature) {
        return feature == 0 || feature >= Features.FORM.indexOf("compound") && feature < Features.FORM.size() ? 1 : .5f;
    }

    static Example of(Sense.Facts facts) {
        Grams grams = facts.grams();
        double[] features = facts.values();
        int words = grams.worded();
        int runs = grams.run();
        int[] places = new int[words + runs + features.length];
        float[] values = new float[places.length];
        System.arraycopy(grams.words(), 0, places, 0, words);
        System.arraycopy(grams.runs(), 0, places, words, runs);
        Arrays.fill(values, 0, words, (float) (1 / Math.sqrt(Math.max(1, words))));
        Arrays.fill(values, words, words + runs, (float) (1 / Math.sqrt(Math.max(1, runs))));
        int count = words + runs;
        for (int i = 0; i < features.length; i++) {
            if (features[i] == 0) continue;
            places[count] = BASE + i;
            values[count++] = (float) features[i] * scale(i);
        }
        return new Example(Arrays.copyOf(places, count), Arrays.copyOf(values, count), words, runs);
    }

    /** The same with its words counting more against its runs of characters. */
    Example stressing(double stress) {
        if (stress == 1) return this;
        float[] stressed = values.clone();
        for (int i = 0; i < words; i++) stressed[i] *= (float) stress;
        return new Example(places, stressed, words, runs);
    }

    /** The runs only, their places folded into a smaller table. */
    Example runs(int bits) {
        int[] folded = new int[runs];
        for (int i = 0; i < runs; i++) folded[i] = places[words + i] & ((1 << bits) - 1);
        return new Example(folded, Arrays.copyOfRange(values, words, words + runs), 0, runs);
    }
}
