package dev.ambient.domain;

/**
 * What a person's posts on one topic or aspect add up to.
 *
 * @param n posts
 * @param negative of them, those that are
 * @param positive of them, those that are
 * @param felt of them, those with an emotion, or with a sentiment of .5 or more either way
 * @param days when, the first and the last of them
 */
public record Theme(long n, long negative, long positive, long felt, Tally days) {
    static final Theme NONE = new Theme(0, 0, 0, 0, Tally.EMPTY);

    private static final double STRONG = 0.5;

    static Theme of(Heard heard) {
        var reading = heard.reading();
        var sentiment = reading.sentiment();
        var strong = reading.emotion() != Emotion.NONE || Math.abs(sentiment.score()) >= STRONG;
        return new Theme(
                1,
                sentiment.isNegative() ? 1 : 0,
                sentiment.polarity() == Sentiment.Polarity.POSITIVE ? 1 : 0,
                strong ? 1 : 0,
                Tally.day(heard.mention().at()));
    }

    Theme plus(Theme other) {
        return new Theme(
                n + other.n,
                negative + other.negative,
                positive + other.positive,
                felt + other.felt,
                days.plus(other.days).ends());
    }

    Theme minus(Theme other) {
        return new Theme(
                n - other.n,
                negative - other.negative,
                positive - other.positive,
                felt - other.felt,
                days.minus(other.days));
    }

    /** −1 where every post is negative, 1 where every one is positive. */
    double stance() {
        return n == 0 ? 0 : (double) (positive - negative) / n;
    }
}
