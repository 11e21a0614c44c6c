package dev.ambient.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of many posts, with what they mean by whom they stand beside.
 *
 * @param numbers by hash, as in {@link Grams#plain}
 * @param meanings by number: the word's {@link Vectors vector} times its rarity
 * @param rarity by number: the logarithm of posts over posts with the word
 */
record Vocabulary(Map<Integer, Integer> numbers, double[][] meanings, double[] rarity) {
    private static final int SIZE = 200;
    /** Words that have a vector: the most frequent. */
    private static final int VECTORED = 20_000;
    /** Words that are kept: of those the most frequent, and those asked for. */
    private static final int KEPT = 8_000;
    /** Posts in which a word has to stand. */
    private static final int LEAST = 5;

    /**
     * @param posts hashes of the words of each
     * @param wanted hashes of words to be kept whatever their number
     */
    static Vocabulary of(List<int[]> posts, Set<Integer> wanted) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int[] post : posts) Arrays.stream(post).distinct().forEach(word -> counts.merge(word, 1, Integer::sum));
        List<Integer> words = counts.keySet().stream()
                .filter(word -> counts.get(word) >= LEAST)
                .sorted(Comparator.comparing((Integer word) -> -counts.get(word))
                        .thenComparing(word -> word))
                .limit(VECTORED)
                .toList();
        Map<Integer, Integer> all = new HashMap<>();
        for (int word : words) all.put(word, all.size());
        int[][] known = posts.stream()
                .map(post -> Arrays.stream(post)
                        .distinct()
                        .filter(all::containsKey)
                        .map(all::get)
                        .toArray())
                .toArray(int[][]::new);
        double[][] vectors = Vectors.of(known, all.size(), Math.min(SIZE, all.size()));
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int word : words) if (all.get(word) < KEPT || wanted.contains(word)) numbers.put(word, numbers.size());
        double[][] meanings = new double[numbers.size()][vectors.length];
        double[] rarity = new double[numbers.size()];
        numbers.forEach((word, number) -> {
            rarity[number] = StrictMath.log(posts.size() / (double) counts.get(word));
            for (int i = 0; i < vectors.length; i++) meanings[number][i] = rarity[number] * vectors[i][all.get(word)];
        });
        return new Vocabulary(numbers, meanings, rarity);
    }

    int size() {
        return rarity.length;
    }

    int dimensions() {
        return meanings[0].length;
    }

    /** The hashes, ascending. */
    int[] words() {
        return numbers.keySet().stream().mapToInt(word -> word).sorted().toArray();
    }

    /** The numbers of the known ones of some words. */
    int[] known(int[] words) {
        return Arrays.stream(words)
                .filter(numbers::containsKey)
                .map(numbers::get)
                .toArray();
    }
}
