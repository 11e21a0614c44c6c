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
public record Sequel(
        Decision moment,
        Optional<Instant> claimed,
        Optional<Instant> declined,
        Optional<Instant> responded,
        Optional<Instant> outcome) {
    /** Id of the rule that asks how it went on. */
    static final String FOLLOW_UP = "creating-moment-follow-up";

    private static final String RESPONDED = "responded";
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
    public static List<Sequel> of(Profile person) {
        return opened(person)
                .filter(decision -> !decision.rule().equals(FOLLOW_UP))
                .map(decision -> of(person, decision, decision.alert()))
                .sorted(Comparator.comparing((Sequel one) -> one.moment.since()).reversed())
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
        var sequels = answered(person).map(decision -> sequel(person, decision).at());
        return Stream.of(untold, ends, sequels).flatMap(one -> one).min(Comparator.naturalOrder());
    }

    /** What is to be decided at a time and was not yet. */
    static List<Decision> decide(Profile person, Instant now) {
        var ends = open(person).flatMap(decision -> end(person, decision).of(decision, now).stream());
        var sequels = answered(person).flatMap(decision -> sequel(person, decision).of(decision, now).stream());
        return Stream.concat(ends, sequels).toList();
    }

    /** Whether it was decided here and is not on its way; a question that has its answer is none. */
    static boolean isUntold(Profile person, Decision decision) {
        return isOurs(decision)
                && decision.due() != null
                && (decision.change() == Decision.Change.RESOLVE || !isOver(person.decisions(), decision));
    }

    /** Whether its post, without which it cannot be told, was taken back or did not come in all the time in which it could. */
    public static boolean isLost(Profile person, Decision decision, Instant now) {
        var gone = person.trace(decision.subject(), Role.AUTHOR).filter(Trace::blank);
        return gone.isPresent() || !decision.at().plus(Ring.RETURN).isAfter(now);
    }

    /** Whether a profile has to remember it. */
    static boolean isAlive(List<Decision> all, Decision decision) {
        var opens = decision.kind() == CREATING_MOMENT && decision.change() == Decision.Change.OPEN;
        if (opens) return !isOver(all, decision);
        return isOurs(decision) && (decision.due() != null || awaitsSequel(all, decision));
    }

    /** Whether the brand answered, and neither was the outcome told nor anybody asked for it. */
    private static boolean awaitsSequel(List<Decision> all, Decision decision) {
        return isOurs(decision)
                && RESPONDED.equals(decision.reason())
                && all.stream()
                        .noneMatch(other -> decision.alert().equals(other.reason())
                                || decision.alert().equals(other.alert())
                                        && other.transition() > decision.transition());
    }

    private static Stream<Decision> answered(Profile person) {
        return person.decisions().stream().filter(one -> awaitsSequel(person.decisions(), one));
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

    /** Those that still can be made something of at a time. */
    static Stream<Decision> listed(Profile person, Instant at) {
        return open(person).filter(one -> end(person, one).at().isAfter(at));
    }

    /** Those that nothing has ended. */
    static Stream<Decision> open(Profile person) {
        return opened(person).filter(one -> !isOver(person.decisions(), one));
    }

    /** Those, and ends that are not on their way: and those to be asked about: none can be told once the post is gone that names whom it is about. */
    static Stream<Decision> unsettled(Profile person) {
        var untold = person.decisions().stream()
                .filter(one -> one.change() == Decision.Change.RESOLVE && isUntold(person, one));
        return Stream.of(open(person), untold, answered(person))
                .flatMap(one -> one)
                .distinct();
    }

    private static End end(Profile person, Decision decision) {
        if (!decision.rule().equals(FOLLOW_UP))
            return of(person, decision, decision.alert()).end();
        var asked = of(person, decision, Optional.ofNullable(decision.reason()).orElse(""));
        var last = decision.since().plus(LAST).minus(LATER);
        return asked.outcome
                .filter(at -> at.isBefore(last))
                .map(at -> new End(at, "outcome"))
                .orElse(new End(last, "unknown"));
    }

    /** Of one that was answered: its outcome, or else the time to ask for it. */
    private static End sequel(Profile person, Decision decision) {
        var later = decision.at().plus(LATER);
        return first(person, decision.alert(), Contact.What.OUTCOME)
                .filter(at -> at.isBefore(later))
                .map(at -> new End(at, "outcome"))
                .orElse(new End(later, FOLLOW_UP));
    }

    private End end() {
        var answer = responded.map(at -> new End(at, RESPONDED));
        var refusal = declined.map(at -> new End(at, "declined"));
        return Stream.concat(answer.stream(), refusal.stream())
                .min(Comparator.comparing(End::at))
                .orElse(new End(expiry(), "expired"));
    }

    /** A day after the post, or after somebody took it on. */
    private Instant expiry() {
        return claimed.orElse(moment.since()).plus(CreatingMoment.LASTS);
    }

    private static Sequel of(Profile person, Decision decision, String alert) {
        return new Sequel(
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

    /** When something is decided, and what. */
    private record End(Instant at, String reason) {
        Optional<Decision> of(Decision decision, Instant now) {
            if (at.isAfter(now)) return Optional.empty();
            var cause = Key.of("course " + reason, decision.alert());
            return Optional.of(
                    reason.equals(FOLLOW_UP)
                            ? followUp(decision, cause)
                            : decision.resolved(cause, at, reason).due(at));
        }

        /** A matter of its own. */
        private Decision followUp(Decision answered, Key cause) {
            return new Decision(
                    "a-" + cause.value(),
                    1,
                    Decision.Change.OPEN,
                    CREATING_MOMENT,
                    FOLLOW_UP,
                    1,
                    answered.brand(),
                    cause,
                    at,
                    answered.subject(),
                    at,
                    cause,
                    0,
                    at,
                    answered.alert());
        }
    }
}
