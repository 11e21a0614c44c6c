package dev.ambient.local.replay;

import java.time.Duration;
import java.time.Instant;

/**
 * The ticks of a replay: whole multiples of a step since 1970. In a silence of more than ten weeks the step grows to an hour, in one of more
 * than two years to a day, and it is said.
 *
 * @param tick the step while people talk
 */
record Pace(Duration tick) {
    private static final Duration WEEKS = Duration.ofDays(70);
    private static final Duration YEARS = Duration.ofDays(730);

    /** @param heard when somebody last spoke */
    Duration step(Instant heard, Instant now) {
        var silence = Duration.between(heard, now);
        if (silence.compareTo(YEARS) >= 0) return longer(Duration.ofDays(1));
        return silence.compareTo(WEEKS) >= 0 ? longer(Duration.ofHours(1)) : tick;
    }

    /** The first multiple of a step after a time. */
    static Instant next(Instant time, Duration step) {
        var millis = step.toMillis();
        return Instant.ofEpochMilli((Math.floorDiv(time.toEpochMilli(), millis) + 1) * millis);
    }

    private Duration longer(Duration other) {
        return other.compareTo(tick) > 0 ? other : tick;
    }
}
