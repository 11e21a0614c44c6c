package dev.ambient.text;

import dev.ambient.text.Fit.Loss;
import dev.ambient.text.Fit.Rows;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Trains the {@link Model}: {@code Train folder model [without]}. Every head is a fit of its own on labelled posts, each class counting alike;
 * strengths were chosen on validation data (docs/model-card.md), temperatures are fitted here: on the validation file where there is one,
 * else by cross-validation. No randomness, so the same data give the same bytes.
 */
public final class Train {
    static final List<String> POLARITIES = List.of("negative", "neutral", "positive");
    static final List<String> EMOTIONS = List.of("anger", "joy", "optimism", "sadness");
    static final List<String> FOREIGN =
            List.of("arabic", "french", "german", "hindi", "italian", "portuguese", "spanish");
    static final int ROUNDS = 60;
    /** How much words count against runs of characters in English sentiment, emotion and irony. */
    static final double STRESS = 1.5;

    private static final int FOLDS = 5;

    private final Posts posts;
    private final List<String> names;
    private final Heads hand;
    private final int size;
    private final Balanced balanced;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Train(Posts posts) {
        this.posts = posts;
        this.names = posts.features();
        this.hand = Heads.load(names);
        this.size = Example.BASE + names.size();
        this.balanced = new Balanced(size);
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args[0].isEmpty() || !Files.isDirectory(Path.of(args[0]))) {
            System.err.println("-Dambient.data: no folder " + (args.length > 0 ? args[0] : ""));
            System.exit(1);
        }
        Set<String> without = Set.of(args.length > 2 ? args[2].split(",") : new String[0]);
        Train train = new Train(new Posts(Path.of(args[0]), without));
        byte[] file = train.model();
        Files.createDirectories(Path.of(args[1]).toAbsolutePath().getParent());
        Files.write(Path.of(args[1]), file);
        train.out.println(args[1] + ": " + file.length + " bytes");
    }

    private byte[] model() {
        double[][] heads = new double[Head.values().length][size];
        double[] temperatures = new double[Model.Scale.values().length];
        Arrays.fill(temperatures, 1);
        sentiment(heads, temperatures);
        foreign(heads, temperatures);
        List<Item> feelings = posts.items("emotion/train.tsv", "label", EMOTIONS, "");
        double[] emotion = balanced.stressed(4, 2, feelings);
        column(heads, Head.ANGER, emotion, 4, 0, 3);
        column(heads, Head.JOY, emotion, 4, 1, 3);
        column(heads, Head.OPTIMISM, emotion, 4, 2, 3);
        calibrate(temperatures, Model.Scale.EMOTION, emotion, 4, posts.items("emotion/val.tsv", "label", EMOTIONS, ""));
        List<String> ironic = List.of("not_ironic", "ironic");
        double[] irony = balanced.stressed(2, 2, posts.items("irony/train.tsv", "label", ironic, ""));
        column(heads, Head.IRONY, irony, 2, 1, 0);
        calibrate(temperatures, Model.Scale.IRONY, irony, 2, posts.items("irony/val.tsv", "label", ironic, ""));
        complaint(heads, temperatures);
        purchase(heads, temperatures);
        intimacy(heads);
        return Writer.file(names, heads, new Subjects(posts, out).topics(), tongues(temperatures), temperatures);
    }

    private void sentiment(double[][] heads, double[] temperatures) {
        List<Item> validation = posts.items("sentiment/val.tsv", "label", POLARITIES, "");
        Set<String> held = new HashSet<>();
        validation.forEach(item -> held.add(Posts.plain(item.text())));
        posts.items("multilingual/english.val.tsv", "label", POLARITIES, "")
                .forEach(item -> held.add(Posts.plain(item.text())));
        List<Item> general = posts.items("sentiment/train.tsv", "label", POLARITIES, "");
        general.removeIf(item -> held.contains(Posts.plain(item.text())));
        List<Item> airline = posts.items("airline/train.tsv", "sentiment", POLARITIES, "brand");
        double[] weights = balanced.stressed(3, 4, general);
        column(heads, Head.NEGATIVE, weights, 3, 0, 1);
        column(heads, Head.POSITIVE, weights, 3, 2, 1);
        calibrate(temperatures, Model.Scale.SENTIMENT, weights, 3, validation);
        if (airline.isEmpty()) return;
        double[] care = balanced.fit(3, 2, airline);
        column(heads, Head.CARE_NEGATIVE, care, 3, 0, 1);
        column(heads, Head.CARE_POSITIVE, care, 3, 2, 1);
        List<String> carriers =
                airline.stream().map(Item::group).distinct().sorted().toList();
        double[][] scores = balanced.cross(airline, 3, 2, carriers.size(), item -> carriers.indexOf(item.group()));
        calibrate(temperatures, Model.Scale.CARE, scores, 3, airline);
        List<Item> kinds = new ArrayList<>();
        for (Item item : airline) kinds.add(item.as(1));
        for (Item item : posts.items("complaint/train.tsv", "label", List.of("0", "1"), "domain")) {
            if (!item.group().startsWith("random")) kinds.add(item.as(1));
        }
        for (int i = 0; i < general.size(); i += 3) kinds.add(general.get(i).as(0));
        column(heads, Head.CARE, balanced.fit(2, 2, kinds), 2, 1, 0);
    }

    private void foreign(double[][] heads, double[] temperatures) {
        List<Item> train = new ArrayList<>();
        List<Item> validation = new ArrayList<>();
        for (String language : FOREIGN) {
            train.addAll(posts.items("multilingual/" + language + ".train.tsv", "label", POLARITIES, ""));
            validation.addAll(posts.items("multilingual/" + language + ".val.tsv", "label", POLARITIES, ""));
        }
        double[] weights = balanced.fit(3, 0.5, train);
        column(heads, Head.FOREIGN_NEGATIVE, weights, 3, 0, 1);
        column(heads, Head.FOREIGN_POSITIVE, weights, 3, 2, 1);
        calibrate(temperatures, Model.Scale.FOREIGN, weights, 3, validation);
    }

    private void complaint(double[][] heads, double[] temperatures) {
        List<Item> items = posts.items("complaint/train.tsv", "label", List.of("0", "1"), "domain");
        if (items.isEmpty()) return;
        double[][] scores = crossed(heads, Head.COMPLAINT, temperatures, Model.Scale.COMPLAINT, items);
        double temperature = temperatures[Model.Scale.COMPLAINT.ordinal()];
        BiPredicate<Item, Double> told = (item, score) ->
                Chances.complaint(score / temperature, hand.sum("COMPLAINT", item.features())) >= Chances.NEED;
        told("complaint", items, scores, told);
        List<String> domains = items.stream()
                .map(Item::group)
                .filter(group -> !group.startsWith("random"))
                .distinct()
                .sorted()
                .toList();
        ToIntFunction<Item> fold = item -> domains.contains(item.group())
                ? domains.indexOf(item.group())
                : Math.floorMod(item.text().hashCode(), domains.size());
        double[][] unseen = balanced.cross(items, 2, 1, domains.size(), fold);
        told("complaint of an unseen domain", items, unseen, told);
        told("complaint of an unseen domain, trained head alone", items, unseen, (item, score) -> score >= 0);
    }

    private void purchase(double[][] heads, double[] temperatures) {
        List<Item> items = posts.items("purchase_intent/train.tsv", "label", List.of("no", "yes"), "");
        if (items.isEmpty()) return;
        double[][] scores = crossed(heads, Head.PURCHASE, temperatures, Model.Scale.PURCHASE, items);
        double temperature = temperatures[Model.Scale.PURCHASE.ordinal()];
        told(
                "purchase",
                items,
                scores,
                (item, score) -> Chances.purchase(
                                score / temperature, hand.sum("PURCHASE", item.features()) - hand.bias("PURCHASE"))
                        >= Chances.RARE);
    }

    /** A head of two classes without a validation file: fitted on all, its scores and temperature from cross-validation. */
    private double[][] crossed(
            double[][] heads, Head head, double[] temperatures, Model.Scale scale, List<Item> items) {
        column(heads, head, balanced.fit(2, 1, items), 2, 1, 0);
        double[][] scores = balanced.cross(items, 2, 1, FOLDS, Train::fold);
        calibrate(temperatures, scale, scores, 2, items);
        return scores;
    }

    private static int fold(Item item) {
        return Math.floorMod(item.text().hashCode(), FOLDS);
    }

    /** The figures of what readings tell, where a trained and a hand-made head tell it together. */
    private void told(String what, List<Item> items, double[][] scores, BiPredicate<Item, Double> told) {
        int[] gold = items.stream().mapToInt(Item::label).toArray();
        int[] said = IntStream.range(0, gold.length)
                .map(i -> told.test(items.get(i), scores[i][1] - scores[i][0]) ? 1 : 0)
                .toArray();
        out.printf(
                Locale.ROOT,
                "%s, told: macro-F1 %.4f%n",
                what,
                Figures.of(gold, said, 2).f1());
    }

    private void intimacy(double[][] heads) {
        Rows rows = new Rows(1);
        for (Map<String, String> row : posts.rows("intimacy/train.tsv", "intimacy", "text"))
            rows.add(posts.example(row.get("text")), new float[] {Float.parseFloat(row.get("intimacy"))}, 1);
        if (rows.size() > 0) column(heads, Head.INTIMACY, Fit.fit(rows, size, Loss.SQUARE, 2, ROUNDS), 1, 0, 0);
    }

    private double[][] tongues(double[] temperatures) {
        int folded = 1 << Model.TONGUE_BITS;
        Rows rows = new Rows(Model.TONGUES.size());
        List<Item> validation = new ArrayList<>();
        for (int tongue = 0; tongue < Model.TONGUES.size(); tongue++) {
            float[] target = new float[Model.TONGUES.size()];
            target[tongue] = 1;
            for (Map<String, String> row : posts.rows("multilingual/" + language(tongue) + ".train.tsv", "text"))
                rows.add(runs(row), target, 1);
            for (Map<String, String> row : posts.rows("multilingual/" + language(tongue) + ".val.tsv", "text"))
                validation.add(new Item(runs(row), tongue, "", "", new double[0]));
        }
        double[] weights = Fit.fit(rows, folded, Loss.SOFTMAX, 2, ROUNDS);
        calibrate(temperatures, Model.Scale.TONGUE, weights, Model.TONGUES.size(), validation);
        double[][] columns = new double[Model.TONGUES.size()][folded];
        for (int tongue = 0; tongue < columns.length; tongue++)
            for (int place = 0; place < folded; place++)
                columns[tongue][place] = weights[place * columns.length + tongue];
        return columns;
    }

    private Example runs(Map<String, String> row) {
        return posts.example(row.getOrDefault("text", "")).runs(Model.TONGUE_BITS);
    }

    private static String language(int tongue) {
        return Model.TONGUES.get(tongue).equals("en")
                ? "english"
                : FOREIGN.get(List.of("ar", "fr", "de", "hi", "it", "pt", "es").indexOf(Model.TONGUES.get(tongue)));
    }

    private static void column(double[][] heads, Head head, double[] weights, int classes, int of, int against) {
        double[] column = heads[head.ordinal()];
        for (int place = 0; place < column.length; place++) {
            double other = classes == 1 ? 0 : weights[place * classes + against];
            column[place] = weights[place * classes + of] - other;
        }
    }

    private void calibrate(double[] temperatures, Model.Scale scale, double[] weights, int classes, List<Item> items) {
        double[][] scores = items.stream()
                .map(item -> Fit.scores(item.example(), weights, classes))
                .toArray(double[][]::new);
        calibrate(temperatures, scale, scores, classes, items);
    }

    /** The temperature under which the items' own classes are likeliest, each class counting alike. */
    private void calibrate(double[] temperatures, Model.Scale scale, double[][] scores, int classes, List<Item> items) {
        if (items.isEmpty()) return;
        double best = Double.POSITIVE_INFINITY;
        for (int step = 2; step <= 160; step++) {
            double loss = loss(scores, classes, items, step / 40.0);
            if (loss >= best) continue;
            best = loss;
            temperatures[scale.ordinal()] = step / 40.0;
        }
        int[] gold = items.stream().mapToInt(Item::label).toArray();
        int[] said = IntStream.range(0, gold.length)
                .map(i -> Figures.most(scores[i]))
                .toArray();
        Figures figures = Figures.of(gold, said, classes);
        out.printf(
                Locale.ROOT,
                "%-10s %6d posts  macro-recall %.4f  macro-F1 %.4f  last class F1 %.4f  temperature %.3f%n",
                scale,
                gold.length,
                figures.recall(),
                figures.f1(),
                figures.f1(classes - 1),
                temperatures[scale.ordinal()]);
    }

    private static double loss(double[][] scores, int classes, List<Item> items, double temperature) {
        double[] sums = new double[classes];
        int[] counts = new int[classes];
        for (int i = 0; i < scores.length; i++) {
            int label = items.get(i).label();
            sums[label] -= StrictMath.log(Math.max(1e-12, Odds.shares(scores[i], temperature)[label]));
            counts[label]++;
        }
        double loss = 0;
        for (int c = 0; c < classes; c++) loss += sums[c] / Math.max(1, counts[c]);
        return loss;
    }
}
