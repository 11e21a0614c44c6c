package dev.ambient.text;

import dev.ambient.text.Fit.Loss;
import dev.ambient.text.Fit.Rows;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The weights of topics: of several that a post may have, each by itself, from its words. There are few labelled posts, so a word counts by itself
 * and by its {@link Vectors vector}, learnt from all posts, labelled or not; and the words that {@link Named name} a topic stand beside the
 * posts. All of it is linear in the words, so it folds into one weight a word and topic.
 */
final class Subjects {
    private static final List<String> SOURCES = List.of(
            "unlabelled/posts.tsv",
            "emoji/train.tsv",
            "sentiment/train.tsv",
            "emotion/train.tsv",
            "irony/train.tsv",
            "airline/train.tsv",
            "sarcasm/train.tsv",
            "complaint/train.tsv",
            "multilingual/english.train.tsv",
            "topic/train.tsv");

    /** How much a word that names a topic counts beside a post. */
    private static final double NAMED = 0.5;

    private static final double LAMBDA = 25;
    private static final int FOLDS = 5;
    private static final int MOST = 3;

    private final Posts posts;
    private final PrintStream out;

    Subjects(Posts posts, PrintStream out) {
        this.posts = posts;
        this.out = out;
    }

    /** What words tell of topics, so that those above 0 are to be told. */
    Topics topics() {
        List<Map<String, String>> rows = posts.rows("topic/train.tsv", "topics", "text");
        if (rows.isEmpty()) return new Topics(new int[0], new byte[0], new float[0], new float[0]);
        List<Named> named = Named.all();
        Set<Integer> wanted = new HashSet<>();
        named.forEach(one -> wanted.add(one.word()));
        Lens lens = Lens.of(
                Vocabulary.of(sources(), wanted),
                rows.stream().map(Subjects::words).toList());
        Rows all = new Rows(Model.TOPICS.size());
        for (Map<String, String> row : rows) all.add(lens.post(words(row)), labels(row), 1);
        for (Named one : named) {
            Integer number = lens.vocabulary().numbers().get(one.word());
            if (number != null) all.add(lens.word(number), one.target(), NAMED);
        }
        int labelled = rows.size();
        double[][] scores = new double[labelled][];
        for (int held = 0; held < FOLDS; held++) {
            int now = held;
            double[][] weights = fit(all, lens.places(), row -> row >= labelled || row % FOLDS != now);
            for (int row = held; row < labelled; row += FOLDS) scores[row] = scores(all, row, weights);
        }
        return folded(lens, fit(all, lens.places(), row -> true), cut(scores, all.targets));
    }

    /** By topic, the weights of some rows, those with and without the topic counting alike. */
    private static double[][] fit(Rows all, int size, IntPredicate chosen) {
        int[] rows = IntStream.range(0, all.size()).filter(chosen).toArray();
        return IntStream.range(0, all.classes)
                .mapToObj(topic -> {
                    double with = Arrays.stream(rows)
                            .filter(row -> all.targets.get(row)[topic] > 0)
                            .count();
                    Rows one = new Rows(1);
                    for (int row : rows) {
                        float[] target = {all.targets.get(row)[topic]};
                        double share = target[0] > 0 ? with : rows.length - with;
                        one.add(all.example(row), target, all.weights.get(row) * rows.length / (2 * share));
                    }
                    return Fit.fit(one, size, Loss.LOGISTIC, LAMBDA, Train.ROUNDS);
                })
                .toArray(double[][]::new);
    }

    private static double[] scores(Rows all, int row, double[][] weights) {
        return Arrays.stream(weights)
                .mapToDouble(of -> Fit.scores(all.example(row), of, 1)[0])
                .toArray();
    }

    private static Topics folded(Lens lens, double[][] weights, double cut) {
        int[] words = lens.vocabulary().words();
        int topics = weights.length;
        float[] scales = new float[topics];
        float[] begins = new float[topics];
        byte[] bytes = new byte[words.length * topics];
        for (int topic = 0; topic < topics; topic++) {
            double[] column = new double[words.length];
            double most = 0;
            for (int row = 0; row < words.length; row++) {
                column[row] = lens.weight(lens.vocabulary().numbers().get(words[row]), weights[topic]);
                most = Math.max(most, Math.abs(column[row]));
            }
            scales[topic] = (float) (most / Byte.MAX_VALUE);
            begins[topic] = (float) (lens.begin(weights[topic]) - cut);
            for (int row = 0; row < words.length; row++)
                bytes[row * topics + topic] = (byte) Math.round(column[row] / scales[topic]);
        }
        return new Topics(words, bytes, scales, begins);
    }

    private List<int[]> sources() {
        List<int[]> all = new ArrayList<>();
        for (String source : SOURCES) for (Map<String, String> row : posts.rows(source, "text")) all.add(words(row));
        return all;
    }

    private static int[] words(Map<String, String> row) {
        Grams grams = Grams.of(Scanner.scan(row.getOrDefault("text", "")), Set.of());
        return Arrays.copyOf(grams.plain(), grams.plainly());
    }

    private float[] labels(Map<String, String> row) {
        float[] target = new float[Model.TOPICS.size()];
        for (String label : row.getOrDefault("topics", "").split("\\|")) {
            int topic = Model.TOPICS.indexOf(name(label));
            if (topic < 0)
                throw new IllegalArgumentException(
                        posts.file("topic/train.tsv") + ":" + row.get("") + ": no topic is called " + label);
            target[topic] = 1;
        }
        return target;
    }

    /** The log-odds above which a topic is told: the best macro-F1 in cross-validation, of the three likeliest. */
    private double cut(double[][] scores, List<float[]> gold) {
        double best = -1;
        double cut = 0;
        for (int step = -60; step <= 40; step++) {
            double least = step / 20.0;
            double[] hits = new double[Model.TOPICS.size()];
            double[] both = new double[hits.length];
            for (int row = 0; row < scores.length; row++) {
                double[] score = scores[row];
                for (int topic = 0; topic < hits.length; topic++) both[topic] += gold.get(row)[topic];
                int[] told = IntStream.range(0, hits.length)
                        .filter(topic -> score[topic] > least)
                        .boxed()
                        .sorted(Comparator.comparing(topic -> -score[topic]))
                        .limit(MOST)
                        .mapToInt(topic -> topic)
                        .toArray();
                for (int topic : told) {
                    both[topic]++;
                    hits[topic] += gold.get(row)[topic];
                }
            }
            double sum = 0;
            for (int topic = 0; topic < hits.length; topic++)
                sum += both[topic] == 0 ? 0 : 2 * hits[topic] / both[topic] / hits.length;
            if (sum > best) {
                best = sum;
                cut = least;
            }
        }
        out.printf(Locale.ROOT, "%-10s %6d posts  macro-F1 %.4f  cut %.2f%n", "TOPICS", scores.length, best, cut);
        return cut;
    }

    /** A topic as readings name it. */
    static String name(String label) {
        return label.toLowerCase(Locale.ROOT).replace(",", "").replace(' ', '_');
    }
}
