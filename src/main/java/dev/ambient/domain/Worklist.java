package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a team, ranked by need and by waiting time. Who asks, and how many listen to them, is not asked: people are helped
 * alike.
 *
 * @param at the time it is seen from
 * @param entries what nobody has taken on before what somebody has; of highest priority first, of those the oldest
 */
public record Worklist(Team team, Instant at, List<Entry> entries) {
    /** Priority from which somebody is interrupted. */
    private static final int URGENT = 90;
    /** Interruptions an hour at most; of what is urgent besides, the worklist's mail tells. */
    private static final int INTERRUPTS = 3;
    /** How long after its answer was due something leaves the list unanswered. */
    private static final Duration EXPIRES = Duration.ofDays(7);
    /** How long something is in the hands of whoever took it on. */
    private static final Duration CLAIMED = Duration.ofDays(1);

    private static final Comparator<Entry> FIRST = Comparator.comparing(Entry::isClaimed)
            .thenComparing(entry -> -entry.priority)
            .thenComparing(entry -> entry.need.since())
            .thenComparing(entry -> entry.need.alert());

    public Worklist {
        entries = List.copyOf(entries);
    }

    /** @param people who may wait */
    public static Worklist of(Team team, Map<Pseudonym, Profile> people, Instant at) {
        var entries = people.entrySet().stream()
                .flatMap(one -> one.getValue().needs().stream()
                        .filter(need ->
                                !need.since().isAfter(at) && !expiry(need, team).isBefore(at))
                        .map(need -> Entry.of(one.getKey(), one.getValue(), need, team, at)))
                .sorted(FIRST)
                .toList();
        return new Worklist(team, at, entries);
    }

    /** What has waited longer than promised. */
    public long late() {
        return entries.stream().filter(Entry::isLate).count();
    }

    /** What somebody has taken on. */
    public long claimed() {
        return entries.stream().filter(Entry::isClaimed).count();
    }

    /** Whether something came since then that nobody has taken on, or has waited longer than promised since. */
    public boolean hasNews(Instant since) {
        return entries.stream()
                .filter(entry -> !entry.isClaimed())
                .flatMap(entry -> Stream.of(entry.need.since(), entry.promise.due()))
                .anyMatch(time -> time.isAfter(since) && !time.isAfter(at));
    }

    /** The alerts that are to interrupt somebody now: late, urgent, of the first, and of none for the second time. */
    public List<String> urgent() {
        return entries.stream()
                .filter(entry -> entry.isLate() && entry.priority >= URGENT && !entry.isClaimed())
                .filter(entry -> entry.need.change() == Decision.Change.OPEN)
                .limit(INTERRUPTS)
                .map(entry -> entry.need.alert())
                .toList();
    }

    /**
     * What a time decides about somebody who waits: what has waited for too long ends, of what is urgent it is told that it is late.
     *
     * @param urgent alert ids
     */
    public static List<Decision> decide(Profile person, Team team, Set<String> urgent, Instant at) {
        return person.needs().stream()
                .flatMap(need -> decide(need, expiry(need, team), urgent.contains(need.alert()), at).stream())
                .toList();
    }

    private static Optional<Decision> decide(Decision need, Instant expiry, boolean urgent, Instant at) {
        if (expiry.isBefore(at))
            return Optional.of(need.ended(Key.of("expired", need.alert()), expiry, Decision.EXPIRED));
        return urgent && need.change() == Decision.Change.OPEN
                ? Optional.of(need.late(Key.of("late", need.alert()), at))
                : Optional.empty();
    }

    /** What was decided so, or by a contact, and is not yet on its way. */
    public static List<Decision> untold(Profile person) {
        var waits = person.needs();
        return person.decisions().stream()
                .filter(decision -> decision.kind() == AlertKind.SERVICE_NEED && decision.isUntold())
                .filter(decision -> decision.change() == Decision.Change.RESOLVE || waits.contains(decision))
                .toList();
    }

    private static Instant expiry(Decision need, Team team) {
        return Promise.of(need, team).due().plus(EXPIRES);
    }

    /**
     * Something that waits.
     *
     * @param need the decision that opened it
     * @param claim by whom it was taken on, null by nobody
     * @param severity 1..10: one more each time its promise was broken
     * @param priority 0..100
     */
    public record Entry(
            Pseudonym person,
            Decision need,
            Promise promise,
            @Nullable Contact claim,
            int severity,
            int priority) {

        private static Entry of(Pseudonym person, Profile profile, Decision need, Team team, Instant at) {
            var promise = Promise.of(need, team);
            var severity = need.kind().severity() + promise.breaches(at);
            return new Entry(
                    person,
                    need,
                    promise,
                    claim(profile, need, at),
                    severity,
                    Composer.priority(severity, need.chance(), promise.spent(at)));
        }

        private static @Nullable Contact claim(Profile profile, Decision need, Instant at) {
            return profile.drawn().contacts().stream()
                    .filter(contact -> contact.claims(need.alert())
                            && !contact.at().isAfter(at)
                            && contact.at().plus(CLAIMED).isAfter(at))
                    .findFirst()
                    .orElse(null);
        }

        public boolean isClaimed() {
            return claim != null;
        }

        public boolean isLate() {
            return severity > need.kind().severity();
        }
    }
}
