package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /**
     * What a team is in for when an alert comes.
     *
     * @param interruptions it had today
     * @param crisis whether the brand is in one, as far as was told
     */
    public record Standing(Team team, int interruptions, boolean crisis) {}

    public static Telling decide(Matter matter, Alert alert, Standing standing, Instant now) {
        return new Case(matter, matter.episode(alert), alert, standing, now).decided();
    }

    /** Whether it depends on the brand not being in a crisis. */
    public static boolean isInhibited(Alert alert) {
        return alert.kind().isInhibited();
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

    /** An alert at a time, beside what is known of its matter. */
    private record Case(Matter matter, Episode mine, Alert alert, Standing standing, Instant now) {
        Telling decided() {
            if (mine.reminds(alert, now)) return again();
            if (alert.transition() <= mine.told() || mine.resolved() || matter.isForgotten(alert))
                return new Telling(matter, Optional.empty(), null, null);
            var silence = silence();
            if (silence != null) return silent(silence);
            var delay = delay();
            return delay == null ? told() : later(delay);
        }

        private Telling told() {
            var how = how();
            var repeats = how == Mode.INTERRUPT
                    && alert.change() != Decision.Change.RESOLVE
                    && alert.kind() != AlertKind.SERVICE_NEED; // it stays on the worklist, whose mail tells of it
            var next = matter.with(mine.told(alert, now, repeats ? reminds() : null))
                    .rounded(alert, standing.team, now);
            var listed = how == Mode.DIGEST ? Listed.of(alert, null) : null;
            return new Telling(next, Optional.of(alert.told(how, matter.since())), null, listed);
        }

        /** Told as data at once, and to people in a round-up. */
        private Telling later(Held delay) {
            var since = matter.since().with(now, delay.words());
            return new Telling(
                    matter.with(mine.told(alert, now, null)),
                    Optional.of(alert.told(Mode.DIGEST, since)),
                    delay,
                    Listed.of(alert, delay.words()));
        }

        private Telling silent(Held silence) {
            var listed = silence.figure() == Figure.INHIBITED ? Listed.of(alert, silence.words()) : null;
            return new Telling(matter.with(mine.held(alert, now, silence.words())), Optional.empty(), silence, listed);
        }

        /** Once more, the same message, and no more then. */
        private Telling again() {
            var next = matter.with(mine.acknowledged());
            var delay = delay();
            if (delay != null)
                return new Telling(
                        next, Optional.empty(), delay, Listed.of(alert, say("held.unclaimed", delay.words())));
            var since = new Alert.Since(0, List.of(), mine.at());
            return new Telling(next, Optional.of(alert.told(Mode.INTERRUPT, since)), null, null);
        }

        /** What ends is good to know, and seldom worth an interruption. */
        private Mode how() {
            var ends = alert.change() == Decision.Change.RESOLVE && alert.mode() == Mode.INTERRUPT;
            return ends && !alert.isGrave() ? Mode.DIGEST : alert.mode();
        }

        private Instant reminds() {
            var then = now.plus(UNACKNOWLEDGED);
            return alert.isGrave() ? then : standing.team.sleepsUntil(then).orElse(then);
        }

        /** Why it is not told at all. */
        private @Nullable Held silence() {
            if (alert.change() == Decision.Change.RESOLVE) return ended();
            if (alert.change() == Decision.Change.UPDATE) return unchanged();
            if (standing.crisis && isInhibited(alert)) return new Held(Figure.INHIBITED, say("held.crisis"));
            return alert.isGrave() ? null : cooling(matter.last().orElse(null));
        }

        /** The end of what was not told is not told. */
        private @Nullable Held ended() {
            if (mine.at() != null) return null;
            return new Held(Figure.MOOT, say(mine.told() == 0 ? "held.over" : "held.opening"));
        }

        /** What has not grown since it was told is not told again. */
        private @Nullable Held unchanged() {
            if (mine.at() == null || mine.height() == null) return null;
            return Episode.Height.of(alert).outgrows(mine.height())
                    ? cooling(mine.at())
                    : new Held(Figure.COOL_DOWN, say("held.unchanged"));
        }

        private @Nullable Held cooling(@Nullable Instant last) {
            return last != null && now.isBefore(last.plus(COOL_DOWN))
                    ? new Held(Figure.COOL_DOWN, say("held.cool-down", COOL_DOWN.toMinutes()))
                    : null;
        }

        /** Why nobody is interrupted by it now. */
        private @Nullable Held delay() {
            if (how() != Mode.INTERRUPT) return null;
            var team = standing.team;
            var waits = !alert.isGrave() || alert.change() == Decision.Change.RESOLVE;
            if (waits && team.sleepsUntil(now).isPresent())
                return new Held(Figure.QUIET, say("held.quiet", String.valueOf(team.quiet())));
            if (alert.isGrave() || team.affords(alert.priority(), standing.interruptions)) return null;
            var spent = standing.interruptions >= team.interruptsPerDay()
                    ? say("held.spent", team.interruptsPerDay())
                    : say("held.kept");
            return new Held(Figure.BUDGET, spent);
        }

        private String say(String key, Object... arguments) {
            return standing.team.language().say(key, arguments);
        }
    }
}
