package dev.ambient.domain;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How useful somebody found an alert.
 *
 * @param alert its id
 * @param measure what its rule measured, null where that is no number
 */
public record Judgement(
        String alert, Instant at, boolean useful, @Nullable Measure measure) {
    /** Of two on the same alert the later holds; of two at once the unkind one. */
    private static final Comparator<Judgement> BINDING =
            Comparator.comparing(Judgement::at).thenComparing(one -> !one.useful);

    static final Comparator<Judgement> LATEST =
            Comparator.comparing(Judgement::at).reversed().thenComparing(Judgement::alert);

    Judgement or(Judgement other) {
        return BINDING.compare(other, this) > 0 ? other : this;
    }

    boolean reaches(double least) {
        return measure != null && measure.value() >= least;
    }
}
