package dev.ambient.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One episode of a matter as far as it was told.
 *
 * @param opening names the episode
 * @param since event time of the first alert it was known by
 * @param alert its alert id
 * @param told the greatest transition that was told or held back for good
 * @param at when it was last told, null while it never was
 * @param suppressed what was held back since it was last told, and why
 */
public record Episode(
        String opening,
        Instant since,
        String alert,
        boolean resolved,
        int told,
        @Nullable Instant at,
        List<Alert.Suppressed> suppressed) {

    /** Reasons kept: the latest. */
    private static final int REASONS = 10;

    static Episode of(Alert alert) {
        return new Episode(alert.opening(), alert.at(), alert.id(), false, 0, null, List.of());
    }

    Episode told(Alert alert, Instant now) {
        return new Episode(opening, since, this.alert, ended(alert), alert.transition(), now, List.of());
    }

    Episode held(Alert alert, Instant now, String reason) {
        var reasons = new ArrayList<>(suppressed);
        reasons.add(new Alert.Suppressed(now, reason));
        return new Episode(
                opening,
                since,
                this.alert,
                ended(alert),
                alert.transition(),
                at,
                List.copyOf(reasons.subList(Math.max(0, reasons.size() - REASONS), reasons.size())));
    }

    private boolean ended(Alert alert) {
        return resolved || alert.change() == Decision.Change.RESOLVE;
    }
}
