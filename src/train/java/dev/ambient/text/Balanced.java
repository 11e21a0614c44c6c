package dev.ambient.text;

import dev.ambient.text.Fit.Loss;
import dev.ambient.text.Fit.Rows;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Fits of items to classes, every class counting alike.
 *
 * @param size places of an example
 */
record Balanced(int size) {
    double[] fit(int classes, double lambda, List<Item> items) {
        Rows rows = new Rows(classes);
        add(rows, classes, items, 1);
        return Fit.fit(rows, size, Loss.SOFTMAX, lambda, Train.ROUNDS);
    }

    /** The same with words stressed in the fit; the weights are for words as they are. */
    double[] stressed(int classes, double lambda, List<Item> items) {
        Rows rows = new Rows(classes);
        List<Item> stressed = items.stream().map(Item::stressed).toList();
        add(rows, classes, stressed, 1);
        double[] weights = Fit.fit(rows, size, Loss.SOFTMAX, lambda, Train.ROUNDS);
        for (int i = 0; i < Example.BASE / 2 * classes; i++) weights[i] *= Train.STRESS;
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
    double[][] cross(List<Item> items, int classes, double lambda, int folds, ToIntFunction<Item> fold) {
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
}
