package dev.ambient.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The hours in which a team is not to be interrupted, by its own clock; it may pass midnight. Where a clock leaps over its end, the
 * night ends with the leap.
 *
 * @param to the first minute after it, not {@code from}
 */
public record Night(LocalTime from, LocalTime to) {
    /** RULES' default: 22 to 6. */
    public static final Night USUAL = new Night(LocalTime.of(22, 0), LocalTime.of(6, 0));

    /**
     * @param span as {@code 22:00-06:00}
     * @throws java.time.DateTimeException where it is none
     */
    public static Night parse(String span) {
        return new Night(LocalTime.parse(span.substring(0, 5)), LocalTime.parse(span.substring(6)));
    }

    /** When the night ends that covers a moment; nothing by day. */
    Optional<Instant> end(Instant at, ZoneId zone) {
        var here = at.atZone(zone);
        return covers(here.toLocalTime()) ? Optional.of(next(here).toInstant()) : Optional.empty();
    }

    private boolean covers(LocalTime time) {
        var late = !time.isBefore(from);
        var early = time.isBefore(to);
        return from.isBefore(to) ? late && early : late || early;
    }

    /** Where the clock was put back over the end, that of the day is past though the moment is not. */
    private ZonedDateTime next(ZonedDateTime here) {
        var today = here.with(to);
        return today.isAfter(here)
                ? today
                : here.toLocalDate().plusDays(1).atTime(to).atZone(here.getZone());
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
