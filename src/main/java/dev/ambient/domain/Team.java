package dev.ambient.domain;

import java.time.Duration;
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
 * @param language that it is told in
 * @param quiet when it is not to be interrupted, null for never
 * @param hours business hours, null for always
 * @param interruptsPerDay how many interruptions a day it accepts
 * @param kinds of alert it is told of; empty: those it is told of by default
 */
public record Team(
        String key,
        @Nullable String email,
        ZoneId zone,
        Language language,
        @Nullable Night quiet,
        @Nullable Hours hours,
        int interruptsPerDay,
        Set<AlertKind> kinds) {

    /** Interruptions a day where {@code listening} gives none. */
    public static final int INTERRUPTS = 10;
    /** Priority of severity 6, whatever else: somebody who may leave, a mood that turns. */
    private static final int WHOLE = 48;

    /** A team that is told of without being configured. */
    public static Team of(String key) {
        return new Team(key, null, ZoneId.of("UTC"), Language.ENGLISH, Night.USUAL, null, INTERRUPTS, Set.of());
    }

    /** When the night ends in which it is not to be interrupted; nothing by day. */
    public Optional<Instant> sleepsUntil(Instant at) {
        return Optional.ofNullable(quiet).flatMap(night -> night.end(at, zone));
    }

    /** The moment at which so much of its business hours has passed since another; {@code time} is more than nothing. */
    Instant after(Instant from, Duration time) {
        return hours == null ? from.plus(time) : hours.after(from, time, zone);
    }

    /** How much of its business hours lies between two moments, the later last. */
    Duration between(Instant from, Instant until) {
        return hours == null ? Duration.between(from, until) : hours.between(from, until, zone);
    }

    /** The first moment from one on at which it works: in its business hours, or where it has none, by day. */
    public Instant works(Instant at) {
        return hours == null ? sleepsUntil(at).orElse(at) : hours.opens(at, zone);
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
