package dev.ambient.text;

import dev.ambient.text.Fit.Loss;
import dev.ambient.text.Fit.Rows;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** The weights of topics: of several that a post may have, each by itself, from its words. */
final class Subjects {
    private static final int FOLDS = 5;

    private final Posts posts;
    private final PrintStream out;

    Subjects(Posts posts, PrintStream out) {
        this.posts = posts;
        this.out = out;
    }

    /** By topic, its weights with what a topic needs to be told taken off. */
    double[][] columns() {
        int folded = (1 << Model.TOPIC_BITS) + posts.features().size();
        Rows rows = new Rows(Model.TOPICS.size());
        for (Map<String, String> row : posts.rows("topic/train.tsv", "topics", "text")) {
            float[] target = new float[Model.TOPICS.size()];
            for (String label : row.getOrDefault("topics", "").split("\\|")) {
                int topic = Model.TOPICS.indexOf(name(label));
                if (topic < 0)
                    throw new IllegalArgumentException(
                            posts.file("topic/train.tsv") + ":" + row.get("") + ": no topic is called " + label);
                target[topic] = 1;
            }
            rows.add(posts.example(row.get("text")).words(Model.TOPIC_BITS), target, 1);
        }
        double[] weights = Fit.fit(rows, folded, Loss.LOGISTIC, 1, Train.ROUNDS);
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
            double[] weights = Fit.fit(kept, folded, Loss.LOGISTIC, 1, Train.ROUNDS);
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
    static String name(String label) {
        return label.toLowerCase(Locale.ROOT).replace(",", "").replace(' ', '_');
    }
}
