package dev.ambient.domain;

import static dev.ambient.domain.AlertKind.CREATING_MOMENT;
import static dev.ambient.domain.AlertKind.EVANGELIST;
import static dev.ambient.domain.AlertKind.PURCHASE_INTENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how an alert is told now, and if not, why not: the decision of {@code alert}, given what was told before.
 *
 * @param next the matter as it is afterwards
 * @param tell the alert to be told, or nothing
 * @param held why it is not told, or not told as an interruption; null where it is told as it came, or is a repeat of something settled
 * @param listed what the team's next round-up says of it, null where it says nothing
 */
public record Telling(
        Matter next,
        Optional<Alert> tell,
        @Nullable Held held,
        @Nullable Listed listed) {
    /** How long the same matter stays silent after it was told, but for its end. */
    static final Duration COOL_DOWN = Duration.ofMinutes(30);
    /** After how long nobody has taken an interruption on. */
    static final Duration UNACKNOWLEDGED = Duration.ofHours(4);

    /** Kind words into a crisis are none. */
    private static final Set<AlertKind> INHIBITED = Set.of(EVANGELIST, PURCHASE_INTENT, CREATING_MOMENT);

    /**
     * What a team is in for when an alert comes.
     *
     * @param interruptions it had today
     * @param crisis whether the brand is in one, as far as was told
     */
    public record Standing(Team team, int interruptions, boolean crisis) {}

    public static Telling decide(Matter matter, Alert alert, Standing standing, Instant now) {
        var mine = matter.episode(alert);
        if (mine.reminds(alert, now)) return again(matter, mine, alert, standing, now);
        if (alert.transition() <= mine.told() || mine.resolved() || matter.isForgotten(alert))
            return new Telling(matter, Optional.empty(), null, null);
        var silence = silence(matter, mine, alert, standing, now);
        if (silence != null) return silent(matter, mine, alert, silence, now);
        var delay = delay(alert, standing, now);
        return delay == null ? told(matter, mine, alert, standing, now) : later(matter, mine, alert, delay, now);
    }

    /** Whether it depends on the brand not being in a crisis. */
    public static boolean isInhibited(Alert alert) {
        return INHIBITED.contains(alert.kind());
    }

    /** Whether somebody is interrupted by it, so that it counts against the day's budget. */
    public boolean interrupts() {
        return tell.filter(alert -> alert.mode() == Mode.INTERRUPT).isPresent();
    }

    /** What it is counted as. */
    public Figure figure() {
        if (held != null) return held.figure();
        return tell.isPresent() ? Figure.TOLD : Figure.REPEATED;
    }

    private static Telling told(Matter matter, Episode mine, Alert alert, Standing standing, Instant now) {
        var how = how(alert);
        var repeats = how == Mode.INTERRUPT
                && alert.change() != Decision.Change.RESOLVE
                && alert.kind() != AlertKind.SERVICE_NEED; // it stays on the worklist, whose mail tells of it
        var again = repeats ? reminds(alert, standing.team, now) : null;
        var next = matter.with(mine.told(alert, now, again)).rounded(alert, standing.team, now);
        var listed = how == Mode.DIGEST ? Listed.of(alert, null) : null;
        return new Telling(next, Optional.of(alert.told(how, matter.since())), null, listed);
    }

    /** Told as data at once, and to people in a round-up. */
    private static Telling later(Matter matter, Episode mine, Alert alert, Held delay, Instant now) {
        var since = matter.since().with(now, delay.words());
        return new Telling(
                matter.with(mine.told(alert, now, null)),
                Optional.of(alert.told(Mode.DIGEST, since)),
                delay,
                Listed.of(alert, delay.words()));
    }

    private static Telling silent(Matter matter, Episode mine, Alert alert, Held silence, Instant now) {
        var listed = silence.figure() == Figure.INHIBITED ? Listed.of(alert, silence.words()) : null;
        return new Telling(matter.with(mine.held(alert, now, silence.words())), Optional.empty(), silence, listed);
    }

    /** Once more, the same message, and no more then. */
    private static Telling again(Matter matter, Episode mine, Alert alert, Standing standing, Instant now) {
        var next = matter.with(mine.acknowledged());
        var delay = delay(alert, standing, now);
        if (delay != null)
            return new Telling(
                    next, Optional.empty(), delay, Listed.of(alert, "nobody has taken it on; " + delay.words()));
        var since = new Alert.Since(0, List.of(), mine.at());
        return new Telling(next, Optional.of(alert.told(Mode.INTERRUPT, since)), null, null);
    }

    /** What ends is good to know, and seldom worth an interruption. */
    private static Mode how(Alert alert) {
        var ends = alert.change() == Decision.Change.RESOLVE && alert.mode() == Mode.INTERRUPT;
        return ends && !alert.isGrave() ? Mode.DIGEST : alert.mode();
    }

    private static Instant reminds(Alert alert, Team team, Instant now) {
        var then = now.plus(UNACKNOWLEDGED);
        return alert.isGrave() ? then : team.sleepsUntil(then).orElse(then);
    }

    /** Why it is not told at all. */
    private static @Nullable Held silence(Matter matter, Episode mine, Alert alert, Standing standing, Instant now) {
        if (alert.change() == Decision.Change.RESOLVE) return ended(mine);
        if (alert.change() == Decision.Change.UPDATE) return unchanged(mine, alert, now);
        if (standing.crisis && isInhibited(alert)) return new Held(Figure.INHIBITED, "the brand is in a crisis");
        if (alert.isGrave()) return null;
        var last = matter.last();
        if (last.isPresent() && now.isBefore(last.get().plus(COOL_DOWN)))
            return new Held(Figure.COOL_DOWN, "cool-down " + COOL_DOWN.toMinutes() + " min");
        return null;
    }

    /** Why nobody is interrupted by it now. */
    private static @Nullable Held delay(Alert alert, Standing standing, Instant now) {
        if (how(alert) != Mode.INTERRUPT) return null;
        var night = standing.team.sleepsUntil(now);
        var waits = !alert.isGrave() || alert.change() == Decision.Change.RESOLVE;
        if (night.isPresent() && waits) return new Held(Figure.QUIET, "quiet hours " + standing.team.quiet());
        if (alert.isGrave() || standing.team.affords(alert.priority(), standing.interruptions)) return null;
        var spent = standing.interruptions >= standing.team.interruptsPerDay()
                ? "the day's " + standing.team.interruptsPerDay() + " interruptions are spent"
                : "what is left of the day's interruptions is kept for graver things";
        return new Held(Figure.BUDGET, spent);
    }

    /** The end of what was not told is not told. */
    private static @Nullable Held ended(Episode mine) {
        if (mine.at() != null) return null;
        return new Held(Figure.MOOT, mine.told() == 0 ? "it was over before it was told" : "its opening was held back");
    }

    /** What has not grown since it was told is not told again. */
    private static @Nullable Held unchanged(Episode mine, Alert alert, Instant now) {
        var at = mine.at();
        if (at == null || mine.height() == null) return null;
        if (!Episode.Height.of(alert).outgrows(mine.height()))
            return new Held(Figure.COOL_DOWN, "neither two graver nor twice as many");
        return now.isBefore(at.plus(COOL_DOWN))
                ? new Held(Figure.COOL_DOWN, "cool-down " + COOL_DOWN.toMinutes() + " min")
                : null;
    }
}
