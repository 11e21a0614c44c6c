package dev.ambient.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What speaks for a creating moment, in points of 100: 30 for relevance (the cosine of what the post is about with what the person cares for in
 * the brand's territory), 20 for a trigger, 15 each for readiness and relationship, 10 each for reach and
 * freshness.
 *
 * @param relevance 0..30
 * @param impulse what the trigger is worth, 0..20
 * @param readiness 0..15: speaks to the brand, asks, or has answered it before
 * @param relationship 0..15: support, and how often they had to do with each other
 * @param reach 0..10: the logarithm of the people it reaches, a million at most
 * @param freshness 0..10: e^(−age/6 h)
 */
record Occasion(
        Trigger trigger,
        double relevance,
        double impulse,
        double readiness,
        double relationship,
        double reach,
        double freshness) {
    private static final int PARTS = 6;

    /** 0..100. */
    double score() {
        return relevance + impulse + readiness + relationship + reach + freshness;
    }

    /** The trigger and the points of each part, as a decision keeps them. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s %.0f %.0f %.0f %.0f %.0f %.0f",
                trigger,
                relevance,
                impulse,
                readiness,
                relationship,
                reach,
                freshness);
    }

    /** As a decision kept it, in whole points. */
    static Occasion of(Decision decision) {
        var kept = List.of(Optional.ofNullable(decision.reason()).orElse("").split(" "));
        if (kept.size() != PARTS + 1) return new Occasion(Trigger.NONE, 0, 0, 0, 0, 0, 0);
        var points = kept.stream().skip(1).map(Double::valueOf).toList();
        return new Occasion(
                Trigger.valueOf(kept.get(0)),
                points.get(0),
                points.get(1),
                points.get(2),
                points.get(3),
                points.get(4),
                points.get(5));
    }

    /** What gives the occasion to speak. */
    enum Trigger {
        /** Something good in the speaker's own life. */
        LIFE,
        WISH,
        /** Unhappy once more with what they were unhappy with before. */
        TENSION,
        /** The calendar has a season of it. */
        SEASON,
        NONE
    }
}
