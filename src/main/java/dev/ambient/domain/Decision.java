package dev.ambient.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, stored in the same write as the state that caused it; from it and its cause the same alert can be
 * composed again.
 *
 * @param alert id of the alert
 * @param transition its number in the alert's life: greater is later
 * @param rule id of the rule, e.g. {@code service-need}
 * @param version of the rule
 * @param cause key of the mention that caused this decision
 * @param at event time of the cause
 * @param subject key of the mention that opened the alert
 * @param since event time of the subject
 * @param root key of the conversation
 * @param chance the probability 0..1 it rests on
 * @param due when an answer is due, null where none is; of what time brought about when it is to be told, null once that is on its way
 * @param reason of a RESOLVE what ended it, of a CREATING_MOMENT what spoke for it; for an UPDATE {@value #LATE} until it is on its way
 */
public record Decision(
        String alert,
        int transition,
        Change change,
        AlertKind kind,
        String rule,
        int version,
        String brand,
        Key cause,
        Instant at,
        Key subject,
        Instant since,
        Key root,
        double chance,
        @Nullable Instant due,
        @Nullable String reason) {

    /** Decisions a profile remembers besides those still open or perhaps not yet queued. */
    public static final int BOUND = 12;

    /** Nobody answered, and nobody will. */
    static final String EXPIRED = "expired";

    private static final String LATE = "late";

    /** What happens to an alert. */
    public enum Change {
        OPEN,
        UPDATE,
        RESOLVE
    }

    /** The same alert, ended by a later cause. */
    Decision resolved(Key by, Instant when, String why) {
        return next(transition + 1, Change.RESOLVE, by, when, null, why);
    }

    /** The same alert, ended by what {@code watch} has to tell of. */
    Decision ended(Key by, Instant when, String why) {
        return next(transition + 1, Change.RESOLVE, by, when, when, why);
    }

    /** The same alert, once it has waited longer than promised. */
    Decision late(Key by, Instant when) {
        return next(transition + 1, Change.UPDATE, by, when, due, LATE);
    }

    /** The same decision, with what speaks for it. */
    Decision because(String why) {
        return next(transition, change, cause, at, due, why);
    }

    /** The same decision, to be told at a time. */
    Decision due(Instant when) {
        return next(transition, change, cause, at, when, reason);
    }

    /** As decided by a version of its rule. */
    Decision of(int number) {
        return new Decision(
                alert,
                transition,
                change,
                kind,
                rule,
                number,
                brand,
                cause,
                at,
                subject,
                since,
                root,
                chance,
                due,
                reason);
    }

    /** The same decision, once its alert is on its way. */
    public Decision sent() {
        return change == Change.UPDATE
                ? next(transition, change, cause, at, due, null)
                : next(transition, change, cause, at, null, reason);
    }

    /** Whether {@code watch} still has to tell of it: a silence, the end of a need, or one that is late. */
    boolean isUntold() {
        return switch (change) {
            case OPEN -> Silence.isUntold(this);
            case UPDATE -> LATE.equals(reason);
            case RESOLVE -> due != null;
        };
    }

    private Decision next(
            int number, Change what, Key by, Instant when, @Nullable Instant until, @Nullable String why) {
        return new Decision(
                alert, number, what, kind, rule, version, brand, by, when, subject, since, root, chance, until, why);
    }

    /** The needs and intents that nothing has ended yet, each as it was decided last, oldest first. */
    static List<Decision> open(List<Decision> decisions) {
        var latest = new HashMap<String, Decision>();
        for (var decision : decisions) latest.merge(decision.alert, decision, Decision::later);
        return latest.values().stream()
                .filter(decision -> decision.isAnswered() && decision.change != Change.RESOLVE)
                .sorted(Comparator.comparing(Decision::since).thenComparing(Decision::alert))
                .toList();
    }

    /** When somebody was promised an answer, null where nobody was: what time brought about has only a time to be told. */
    @Nullable
    Instant promised() {
        return change == Change.RESOLVE || rule.equals(Sequel.FOLLOW_UP) ? null : due;
    }

    /** Whether an answer ends it. */
    boolean isAnswered() {
        return kind == AlertKind.SERVICE_NEED || kind == AlertKind.PURCHASE_INTENT;
    }

    private Decision later(Decision other) {
        return other.transition > transition ? other : this;
    }

    /**
     * What is known and what was decided now, by (alert, transition): the latest decided first, whatever their event times. Beyond the
     * bound stay needs and moments that are open, and what may still have to be queued: what was caused by a post that the ring remembers, and
     * what {@code watch} has to tell of.
     */
    static List<Decision> merge(List<Decision> known, List<Decision> more, Ring ring) {
        var seen = new HashSet<String>();
        var union = new ArrayList<Decision>();
        for (var list : List.of(more, known)) {
            for (var decision : list) if (seen.add(decision.alert + decision.transition)) union.add(decision);
        }
        var open = new HashSet<>(open(union));
        var kept = new ArrayList<Decision>();
        for (var decision : union) {
            var waits = open.contains(decision)
                    || ring.holds(decision.cause)
                    || decision.change != Change.UPDATE && decision.isUntold()
                    || Sequel.isAlive(union, decision);
            if (kept.size() < BOUND || waits) kept.add(decision);
        }
        return List.copyOf(kept);
    }
}
