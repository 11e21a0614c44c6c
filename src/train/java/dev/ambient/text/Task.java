package dev.ambient.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a folder of the data is about: how its posts are labelled, and what the reader says of them. */
enum Task {
    SENTIMENT("label", Measure.RECALL, Train.POLARITIES),
    AIRLINE("sentiment", Measure.RECALL, Train.POLARITIES),
    MULTILINGUAL("label", Measure.F1, Train.POLARITIES),
    EMOTION("label", Measure.F1, Train.EMOTIONS),
    IRONY("label", Measure.LAST, List.of("not_ironic", "ironic")),
    SARCASM("sarcastic", Measure.LAST, List.of("0", "1")),
    COMPLAINT("label", Measure.F1, List.of("0", "1")),
    /** With the hand-made head, as a reading tells it. */
    COMPLAINT_TOLD("label", Measure.F1, List.of("0", "1")),
    PURCHASE_INTENT("label", Measure.F1, List.of("no", "yes")),
    PURCHASE_INTENT_TOLD("label", Measure.F1, List.of("no", "yes")),
    TOPIC("topics", Measure.F1, Model.TOPICS),
    INTIMACY("intimacy", Measure.PEARSON, List.of()),
    LANGUAGE("", Measure.ACCURACY, Model.TONGUES);

    /** The measures that the makers of the tasks use. */
    enum Measure {
        RECALL("macro-recall"),
        F1("macro-F1"),
        LAST("F1"),
        ACCURACY("accuracy"),
        PEARSON("Pearson");

        final String title;

        Measure(String title) {
            this.title = title;
        }
    }

    static final Map<String, String> TONGUES = tongues();

    final String column;
    final Measure measure;
    final List<String> labels;

    Task(String column, Measure measure, List<String> labels) {
        this.column = column;
        this.measure = measure;
        this.labels = labels;
    }

    /** The folder of its files. */
    String folder() {
        return this == LANGUAGE
                ? "multilingual"
                : name().toLowerCase(Locale.ROOT).replace("_told", "");
    }

    private static Map<String, String> tongues() {
        Map<String, String> tongues = new HashMap<>(Map.of("english", "en", "chinese", "zh"));
        List<String> codes = List.of("ar", "fr", "de", "hi", "it", "pt", "es");
        for (int i = 0; i < codes.size(); i++) tongues.put(Train.FOREIGN.get(i), codes.get(i));
        return Map.copyOf(tongues);
    }

    /**
     * A post judged.
     *
     * @param gold what is true of each class, 0 or 1; for intimacy the figure
     * @param said what the reader says of each class, 0 or 1; for intimacy the figure
     * @param chances the probability of each class, empty where none is told
     */
    record Judged(double[] gold, double[] said, double[] chances) {}

    /** All posts of a file, judged. A label that is unknown is refused with its file and line. */
    List<Judged> judge(Path file, Reader reader) {
        List<Judged> judged = new ArrayList<>();
        String[] columns = column.isEmpty() ? new String[] {"text"} : new String[] {column, "text"};
        for (Map<String, String> row : Corpus.rows(file, columns)) {
            double[] gold = gold(file, row);
            String tongue = tongue(file, row);
            Chances chances = reader.chances(row.getOrDefault("text", ""), this == LANGUAGE ? null : tongue);
            judged.add(judged(gold, chances));
        }
        return judged;
    }

    private double[] gold(Path file, Map<String, String> row) {
        String label = this == LANGUAGE ? tongue(file, row) : row.getOrDefault(column, "");
        if (this == INTIMACY) {
            try {
                return new double[] {Double.parseDouble(label)};
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(file + ":" + row.get("") + ": no number: " + label, e);
            }
        }
        double[] gold = new double[labels.size()];
        for (String one : this == TOPIC ? label.split("\\|") : new String[] {label}) {
            int place = labels.indexOf(this == TOPIC ? Subjects.name(one) : one);
            if (place < 0)
                throw new IllegalArgumentException(file + ":" + row.get("") + ": no " + column + " is called " + one);
            gold[place] = 1;
        }
        return gold;
    }

