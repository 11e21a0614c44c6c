package dev.ambient.text;

import java.util.List;

/**
 * How words become the example of a fit: the dimensions of their meaning first, then each word itself, then one place for where it begins.
 *
 * @param spread what meanings are divided by
 * @param length of the meaning of an average post, once divided
 * @param rarity of the words of an average post
 */
record Lens(Vocabulary vocabulary, double spread, double length, double rarity) {
    /** How much a word counts by itself beside its vector. */
    private static final double ITSELF = 4;
    /** Where an example begins is hardly held back. */
    private static final float FREE = 10;

    /** The one under which these posts are of size 1. */
    static Lens of(Vocabulary vocabulary, List<int[]> posts) {
        Lens plain = new Lens(vocabulary, 1, 1, 1);
        double squares = 0;
        double lengths = 0;
        double rarities = 0;
        for (int[] post : posts) {
            double square = square(plain.meaning(post));
            squares += square;
            lengths += Math.sqrt(square);
            double rare = 0;
            for (int word : vocabulary.known(post))
                rare += vocabulary.rarity()[word] * vocabulary.rarity()[word];
            rarities += Math.sqrt(rare / Math.max(1, post.length));
        }
        double spread = Math.sqrt(squares / (posts.size() * (double) vocabulary.dimensions()));
        return new Lens(vocabulary, spread, lengths / posts.size() / spread, rarities / posts.size());
    }

    /** Of a post, by the hashes of its words. */
    Example post(int[] post) {
        int[] known = vocabulary.known(post);
        double[] words = new double[known.length];
        for (int i = 0; i < known.length; i++)
            words[i] = ITSELF * vocabulary.rarity()[known[i]] / Math.sqrt(post.length);
        return example(meaning(post), known, words);
    }

    /** Of one word that stands for a post. */
    Example word(int number) {
        double[] meaning = vocabulary.meanings()[number].clone();
        double size = Math.sqrt(square(meaning));
        for (int i = 0; i < meaning.length; i++) meaning[i] *= length / size;
        return example(meaning, new int[] {number}, new double[] {ITSELF * rarity});
    }

    /** How many places examples have. */
    int places() {
        return vocabulary.dimensions() + vocabulary.size() + 1;
    }

    /** What a fit's weights come to for one word, before the division by the root of their number. */
    double weight(int word, double[] weights) {
        double weight = ITSELF * vocabulary.rarity()[word] * weights[vocabulary.dimensions() + word];
        double[] meaning = vocabulary.meanings()[word];
        for (int i = 0; i < meaning.length; i++) weight += meaning[i] * weights[i] / spread;
        return weight;
    }

    /** The log-odds of a post without a known word. */
    double begin(double[] weights) {
        return FREE * weights[places() - 1];
    }

    private double[] meaning(int[] post) {
        double[] sum = new double[vocabulary.dimensions()];
        for (int word : vocabulary.known(post)) {
            double[] meaning = vocabulary.meanings()[word];
            for (int i = 0; i < sum.length; i++) sum[i] += meaning[i];
        }
        for (int i = 0; i < sum.length; i++) sum[i] /= spread * Math.sqrt(Math.max(1, post.length));
        return sum;
    }

    private Example example(double[] meaning, int[] known, double[] words) {
        int size = meaning.length;
        int[] places = new int[size + known.length + 1];
        float[] values = new float[places.length];
        for (int i = 0; i < size; i++) {
            places[i] = i;
            values[i] = (float) meaning[i];
        }
        for (int i = 0; i < known.length; i++) {
            places[size + i] = size + known[i];
            values[size + i] = (float) words[i];
        }
        places[places.length - 1] = places() - 1;
        values[values.length - 1] = FREE;
        return new Example(places, values, 0, 0);
    }

    private static double square(double[] vector) {
        double sum = 0;
        for (double value : vector) sum += value * value;
        return sum;
    }
}
