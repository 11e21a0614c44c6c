package dev.ambient.domain;

/**
 * How a text feels: three probabilities that add up to 1, and a score.
 *
 * @param negative probability 0..1
 * @param neutral probability 0..1
 * @param positive probability 0..1
 * @param score −1 (wholly negative) to 1 (wholly positive)
 */
public record Sentiment(double negative, double neutral, double positive, double score) {
    public static final Sentiment NEUTRAL = new Sentiment(0, 1, 0, 0);

    /** The most probable class; ties go to neutral. */
    public Polarity polarity() {
        if (negative > neutral && negative > positive) return Polarity.NEGATIVE;
        return positive > neutral && positive > negative ? Polarity.POSITIVE : Polarity.NEUTRAL;
    }

    public boolean isNegative() {
        return polarity() == Polarity.NEGATIVE;
    }

    /** With four decimals each; neutral is what the others leave of 1. */
    Sentiment rounded() {
        var bad = rounded(negative);
        var good = rounded(positive);
        return new Sentiment(bad, rounded(1 - bad - good), good, rounded(score));
    }

    static double rounded(double full) {
        return Math.rint(full * 10_000) / 10_000;
    }

    /** The class of a sentiment. */
    public enum Polarity {
        NEGATIVE,
        NEUTRAL,
        POSITIVE
    }
}