    private String tongue(Path file, Map<String, String> row) {
        String name = this == MULTILINGUAL || this == LANGUAGE
                ? language(file)
                : this == INTIMACY ? row.getOrDefault("language", "english").toLowerCase(Locale.ROOT) : "english";
        return TONGUES.getOrDefault(name, name);
    }

    /** The language of a file of many, by its name. */
    static String language(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.')).toLowerCase(Locale.ROOT);
    }

    private Judged judged(double[] gold, Chances chances) {
        return switch (this) {
            case SENTIMENT, AIRLINE, MULTILINGUAL -> {
                double[] shares = {
                    chances.sentiment().negative(),
                    chances.sentiment().neutral(),
                    chances.sentiment().positive()
                };
                yield new Judged(gold, one(shares.length, Figures.most(shares)), shares);
            }
            case EMOTION -> new Judged(gold, one(4, Figures.most(chances.emotions())), chances.emotions());
            case IRONY, SARCASM -> binary(gold, chances.irony(), Chances.HINT);
            case COMPLAINT -> binary(gold, chances.alone()[0], .5);
            case COMPLAINT_TOLD -> binary(gold, chances.complaint(), Chances.NEED);
            case PURCHASE_INTENT -> binary(gold, chances.alone()[1], .5);
            case PURCHASE_INTENT_TOLD -> binary(gold, chances.purchase(), Chances.RARE);
            case TOPIC -> {
                double[] said = new double[labels.size()];
                for (String topic : chances.topics()) said[labels.indexOf(topic)] = 1;
                yield new Judged(gold, said, new double[0]);
            }
            case INTIMACY -> new Judged(gold, new double[] {chances.intimacy()}, new double[0]);
            case LANGUAGE -> {
                int place = labels.indexOf(chances.tongue());
                double[] said = place < 0 ? new double[labels.size()] : one(labels.size(), place);
                yield new Judged(gold, said, new double[0]);
            }
        };
    }

    private static Judged binary(double[] gold, double chance, double least) {
        return new Judged(gold, one(2, chance >= least ? 1 : 0), new double[] {1 - chance, chance});
    }

    private static double[] one(int classes, int of) {
        double[] one = new double[classes];
        one[of] = 1;
        return one;
    }

    /** The task's measure over some of the posts. */
    double measure(List<Judged> judged, int[] places) {
        if (measure == Measure.PEARSON) return pearson(judged, places);
        int classes = labels.size();
        double[] both = new double[classes];
        double[] gold = new double[classes];
        double[] said = new double[classes];
        double right = 0;
        for (int place : places) {
            Judged one = judged.get(place);
            for (int c = 0; c < classes; c++) {
                both[c] += one.gold()[c] * one.said()[c];
                gold[c] += one.gold()[c];
                said[c] += one.said()[c];
            }
        }
        right = Arrays.stream(both).sum();
        return switch (measure) {
            case RECALL -> mean(both, gold, gold);
            case F1 -> mean(both, gold, said);
            case LAST -> f1(both[classes - 1], gold[classes - 1], said[classes - 1]);
            default -> right / Math.max(1, places.length);
        };
    }

    /** The mean of 2·both / (one + other), over the classes that occur. */
    private static double mean(double[] both, double[] one, double[] other) {
        double sum = 0;
        int classes = 0;
        for (int c = 0; c < both.length; c++) {
            if (one[c] == 0) continue;
            sum += f1(both[c], one[c], other[c]);
            classes++;
        }
        return classes == 0 ? 0 : sum / classes;
    }

    private static double f1(double both, double one, double other) {
        return one + other == 0 ? 0 : 2 * both / (one + other);
    }

    private static double pearson(List<Judged> judged, int[] places) {
        double n = places.length;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int place : places) {
            double gold = judged.get(place).gold()[0];
            double said = judged.get(place).said()[0];
            x += gold;
            y += said;
            xx += gold * gold;
            yy += said * said;
            xy += gold * said;
        }
        double spread = Math.sqrt((n * xx - x * x) * (n * yy - y * y));
        return spread == 0 ? 0 : (n * xy - x * y) / spread;
    }
}
