package dev.ambient.domain;

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

    /** What it is. */
    public enum What {
        RELEASE,
        CAMPAIGN,
        PRICE,
        OUTAGE,
        SHOW
    }
}
