package dev.ambient.domain;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alerts that together say everything that alerts can say: each kind as it opens, grows and ends, with all reasons and doubts. */
public final class EveryAlert {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private EveryAlert() {}

    public static List<Alert> all(Language language) {
        var listening = listening(language);
        return Stream.of(
                        new EveryPerson(listening).all(),
                        new EveryWave(listening).all(),
                        new EveryRound(listening).all())
                .flatMap(one -> one)
                .toList();
    }

    /** Nordbrew, whose teams all live in Oslo. */
    static Listening listening(Language language) {
        var teams = Arrays.stream(AlertKind.values())
                .map(AlertKind::team)
                .distinct()
                .collect(Collectors.toMap(key -> key, key -> team(key, language)));
        var brand = new Brand(
                "nordbrew",
                List.of("Nordbrew"),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                true);
        return new Listening(
                Map.of("nordbrew", brand),
                List.of(),
                Set.of(),
                teams,
                Listening.Spike.BALANCED,
                Listening.NEED,
                Sign.USUAL);
    }

    private static Team team(String key, Language language) {
        return new Team(key, null, OSLO, language, Night.USUAL, null, Team.INTERRUPTS, Set.of());
    }
}
