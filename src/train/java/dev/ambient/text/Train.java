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
    private static final double STRESS = 1.5;

    private static final int FOLDS = 5;

    private final Path folder;
    private final Set<String> without;
    private final Sense sense = new Sense();
    private final Heads hand = Heads.load(sense.names());
    private final int size = Example.BASE + sense.names().size();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Train(Path folder, Set<String> without) {
        this.folder = folder;
        this.without = without;
    }

    public static void main(String[] args) throws IOException {
        Train train = new Train(Path.of(args[0]), Set.of(args.length > 2 ? args[2].split(",") : new String[0]));
        byte[] file = train.model();
        Files.createDirectories(Path.of(args[1]).toAbsolutePath().getParent());
        Files.write(Path.of(args[1]), file);
        train.out.println(args[1] + ": " + file.length + " bytes");
    }

    /** A labelled post. */
    record Item(Example example, int label, String group, String text, double[] features) {
        Item stressed() {
            return new Item(example.stressing(STRESS), label, group, text, features);
        }

        Item as(int other) {
            return new Item(example, other, "", "", features);
        }
    }

    private byte[] model() {
        double[][] heads = new double[Head.values().length][size];
        double[] temperatures = new double[Model.Scale.values().length];
        Arrays.fill(temperatures, 1);
        sentiment(heads, temperatures);
        foreign(heads, temperatures);
        List<Item> feelings = items("emotion/train.tsv", "label", EMOTIONS, "");
        double[] emotion = stressed(4, 2, feelings);
        column(heads, Head.ANGER, emotion, 4, 0, 3);
        column(heads, Head.JOY, emotion, 4, 1, 3);
        column(heads, Head.OPTIMISM, emotion, 4, 2, 3);
        calibrate(temperatures, Model.Scale.EMOTION, emotion, 4, items("emotion/val.tsv", "label", EMOTIONS, ""));
        List<String> ironic = List.of("not_ironic", "ironic");
        double[] irony = stressed(2, 2, items("irony/train.tsv", "label", ironic, ""));
        column(heads, Head.IRONY, irony, 2, 1, 0);
        calibrate(temperatures, Model.Scale.IRONY, irony, 2, items("irony/val.tsv", "label", ironic, ""));
        complaint(heads, temperatures);
        purchase(heads, temperatures);
        intimacy(heads);
        return Writer.file(sense.names(), heads, topics(), tongues(temperatures), temperatures);
    }

    private void sentiment(double[][] heads, double[] temperatures) {
        List<Item> validation = items("sentiment/val.tsv", "label", POLARITIES, "");
        Set<String> held = new HashSet<>();
        validation.forEach(item -> held.add(plain(item.text())));
        items("multilingual/english.val.tsv", "label", POLARITIES, "").forEach(item -> held.add(plain(item.text())));
        List<Item> general = items("sentiment/train.tsv", "label", POLARITIES, "");
        general.removeIf(item -> held.contains(plain(item.text())));
        List<Item> airline = items("airline/train.tsv", "sentiment", POLARITIES, "brand");
        double[] weights = stressed(3, 4, general);
        column(heads, Head.NEGATIVE, weights, 3, 0, 1);
        column(heads, Head.POSITIVE, weights, 3, 2, 1);
        calibrate(temperatures, Model.Scale.SENTIMENT, weights, 3, validation);
        if (airline.isEmpty()) return;
        double[] care = fit(3, 2, airline);
        column(heads, Head.CARE_NEGATIVE, care, 3, 0, 1);
        column(heads, Head.CARE_POSITIVE, care, 3, 2, 1);
        List<String> carriers =
                airline.stream().map(Item::group).distinct().sorted().toList();
        double[][] scores = cross(airline, 3, 2, carriers.size(), item -> carriers.indexOf(item.group()));
        calibrate(temperatures, Model.Scale.CARE, scores, 3, airline);
        List<Item> kinds = new ArrayList<>();
        for (Item item : airline) kinds.add(item.as(1));
        for (Item item : items("complaint/train.tsv", "label", List.of("0", "1"), "domain")) {
            if (!item.group().startsWith("random")) kinds.add(item.as(1));
        }
        for (int i = 0; i < general.size(); i += 3) kinds.add(general.get(i).as(0));
        column(heads, Head.CARE, fit(2, 2, kinds), 2, 1, 0);
    }

    private void foreign(double[][] heads, double[] temperatures) {
        List<Item> train = new ArrayList<>();
        List<Item> validation = new ArrayList<>();
        for (String language : FOREIGN) {
            train.addAll(items("multilingual/" + language + ".train.tsv", "label", POLARITIES, ""));
            validation.addAll(items("multilingual/" + language + ".val.tsv", "label", POLARITIES, ""));
        }
        double[] weights = fit(3, 0.5, train);
        column(heads, Head.FOREIGN_NEGATIVE, weights, 3, 0, 1);
        column(heads, Head.FOREIGN_POSITIVE, weights, 3, 2, 1);
        calibrate(temperatures, Model.Scale.FOREIGN, weights, 3, validation);
    }

    private void complaint(double[][] heads, double[] temperatures) {
        List<Item> items = items("complaint/train.tsv", "label", List.of("0", "1"), "domain");
        if (items.isEmpty()) return;
        column(heads, Head.COMPLAINT, fit(2, 1, items), 2, 1, 0);
        double[][] scores = cross(items, 2, 1, FOLDS, Train::fold);
        calibrate(temperatures, Model.Scale.COMPLAINT, scores, 2, items);
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
        double[][] unseen = cross(items, 2, 1, domains.size(), fold);
        told("complaint of an unseen domain", items, unseen, told);
        told("complaint of an unseen domain, trained head alone", items, unseen, (item, score) -> score >= 0);
    }

    private void purchase(double[][] heads, double[] temperatures) {
        List<Item> items = items("purchase_intent/train.tsv", "label", List.of("no", "yes"), "");
        if (items.isEmpty()) return;
        column(heads, Head.PURCHASE, fit(2, 1, items), 2, 1, 0);
        double[][] scores = cross(items, 2, 1, FOLDS, Train::fold);
        calibrate(temperatures, Model.Scale.PURCHASE, scores, 2, items);
        double temperature = temperatures[Model.Scale.PURCHASE.ordinal()];
        told(
                "purchase",
                items,
                scores,
                (item, score) -> Chances.purchase(
                                score / temperature, hand.sum("PURCHASE", item.features()) - hand.bias("PURCHASE"))
                        >= Chances.RARE);
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
        for (Map<String, String> row : rows("intimacy/train.tsv", "intimacy", "text"))
            rows.add(example(row.get("text")), new float[] {Float.parseFloat(row.get("intimacy"))}, 1);
        if (rows.size() > 0) column(heads, Head.INTIMACY, Fit.fit(rows, size, Loss.SQUARE, 2, ROUNDS), 1, 0, 0);
    }

    private double[][] topics() {
        int folded = (1 << Model.TOPIC_BITS) + sense.names().size();
        Rows rows = new Rows(Model.TOPICS.size());
        for (Map<String, String> row : rows("topic/train.tsv", "topics", "text")) {
            float[] target = new float[Model.TOPICS.size()];
            for (String label : row.getOrDefault("topics", "").split("\\|")) {
                int topic = Model.TOPICS.indexOf(topic(label));
                if (topic < 0)
                    throw new IllegalArgumentException(
                            folder.resolve("topic/train.tsv") + ":" + row.get("") + ": no topic is called " + label);
                target[topic] = 1;
            }
            rows.add(example(row.get("text")).words(Model.TOPIC_BITS), target, 1);
        }
        double[] weights = Fit.fit(rows, folded, Loss.LOGISTIC, 1, ROUNDS);
        double cut = cut(rows, folded);
        double[][] columns = new double[Model.TOPICS.size()][folded];
        for (int topic = 0; topic < columns.length; topic++)
            for (int place = 0; place < folded; place++)
                columns[topic][place] = weights[place * columns.length + topic];
        for (double[] column : columns) column[1 << Model.TOPIC_BITS] -= cut;
        return columns;
    }

    /** The log-odds above which a topic is told: the best macro-F1 in cross-validation. */
    private double cut(Rows rows, int folded) {
        if (rows.size() == 0) return 0;
        double[][] scores = new double[rows.size()][];
        for (int held = 0; held < FOLDS; held++) {
            Rows kept = new Rows(rows.classes);
            for (int i = 0; i < rows.size(); i++)
                if (i % FOLDS != held)
                    kept.add(new Example(rows.places.get(i), rows.values.get(i), 0, 0), rows.targets.get(i), 1);
            double[] weights = Fit.fit(kept, folded, Loss.LOGISTIC, 1, ROUNDS);
            for (int i = held; i < rows.size(); i += FOLDS)
                scores[i] =
                        Fit.scores(new Example(rows.places.get(i), rows.values.get(i), 0, 0), weights, rows.classes);
        }
        double best = -1;
        double cut = 0;
        for (int step = -40; step <= 10; step++) {
            double sum = 0;
            for (int topic = 0; topic < rows.classes; topic++) {
                int both = 0;
                int hits = 0;
                for (int i = 0; i < scores.length; i++) {
                    boolean said = scores[i][topic] > step / 10.0;
                    boolean is = rows.targets.get(i)[topic] > 0;
                    both += (said ? 1 : 0) + (is ? 1 : 0);
                    hits += said && is ? 1 : 0;
                }
                sum += both == 0 ? 0 : 2.0 * hits / both / rows.classes;
            }
            if (sum > best) {
                best = sum;
                cut = step / 10.0;
            }
        }
        out.printf(Locale.ROOT, "%-10s %6d posts  macro-F1 %.4f  cut %.1f%n", "TOPICS", scores.length, best, cut);
        return cut;
    }

    /** A topic as readings name it. */
    static String topic(String label) {
        return label.toLowerCase(Locale.ROOT).replace(",", "").replace(' ', '_');
    }

    private double[][] tongues(double[] temperatures) {
        int folded = 1 << Model.TONGUE_BITS;
        Rows rows = new Rows(Model.TONGUES.size());
        List<Item> validation = new ArrayList<>();
        for (int tongue = 0; tongue < Model.TONGUES.size(); tongue++) {
            float[] target = new float[Model.TONGUES.size()];
            target[tongue] = 1;
            for (Map<String, String> row : rows("multilingual/" + language(tongue) + ".train.tsv", "text"))
                rows.add(runs(row), target, 1);
            for (Map<String, String> row : rows("multilingual/" + language(tongue) + ".val.tsv", "text"))
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
        return example(row.getOrDefault("text", "")).runs(Model.TONGUE_BITS);
    }

    private static String language(int tongue) {
        return Model.TONGUES.get(tongue).equals("en")
                ? "english"
                : FOREIGN.get(List.of("ar", "fr", "de", "hi", "it", "pt", "es").indexOf(Model.TONGUES.get(tongue)));
    }

    private List<Map<String, String>> rows(String file, String... columns) {
        if (without.contains(file.substring(0, file.indexOf('/')))) return List.of();
        return Corpus.rows(folder.resolve(file), columns);
    }

    private List<Item> items(String file, String column, List<String> labels, String group) {
        List<Item> items = new ArrayList<>();
        for (Map<String, String> row : rows(file, column, "text")) {
            int label = labels.indexOf(row.get(column));
            if (label < 0)
                throw new IllegalArgumentException(
                        folder.resolve(file) + ":" + row.get("") + ": no " + column + " is called " + row.get(column));
            Sense.Facts facts = facts(row.getOrDefault("text", ""));
            items.add(new Item(
                    Example.of(facts),
                    label,
                    row.getOrDefault(group, ""),
                    row.getOrDefault("text", ""),
                    facts.values()));
        }
        return items;
    }

    private Example example(String text) {
        return Example.of(facts(text));
    }

    private Sense.Facts facts(String text) {
        return sense.english(Quote.own(Scanner.scan(text)), Set.of());
    }

    /** The letters and digits of a text, by which two collections are compared. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (Token token : Scanner.scan(text).tokens()) if (token.is(Token.Kind.WORD)) plain.append(token.word());
        return plain.toString();
    }

    private double[] fit(int classes, double lambda, List<Item> items) {
        Rows rows = new Rows(classes);
        add(rows, classes, items, 1);
        return Fit.fit(rows, size, Loss.SOFTMAX, lambda, ROUNDS);
    }

    /** The same with words stressed in the fit; the weights are for words as they are. */
    private double[] stressed(int classes, double lambda, List<Item> items) {
        Rows rows = new Rows(classes);
        List<Item> stressed = items.stream().map(Item::stressed).toList();
        add(rows, classes, stressed, 1);
        double[] weights = Fit.fit(rows, size, Loss.SOFTMAX, lambda, ROUNDS);
        for (int i = 0; i < Example.BASE / 2 * classes; i++) weights[i] *= STRESS;
        return weights;
    }

    /** Every class counts alike, and all of them together as much as there are items. */
    private static void add(Rows rows, int classes, List<Item> items, double weight) {
        int[] counts = new int[classes];
        for (Item item : items) counts[item.label()]++;
        for (Item item : items) {
            float[] target = new float[classes];
            target[item.label()] = 1;
            rows.add(item.example(), target, weight * items.size() / (classes * (double) counts[item.label()]));
        }
    }

    /** The scores of items by fits on the other folds. */
    private double[][] cross(List<Item> items, int classes, double lambda, int folds, ToIntFunction<Item> fold) {
        double[][] scores = new double[items.size()][];
        for (int held = 0; held < folds; held++) {
            int now = held;
            double[] weights = fit(
                    classes,
                    lambda,
                    items.stream().filter(item -> fold.applyAsInt(item) != now).toList());
            for (int i = 0; i < scores.length; i++) {
                if (fold.applyAsInt(items.get(i)) == now)
                    scores[i] = Fit.scores(items.get(i).example(), weights, classes);
            }
        }
        return scores;
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
