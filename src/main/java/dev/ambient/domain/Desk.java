package dev.ambient.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A team, and what of all that waits is theirs.
 *
 * @param kinds that this team answers
 * @param crises brands in a crisis: kind words about them wait
 */
public record Desk(Team team, Set<AlertKind> kinds, Set<String> crises) {
    public Desk {
        kinds = Set.copyOf(kinds);
        crises = Set.copyOf(crises);
    }

    public static Desk of(Team team, Listening listening, Set<String> crises) {
        var kinds = Arrays.stream(AlertKind.values())
                .filter(AlertKind::isListed)
                .filter(kind -> listening.team(kind).key().equals(team.key()))
                .collect(Collectors.toSet());
        return new Desk(team, kinds, crises);
    }

    /** Those of all teams that have something to answer, by their keys. */
    public static List<Desk> all(Listening listening, Set<String> crises) {
        return Arrays.stream(AlertKind.values())
                .filter(AlertKind::isListed)
                .map(listening::team)
                .distinct()
                .sorted(Comparator.comparing(Team::key))
                .map(team -> of(team, listening, crises))
                .toList();
    }

    boolean answers(Decision waits) {
        var held = waits.kind().isInhibited() && crises.contains(waits.brand());
        return kinds.contains(waits.kind()) && !held;
    }
}
