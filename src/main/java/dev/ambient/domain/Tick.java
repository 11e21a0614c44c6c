package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * The end of a bucket of one brand, as rules on sums see it.
 *
 * @param rhythm after the volume rule decided on this bucket
 */
record Tick(Instant end, Rhythm rhythm, Sums sums) {
    static final Duration HOUR = Duration.ofHours(1);
    /** Hours that must be learnt before anything is decided. */
    private static final long LEARNT = 24;

    boolean isLearnt() {
        return rhythm.beat().hours() >= LEARNT;
    }

    boolean endsHour() {
        return ends(HOUR);
    }

    /** Whether a span that divides the day (UTC) ends here. */
    boolean ends(Duration span) {
        return Math.floorMod(end.toEpochMilli(), span.toMillis()) == 0;
    }

    /** The hour that ended so many hours before this end; none is the one that ends now. */
    Pulse hour(int before) {
        return sums.hour(end.minus(HOUR.multipliedBy(before + 1L)));
    }

    /** Mentions that the hour before this end usually brings. */
    double expected() {
        return rhythm.beat().expected(end.minus(HOUR));
    }

    Usual usual() {
        return rhythm.vigil().usual();
    }
}
