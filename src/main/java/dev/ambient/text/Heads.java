package dev.ambient.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table {@code heads.txt}: for each thing to be told from a text, a weight for some of its {@link Features}. The weighted sum becomes a
 * probability by the logistic function.
 */
final class Heads {
    private final Map<String, double[]> weights = new HashMap<>();

    private Heads() {}

    /** Reads the table from the class path; a name that is no feature is an error. */
    static Heads load(List<String> features) {
        Heads heads = new Heads();
        for (String line : Lexicon.lines("heads.txt")) {
            int colon = line.indexOf(": ");
            double[] weights =
                    heads.weights.computeIfAbsent(line.substring(0, colon), none -> new double[features.size()]);
            for (String pair : line.substring(colon + 2).split(" \\| ")) {
                int space = pair.strip().lastIndexOf(' ');
                int feature = features.indexOf(pair.strip().substring(0, space));
                if (feature < 0) throw new IllegalStateException("heads.txt: no feature is called " + pair);
                weights[feature] = Double.parseDouble(pair.strip().substring(space + 1));
            }
        }
        return heads;
    }

    /** The weighted sum of a head; asking for one that is not in the table is an error. */
    double sum(String head, double[] features) {
        double[] row = weights.get(head);
        if (row == null) throw new IllegalArgumentException("no head " + head);
        double sum = 0;
        for (int i = 0; i < features.length; i++) sum += row[i] * features[i];
        return sum;
    }

    /** What the sum is for a text without any other feature. */
    double bias(String head) {
        double[] row = weights.get(head);
        return row == null ? 0 : row[0];
    }

    /** The probability 0..1 of a head. */
    double chance(String head, double[] features) {
        return Odds.chance(sum(head, features));
    }

    /** The probabilities of heads that exclude each other. */
    double[] share(double[] features, String... heads) {
        double[] sums = new double[heads.length];
        for (int i = 0; i < heads.length; i++) sums[i] = sum(heads[i], features);
        return Odds.shares(sums, 1);
    }
}
