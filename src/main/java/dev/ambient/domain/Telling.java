package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an alert is told now, and if not, why not: the decision of {@code alert}, given what was told before.
 *
 * @param next the episode as it is afterwards
 * @param tell the alert to be told, or nothing
 * @param held why it is not told, null where it is, or where it is a repeat of something settled
 */
public record Telling(
        Versioned<Episode> next,
        Optional<Alert> tell,
        @Nullable String held) {
    /** Whether there is something to remember: it was told or held back, not merely repeated. */
    public boolean isNews() {
        return tell.isPresent() || held != null;
    }

    /** How long the same matter stays silent after it was told. */
    public static final Duration COOL_DOWN = Duration.ofMinutes(30);

    /**
     * @param episodes of the alert's dedupe key
     * @param interruptions the team had today
     */
    public static Telling decide(
            List<Versioned<Episode>> episodes, Alert alert, Team team, int interruptions, Instant now) {
        var mine = episodes.stream()
                .filter(episode -> episode.value().opening().equals(alert.opening()))
                .findFirst()
                .orElseGet(() -> new Versioned<>(Episode.of(alert), 0));
        if (alert.transition() <= mine.value().told() || mine.value().resolved())
            return new Telling(mine, Optional.empty(), null);
        var reason = reason(episodes, mine.value(), alert, team, interruptions, now);
        if (reason != null)
            return new Telling(mine.with(mine.value().held(alert, now, reason)), Optional.empty(), reason);
        return new Telling(mine.with(mine.value().told(alert, now)), Optional.of(alert.since(since(episodes))), null);
    }

    private static @Nullable String reason(
            List<Versioned<Episode>> episodes, Episode mine, Alert alert, Team team, int interruptions, Instant now) {
        if (alert.change() == Decision.Change.RESOLVE) {
            return mine.at() == null && mine.told() == 0 ? "it was over before it was told" : silent(mine);
        }
        if (alert.severity() >= Alert.GRAVE) return null;
        var last = last(episodes);
        if (last.isPresent() && now.isBefore(last.get().plus(COOL_DOWN)))
            return "cool-down " + COOL_DOWN.toMinutes() + " min";
        return alert.mode() == Mode.INTERRUPT && interruptions >= team.interruptsPerDay()
                ? "the day's " + team.interruptsPerDay() + " interruptions are spent"
                : null;
    }

    private static @Nullable String silent(Episode mine) {
        return mine.at() == null ? "its opening was held back" : null;
    }

    /** What was held back of this matter since it was last told, in any of its episodes. */
    private static Alert.Since since(List<Versioned<Episode>> episodes) {
        var last = last(episodes).orElse(Instant.MIN);
        var held = episodes.stream()
                .flatMap(episode -> episode.value().suppressed().stream())
                .filter(one -> one.at().isAfter(last))
                .sorted(Comparator.comparing(Alert.Suppressed::at))
                .toList();
        return new Alert.Since(held.size(), held);
    }

    private static Optional<Instant> last(List<Versioned<Episode>> episodes) {
        return episodes.stream()
                .map(episode -> episode.value().at())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
