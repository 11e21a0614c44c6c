package dev.ambient.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A team that is told.
 *
 * @param email where, null where only workflows listen
 * @param zone the team's time zone
 * @param quiet night hours in the team's zone, as {@code HH:mm-HH:mm}, null for none
 * @param hours business hours, as {@code Mon-Fri 08:00-12:00 13:00-18:00}, null for always
 * @param interruptsPerDay how many interruptions a day it accepts
 * @param kinds of alert it is told of; empty: those it is told of by default
 */
public record Team(
        String key,
        @Nullable String email,
        ZoneId zone,
        @Nullable String quiet,
        @Nullable String hours,
        int interruptsPerDay,
        Set<AlertKind> kinds) {

    /** Interruptions a day where {@code listening} gives none. */
    public static final int INTERRUPTS = 10;

    /** A team that is told of without being configured. */
    public static Team of(String key) {
        return new Team(key, null, ZoneId.of("UTC"), null, null, INTERRUPTS, Set.of());
    }

    /** The team's own calendar day. */
    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
