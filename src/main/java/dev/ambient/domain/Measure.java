package dev.ambient.domain;

import java.util.Optional;

/**
 * What a rule measured, and the least with which it tells: both in the rule's own unit, a probability 0..1, a score of 100, standard
 * deviations, times or people.
 */
public record Measure(double value, double least) {
    public Measure {
        value = Composer.round(value);
        least = Composer.round(least);
    }

    /** Of what was decided on one person; nothing where it rests on no single number. */
    static Optional<Measure> of(Decision decision, Listening listening) {
        return switch (decision.kind()) {
            case SERVICE_NEED -> Optional.of(new Measure(decision.chance(), listening.need()));
            case CREATING_MOMENT ->
                decision.rule().equals(CreatingMoment.RULE)
                        ? Optional.of(new Measure(100 * decision.chance(), listening.moment()))
                        : Optional.empty();
            case PURCHASE_INTENT, CHURN_RISK ->
                decision.chance() > 0 ? Optional.of(new Measure(decision.chance(), Rule.CERTAIN)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Of what was decided on sums. */
    static Optional<Measure> of(Verdict verdict, Listening listening) {
        return listening.signs().stream()
                .filter(sign -> sign.kind() == verdict.kind())
                .findFirst()
                .map(sign -> sign.measure(verdict));
    }
}
