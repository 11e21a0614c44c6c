package dev.ambient.text;

/** Log-odds → probabilities, the same on every machine. */
final class Odds {
    private Odds() {}

    /** The probability 0..1 of one thing: the logistic function. */
    static double chance(double odds) {
        return 1 / (1 + StrictMath.exp(-odds));
    }

    /** The probabilities, adding up to 1, of things that exclude each other: the softmax of their odds, divided by a temperature. */
    static double[] shares(double[] odds, double temperature) {
        double most = Double.NEGATIVE_INFINITY;
        for (double one : odds) most = Math.max(most, one);
        double[] shares = new double[odds.length];
        double total = 0;
        for (int i = 0; i < odds.length; i++) {
            shares[i] = StrictMath.exp((odds[i] - most) / temperature);
            total += shares[i];
        }
        for (int i = 0; i < odds.length; i++) shares[i] /= total;
        return shares;
    }
}
