package dev.ambient.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A team that is told.
 *
 * @param email where, null where only workflows listen
 * @param zone the team's time zone
 * @param quiet when it is not to be interrupted, null for never
 * @param hours business hours, as {@code Mon-Fri 08:00-12:00 13:00-18:00}, null for always
 * @param interruptsPerDay how many interruptions a day it accepts
 * @param kinds of alert it is told of; empty: those it is told of by default
 */
public record Team(
        String key,
        @Nullable String email,
        ZoneId zone,
        @Nullable Night quiet,
        @Nullable String hours,
        int interruptsPerDay,
        Set<AlertKind> kinds) {

    /** Interruptions a day where {@code listening} gives none. */
    public static final int INTERRUPTS = 10;
    /** Priority of severity 6, whatever else: somebody who may leave, a mood that turns. */
    private static final int WHOLE = 48;

    /** A team that is told of without being configured. */
    public static Team of(String key) {
        return new Team(key, null, ZoneId.of("UTC"), Night.USUAL, null, INTERRUPTS, Set.of());
    }

    /** When the night ends in which it is not to be interrupted; nothing by day. */
    public Optional<Instant> sleepsUntil(Instant at) {
        return Optional.ofNullable(quiet).flatMap(night -> night.end(at, zone));
    }

    /**
     * Whether a day in which it was interrupted so often may have one more: what is of little priority may only spend its share of the
     * budget, so that the rest is there for what matters more.
     *
     * @param priority 0..100; from {@value #WHOLE} on it may spend all
     */
    boolean affords(int priority, int interruptions) {
        return interruptions < Math.ceil(interruptsPerDay * Math.min(1.0, priority / (double) WHOLE));
    }

    /** The team's own calendar day. */
    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
