package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * Forward decay (Cormode, Shkapenyuk, Srivastava, Xu 2009): a dot weighs {@code 2^((t − landmark)/half-life)} for ever, so
 * that weights can be added in any order; reading them at a time divides by the weight of that time.
 */
public enum Decay {
    /** Support towards a brand: 45 days. */
    SUPPORT(45),
    /** Interest in a topic: 90 days. */
    INTEREST(90);

    private static final Instant LANDMARK = Instant.parse("2020-01-01T00:00:00Z");

    private final double halfLife;

    Decay(int days) {
        halfLife = Duration.ofDays(days).toMillis();
    }

    /** What something of this time weighs; exact to a double for 120 years around the landmark. */
    public double weight(Instant at) {
        return Math.pow(2, Duration.between(LANDMARK, at).toMillis() / halfLife);
    }

    /** What a sum of weights is worth at a time: 1 for a single dot of that very moment. */
    public double read(double sum, Instant now) {
        return sum / weight(now);
    }
}
