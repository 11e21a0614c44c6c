package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an alert is told now, and if not, why not: the decision of {@code alert}, given what was told before.
 *
 * @param next the matter as it is afterwards
 * @param tell the alert to be told, or nothing
 * @param held why it is not told, null where it is, or where it is a repeat of something settled
 */
public record Telling(
        Matter next, Optional<Alert> tell, @Nullable Held held) {
    /** How long the same matter stays silent after it was told. */
    public static final Duration COOL_DOWN = Duration.ofMinutes(30);

    /** @param interruptions the team had today */
    public static Telling decide(Matter matter, Alert alert, Team team, int interruptions, Instant now) {
        var mine = matter.episode(alert);
        if (alert.transition() <= mine.told() || mine.resolved() || matter.isForgotten(alert))
            return new Telling(matter, Optional.empty(), null);
        var reason = reason(matter, mine, alert, team, interruptions, now);
        if (reason != null)
            return new Telling(matter.with(mine.held(alert, now, reason.words())), Optional.empty(), reason);
        return new Telling(matter.with(mine.told(alert, now)), Optional.of(alert.since(matter.since())), null);
    }

    /** What it is counted as. */
    public Figure figure() {
        if (tell.isPresent()) return Figure.TOLD;
        return held == null ? Figure.REPEATED : held.figure();
    }

    private static @Nullable Held reason(
            Matter matter, Episode mine, Alert alert, Team team, int interruptions, Instant now) {
        if (alert.change() == Decision.Change.RESOLVE) return silent(mine);
        if (alert.severity() >= Alert.GRAVE) return null;
        var last = matter.last();
        if (last.isPresent() && now.isBefore(last.get().plus(COOL_DOWN)))
            return new Held(Figure.COOL_DOWN, "cool-down " + COOL_DOWN.toMinutes() + " min");
        return alert.mode() == Mode.INTERRUPT && interruptions >= team.interruptsPerDay()
                ? new Held(Figure.BUDGET, "the day's " + team.interruptsPerDay() + " interruptions are spent")
                : null;
    }

    /** The end of what was not told is not told. */
    private static @Nullable Held silent(Episode mine) {
        if (mine.at() != null) return null;
        return new Held(Figure.MOOT, mine.told() == 0 ? "it was over before it was told" : "its opening was held back");
    }
}
