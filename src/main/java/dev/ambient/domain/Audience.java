package dev.ambient.domain;

import org.jspecify.annotations.Nullable;

/**
 * How many people one post of somebody reaches: followers × f, f = .15 below 100,000 followers, falling linearly to .06 at
 * 10,000,000 and staying there (Sprinklr).
 */
public final class Audience {
    private static final double SMALL = 100_000;
    private static final double LARGE = 10_000_000;
    private static final double MOST = 0.15;
    private static final double LEAST = 0.06;

    private Audience() {}

    /**
     * People, at least 0.
     *
     * @param followers null where unknown: nobody then
     */
    public static long of(@Nullable Long followers) {
        if (followers == null || followers <= 0) return 0;
        var along = Math.min(1, Math.max(0, (followers - SMALL) / (LARGE - SMALL)));
        return Math.round(followers * (MOST + along * (LEAST - MOST)));
    }
}
