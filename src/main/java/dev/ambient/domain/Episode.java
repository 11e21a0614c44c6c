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
 * @param height how much it was when it was last told: what an update is measured by
 * @param reminder the interruption that nobody has taken on yet, null where there is none
 */
public record Episode(
        String opening,
        Instant since,
        String alert,
        boolean resolved,
        int told,
        @Nullable Instant at,
        List<Alert.Suppressed> suppressed,
        @Nullable Height height,
        @Nullable Reminder reminder) {

    /** Reasons kept: the latest. */
    private static final int REASONS = 10;

    static Episode of(Alert alert) {
        return new Episode(alert.opening(), alert.at(), alert.id(), false, 0, null, List.of(), null, null);
    }

    /** @param again when it is told once more, null for never */
    Episode told(Alert alert, Instant now, @Nullable Instant again) {
        var reminder = again == null ? null : new Reminder(again, alert);
        var height = alert.mode() == Mode.WORKLIST ? null : Height.of(alert);
        return new Episode(
                opening, since, this.alert, ended(alert), alert.transition(), now, List.of(), height, reminder);
    }

    Episode held(Alert alert, Instant now, String reason) {
        return new Episode(
                opening,
                since,
                this.alert,
                ended(alert),
                alert.transition(),
                at,
                reasons(now, reason),
                height,
                ended(alert) ? null : reminder);
    }

    /** Somebody has taken it on. */
    Episode acknowledged() {
        return new Episode(opening, since, alert, resolved, told, at, suppressed, height, null);
    }

    /** Told before, and to be told again by now. */
    boolean reminds(Alert again, Instant now) {
        return reminder != null
                && !resolved
                && again.transition() == told
                && !reminder.due().isAfter(now);
    }

    boolean isOpen() {
        return !resolved && at != null;
    }

    private List<Alert.Suppressed> reasons(Instant now, String reason) {
        var reasons = new ArrayList<>(suppressed);
        reasons.add(new Alert.Suppressed(now, reason));
        return List.copyOf(reasons.subList(Math.max(0, reasons.size() - REASONS), reasons.size()));
    }

    private boolean ended(Alert alert) {
        return resolved || alert.change() == Decision.Change.RESOLVE;
    }

    /** How much something is. */
    public record Height(int severity, long observed) {
        private static final int GRAVER = 2;
        private static final int TIMES = 2;

        static Height of(Alert alert) {
            var unusual = alert.unusual();
            return new Height(alert.severity(), unusual == null ? 0 : unusual.observed());
        }

        /** Two graver, or twice as many. */
        boolean outgrows(Height other) {
            return severity >= other.severity + GRAVER || observed > 0 && observed >= TIMES * other.observed;
        }
    }
}
