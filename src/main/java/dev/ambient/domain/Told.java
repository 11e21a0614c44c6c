package dev.ambient.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of an alert that was told, when somebody says something of it.
 *
 * @param alert its id
 * @param dedupe its matter
 * @param team that was told
 * @param rule that decided
 * @param measure what the rule measured, null where it is no number
 */
public record Told(
        String alert,
        String dedupe,
        String team,
        String rule,
        @Nullable Measure measure) {

    /** Of an alert that only its id names: it is about no person in whose profile it could be found. */
    public static Optional<Told> of(Alert alert) {
        var known = alert.change() != Decision.Change.RESOLVE && alert.who() == null && alert.mode() != Mode.ROUNDUP;
        return known
                ? Optional.of(new Told(
                        alert.id(),
                        alert.dedupe(),
                        alert.team(),
                        alert.rule().id(),
                        alert.rule().measure()))
                : Optional.empty();
    }

    static Told of(Person person, Decision decision, Listening listening) {
        var whom = person.network() + ":" + person.id();
        return new Told(
                decision.alert(),
                Alert.dedupe(
                        decision.kind(), decision.brand(), whom, decision.root().value()),
                listening.team(decision.kind()).key(),
                decision.rule(),
                Measure.of(decision, listening).orElse(null));
    }
}
