package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a brand did or what befell it: what a wave may come from.
 *
 * @param at when it begins
 * @param until when it ends, null where it does not say
 */
public record BrandEvent(
        String brand,
        What what,
        String title,
        Instant at,
        @Nullable Instant until,
        @Nullable String url) {

    /** What is known beforehand may be talked about before it happens. */
    private static final Duration BEFORE = Duration.ofHours(6);

    private static final Duration AFTER = Duration.ofHours(48);

    /** From six hours before it until two days after its end. */
    boolean mayCause(Instant since) {
        var end = until == null || until.isBefore(at) ? at : until;
        return !since.isBefore(at.minus(BEFORE)) && !since.isAfter(end.plus(AFTER));
    }

    /** What it is. */
    public enum What {
        RELEASE,
        CAMPAIGN,
        PRICE,
        OUTAGE,
        SHOW
    }
}
