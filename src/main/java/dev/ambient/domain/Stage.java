package dev.ambient.domain;

import java.util.Optional;

/** Where somebody is on their way with a brand. */
public enum Stage {
    EXPLORING,
    BUYING,
    USING,
    COMPLAINING,
    LEAVING;

    private static final double CERTAIN = 0.6;
    private static final double IRONIC = 0.5;

    /** What one post shows of it, the gravest first; nothing in most posts. An ironic wish to buy or praise shows nothing. */
    public static Optional<Stage> of(Reading reading) {
        var meant = reading.irony() < IRONIC;
        if (says(reading, Intent.CHURN) && meant) return Optional.of(LEAVING);
        if (says(reading, Intent.COMPLAINT)) return Optional.of(COMPLAINING);
        if (says(reading, Intent.PURCHASE) && meant) return Optional.of(BUYING);
        if (says(reading, Intent.QUESTION)) return Optional.of(EXPLORING);
        var uses = says(reading, Intent.PRAISE) || says(reading, Intent.RECOMMENDATION) || says(reading, Intent.WISH);
        return uses && meant ? Optional.of(USING) : Optional.empty();
    }

    private static boolean says(Reading reading, Intent intent) {
        return reading.of(intent) >= CERTAIN;
    }
}
