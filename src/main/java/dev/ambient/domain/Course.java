package dev.ambient.domain;

import static dev.ambient.domain.AlertKind.CREATING_MOMENT;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of a creating moment once it was told. It is over when the brand answers the post or a team says that it did or will not, or
 * when nobody takes it up for a day. Three days after the answer the team is asked how it went on, and 30 days after it no more. All of it
 * follows from the contact log and the kept mentions, in whatever order they came.
 *
 * @param claimed when somebody took it on
 * @param declined when somebody decided against it
 * @param responded when the brand answered
 * @param outcome when somebody noted how it ended
 */
public record Course(
        Decision moment,
        Optional<Instant> claimed,
        Optional<Instant> declined,
        Optional<Instant> responded,
        Optional<Instant> outcome) {
    /** Id of the rule that asks how it went on. */
    static final String FOLLOW_UP = "creating-moment-follow-up";

    private static final Duration LATER = Duration.ofHours(72);
    private static final Duration LAST = Duration.ofDays(30);

    /** Where a moment is. */
    public enum State {
        DETECTED,
        CLAIMED,
        DECLINED,
        RESPONDED,
        FOLLOW_UP,
        OUTCOME,
        EXPIRED
    }

    /** Of all moments that a profile knows, the latest first. */
    public static List<Course> of(Profile person) {
        return opened(person)
                .filter(decision -> !decision.rule().equals(FOLLOW_UP))
                .map(decision -> of(person, decision, decision.alert()))
                .sorted(Comparator.comparing((Course one) -> one.moment.since()).reversed())
                .toList();
    }

    public State state(Instant now) {
        if (is(outcome, now)) return State.OUTCOME;
        if (is(responded.map(at -> at.plus(LAST)), now)) return State.OUTCOME;
        if (is(responded.map(at -> at.plus(LATER)), now)) return State.FOLLOW_UP;
        if (is(responded, now)) return State.RESPONDED;
        if (is(declined, now)) return State.DECLINED;
        if (is(Optional.of(expiry()), now)) return State.EXPIRED;
        return is(claimed, now) ? State.CLAIMED : State.DETECTED;
    }

    /** When something is to be decided or told, if ever. */
    static Optional<Instant> due(Profile person) {
        var untold = person.decisions().stream()
                .filter(one -> isUntold(person, one))
                .flatMap(one -> Stream.ofNullable(one.due()));
        var ends = open(person).map(decision -> end(person, decision).at());
        return Stream.concat(untold, ends).min(Comparator.naturalOrder());
    }

    /** What is to be decided at a time and was not yet. */
    static List<Decision> decide(Profile person, Instant now) {
        return open(person)
                .flatMap(decision -> end(person, decision).decisions(decision, now))
                .toList();
    }

    /** Whether it was decided here and is not on its way; a question that has its answer is none. */
    static boolean isUntold(Profile person, Decision decision) {
        return isOurs(decision)
                && decision.due() != null
                && (decision.change() == Decision.Change.RESOLVE || !isOver(person.decisions(), decision));
    }

    /** Whether a profile has to remember it. */
    static boolean isAlive(List<Decision> all, Decision decision) {
        var opens = decision.kind() == CREATING_MOMENT && decision.change() == Decision.Change.OPEN;
        return opens ? !isOver(all, decision) : isOurs(decision) && decision.due() != null;
    }

    private static boolean isOurs(Decision decision) {
        return decision.kind() == CREATING_MOMENT
                && (decision.change() == Decision.Change.RESOLVE
                        || decision.rule().equals(FOLLOW_UP));
    }

    private static boolean isOver(List<Decision> all, Decision decision) {
        return all.stream()
                .anyMatch(other -> other.alert().equals(decision.alert()) && other.change() == Decision.Change.RESOLVE);
    }

    private static Stream<Decision> opened(Profile person) {
        return person.decisions().stream()
                .filter(one -> one.kind() == CREATING_MOMENT && one.change() == Decision.Change.OPEN);
    }

    /** Those that nothing has ended. */
    static Stream<Decision> open(Profile person) {
        return opened(person).filter(one -> !isOver(person.decisions(), one));
    }

    private static End end(Profile person, Decision decision) {
        if (!decision.rule().equals(FOLLOW_UP))
            return of(person, decision, decision.alert()).end();
        var asked = of(person, decision, Optional.ofNullable(decision.reason()).orElse(""));
        var last = decision.since().plus(LAST);
        return asked.outcome
                .filter(at -> at.isBefore(last))
                .map(at -> new End(at, "outcome"))
                .orElse(new End(last, "unknown"));
    }

    private End end() {
        var answer = responded.map(at -> new End(at, "responded"));
        var refusal = declined.map(at -> new End(at, "declined"));
        return Stream.concat(answer.stream(), refusal.stream())
                .min(Comparator.comparing(End::at))
                .orElse(new End(expiry(), "expired"));
    }

    /** A day after the post, or after somebody took it on. */
    private Instant expiry() {
        return claimed.orElse(moment.since()).plus(CreatingMoment.LASTS);
    }

    private static Course of(Profile person, Decision decision, String alert) {
        return new Course(
                decision,
                first(person, alert, Contact.What.CLAIMED),
                first(person, alert, Contact.What.DECLINED),
                Stream.concat(first(person, alert, Contact.What.RESPONDED).stream(), answers(person, decision))
                        .min(Comparator.naturalOrder()),
                Stream.concat(
                                first(person, alert, Contact.What.OUTCOME).stream(),
                                first(person, decision.alert(), Contact.What.OUTCOME).stream())
                        .min(Comparator.naturalOrder()));
    }

    /** The brand's own answers to the post. */
    private static Stream<Instant> answers(Profile person, Decision decision) {
        return person.traces().stream()
                .filter(trace -> trace.isByBrand() && decision.brand().equals(trace.by()))
                .filter(trace -> decision.subject().equals(trace.parent()))
                .map(Trace::at);
    }

    private static Optional<Instant> first(Profile person, String alert, Contact.What what) {
        return person.drawn().contacts().stream()
                .filter(contact -> contact.what() == what && alert.equals(contact.alert()))
                .map(Contact::at)
                .min(Comparator.naturalOrder());
    }

    private static boolean is(Optional<Instant> at, Instant now) {
        return at.filter(then -> !then.isAfter(now)).isPresent();
    }

    /** When and how it is over. */
    private record End(Instant at, String reason) {
        Stream<Decision> decisions(Decision decision, Instant now) {
            if (at.isAfter(now)) return Stream.empty();
            var cause = Key.of("course " + reason, decision.alert());
            var over = decision.resolved(cause, at, reason).due(at);
            return reason.equals("responded") ? Stream.of(over, followUp(decision)) : Stream.of(over);
        }

        /** A matter of its own, to be told later. */
        private Decision followUp(Decision decision) {
            var key = Key.of("follow-up", decision.alert());
            var then = at.plus(LATER);
            return new Decision(
                    "a-" + key.value(),
                    1,
                    Decision.Change.OPEN,
                    CREATING_MOMENT,
                    FOLLOW_UP,
                    1,
                    decision.brand(),
                    key,
                    then,
                    decision.subject(),
                    at,
                    key,
                    0,
                    then,
                    decision.alert());
        }
    }
}
