package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * How long somebody may wait for an answer: where talk is quick an hour, elsewhere six, both in the business hours of the team that
 * answers; and a day of the calendar at most, whatever its hours.
 *
 * @param since when they asked
 * @param due when it is first broken
 * @param team that answers
 */
public record Promise(Instant since, Instant due, Team team) {
    private static final Set<String> QUICK = Set.of("x", "bluesky", "mastodon");
    private static final Duration SOON = Duration.ofMinutes(60);
    private static final Duration LATER = Duration.ofHours(6);
    private static final Duration LIMIT = Duration.ofHours(24);

    static Promise of(String network, Instant since, Team team) {
        var due = team.after(since, QUICK.contains(network) ? SOON : LATER);
        var limit = since.plus(LIMIT);
        return new Promise(since, due.isBefore(limit) ? due : limit, team);
    }

    /** What was promised whoever waits. */
    static Promise of(Decision need, Team team) {
        return new Promise(need.since(), due(need), team);
    }

    /** When an answer is due; a day later where nothing else was decided. */
    static Instant due(Decision need) {
        var due = need.due();
        return due == null ? need.since().plus(LIMIT) : due;
    }

    /** How often it is broken by a time, 0..2: once when it was due, once more a day after they asked. */
    int breaches(Instant now) {
        return (due.isAfter(now) ? 0 : 1) + (since.plus(LIMIT).isAfter(now) ? 0 : 1);
    }

    /** The share 0..1 of it that is spent by a time: of the business hours it gave, or of the day, whichever is more. */
    double spent(Instant now) {
        var given = team.between(since, due);
        var hours = given.isZero() ? 0 : share(team.between(since, now), given);
        return Math.min(1, Math.max(hours, share(Duration.between(since, now), LIMIT)));
    }

    private static double share(Duration part, Duration whole) {
        return Math.max(0, part.toMillis() / (double) whole.toMillis());
    }
}
