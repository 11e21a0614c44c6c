package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a team has not been told by itself: it is told together, an hour after the first of it came, after the night, and at most
 * every six hours.
 *
 * @param listed at most {@value #BOUND}, of highest priority first
 * @param more how many besides
 * @param due when it is to be told, null while there is nothing
 * @param last when one was told, null for never
 */
public record Round(
        List<Listed> listed,
        long more,
        @Nullable Instant due,
        @Nullable Instant last) {
    public static final Round EMPTY = new Round(List.of(), 0, null, null);

    /** What one round-up lists. */
    static final int BOUND = 40;

    private static final String MATTER = "roundup||";
    private static final Duration GATHERS = Duration.ofHours(1);
    private static final Duration APART = Duration.ofHours(6);

    public Round {
        listed = List.copyOf(listed);
    }

    /** The matter that a team's round-ups are. */
    public static String dedupe(String team) {
        return MATTER + team;
    }

    /** The team whose round-ups a matter is. */
    static Optional<String> team(String dedupe) {
        return dedupe.startsWith(MATTER) ? Optional.of(dedupe.substring(MATTER.length())) : Optional.empty();
    }

    /** With one more; what is listed already is not listed again. */
    Round with(Listed one, Team team, Instant now) {
        if (listed.stream().anyMatch(one::isSame)) return this;
        var all = Stream.concat(listed.stream(), Stream.of(one))
                .sorted(Listed.FIRST)
                .toList();
        var kept = all.subList(0, Math.min(BOUND, all.size()));
        return new Round(kept, more + all.size() - kept.size(), due == null ? next(team, now) : due, last);
    }

    /** Without what a round-up told. */
    Round told(Alert roundup, Team team, Instant now) {
        var left = new ArrayList<>(listed);
        left.removeIf(one -> roundup.listed().stream().anyMatch(one::isSame));
        var after = new Round(left, 0, null, now);
        return left.isEmpty() ? after : new Round(left, 0, after.next(team, now), now);
    }

    private Instant next(Team team, Instant now) {
        var gathered = now.plus(GATHERS);
        var apart = last == null ? gathered : last.plus(APART);
        var then = apart.isAfter(gathered) ? apart : gathered;
        return team.sleepsUntil(then).orElse(then);
    }

    /** The round-up of a team that is due. */
    Optional<Alert> roundup(Team team, Instant now) {
        if (due == null || due.isAfter(now) || listed.isEmpty()) return Optional.empty();
        var first = listed.get(0);
        var dedupe = dedupe(team.key());
        var language = team.language();
        return Optional.of(new Alert(
                Alert.FORMAT,
                "a-" + Key.of(dedupe, due.toString()).value(),
                1,
                Decision.Change.OPEN,
                Mode.ROUNDUP,
                first.kind(),
                new Alert.Origin("roundup", 1),
                listed.stream().mapToInt(Listed::severity).max().orElse(1),
                first.priority(),
                team.key(),
                first.brand(),
                null,
                null,
                due,
                null,
                dedupe,
                due.toString(),
                language.say("roundup", listed.size() + more),
                null,
                Alert.Why.NOTHING,
                null,
                List.of(),
                new Alert.Next(language.say("todo.roundup"), team.key(), null),
                Alert.Since.NOTHING,
                listed));
    }
}
