package dev.ambient.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
 * @param reason of a RESOLVE what ended it; of a CREATING_MOMENT what spoke for it
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

    /** What happens to an alert. */
    public enum Change {
        OPEN,
        UPDATE,
        RESOLVE
    }

    /** The same alert, ended by a later cause. */
    Decision resolved(Key by, Instant when, String why) {
        return new Decision(
                alert,
                transition + 1,
                Change.RESOLVE,
                kind,
                rule,
                version,
                brand,
                by,
                when,
                subject,
                since,
                root,
                chance,
                null,
                why);
    }

    /** The same decision, with what speaks for it. */
    Decision because(String why) {
        return new Decision(
                alert,
                transition,
                change,
                kind,
                rule,
                version,
                brand,
                cause,
                at,
                subject,
                since,
                root,
                chance,
                due,
                why);
    }

    /** The same decision, to be told at a time. */
    Decision due(Instant when) {
        return new Decision(
                alert,
                transition,
                change,
                kind,
                rule,
                version,
                brand,
                cause,
                at,
                subject,
                since,
                root,
                chance,
                when,
                reason);
    }

    /** The same decision, once its alert is on its way. */
    Decision sent() {
        return new Decision(
                alert,
                transition,
                change,
                kind,
                rule,
                version,
                brand,
                cause,
                at,
                subject,
                since,
                root,
                chance,
                null,
                reason);
    }

    /** The needs that nothing has ended yet, oldest first. */
    static List<Decision> open(List<Decision> decisions) {
        var ended = new HashSet<String>();
        for (var decision : decisions) if (decision.change == Change.RESOLVE) ended.add(decision.alert);
        return decisions.stream()
                .filter(decision -> decision.kind == AlertKind.SERVICE_NEED && !ended.contains(decision.alert))
                .sorted(Comparator.comparing(Decision::since).thenComparing(Decision::alert))
                .toList();
    }

    /**
     * What is known and what was decided now, by (alert, transition): the latest decided first, whatever their event times. Beyond the
     * bound stay needs and moments that are open, and what may still have to be queued: what was caused by a post that the ring remembers, and
     * what time brought about and is not on its way.
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
                    || Silence.isUntold(decision)
                    || Course.isAlive(union, decision);
            if (kept.size() < BOUND || waits) kept.add(decision);
        }
        return List.copyOf(kept);
    }
}
