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
    public static Worklist of(Desk desk, Map<Pseudonym, Profile> people, Instant at) {
        var team = desk.team();
        var entries = people.entrySet().stream()
                .flatMap(one -> open(one.getValue(), team, at)
                        .filter(desk::answers)
                        .map(need -> Entry.of(one.getKey(), one.getValue(), need, team, at)))
                .sorted(FIRST)
                .toList();
        return new Worklist(team, at, entries);
    }

    private static Stream<Decision> open(Profile person, Team team, Instant at) {
        var waits = person.waits().stream().filter(one -> !expiry(one, team).isBefore(at));
        return Stream.concat(waits, Sequel.listed(person, at))
                .filter(one -> !one.since().isAfter(at));
    }

    /** What has waited longer than promised. */
    public long late() {
        return entries.stream().filter(Entry::late).count();
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

    /** The needs that are to interrupt somebody now, by their alerts: late, urgent, of the first, and of none for the second time. */
    public List<String> urgent() {
        return entries.stream()
                .filter(entry -> entry.need.kind() == AlertKind.SERVICE_NEED)
                .filter(entry -> entry.late && entry.priority >= URGENT && !entry.isClaimed())
                .filter(entry -> entry.need.change() == Decision.Change.OPEN)
                .limit(INTERRUPTS)
                .map(entry -> entry.need.alert())
                .toList();
    }

    /**
     * What a time decides about somebody who waits: what has waited for too long ends, of what is urgent it is told that it is late. What
     * becomes of moments is the business of {@link Sequel}.
     *
     * @param urgent alert ids
     */
    public static List<Decision> decide(Profile person, Listening listening, Set<String> urgent, Instant at) {
        return person.waits().stream()
                .flatMap(one -> {
                    var expiry = expiry(one, listening.team(one.kind()));
                    return decide(one, expiry, urgent.contains(one.alert()), at).stream();
                })
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
        var waits = person.waits();
        return person.decisions().stream()
                .filter(decision -> decision.isAnswered() && decision.isUntold())
                .filter(decision -> decision.change() == Decision.Change.RESOLVE || waits.contains(decision))
                .toList();
    }

    private static Instant expiry(Decision need, Team team) {
        return Promise.of(need, team).due().plus(EXPIRES);
    }

    /**
     * Something that waits.
     *
     * @param need the decision that opened it: a need, an intent or a moment
     * @param claim by whom it was taken on, null by nobody
     * @param severity 1..10: of a need one more each time its promise was broken
     * @param late whether its promise is broken; nobody was promised a kind word
     * @param priority 0..100
     */
    public record Entry(
            Pseudonym person,
            Decision need,
            Promise promise,
            @Nullable Contact claim,
            int severity,
            boolean late,
            int priority) {

        private static Entry of(Pseudonym person, Profile profile, Decision need, Team team, Instant at) {
            var promise = Promise.of(need, team);
            var graver = need.kind() == AlertKind.SERVICE_NEED ? promise.breaches(at) : 0;
            var severity = need.kind().severity() + graver;
            return new Entry(
                    person,
                    need,
                    promise,
                    claim(profile, need, at),
                    severity,
                    need.isAnswered() && !promise.due().isAfter(at),
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
    }
}
