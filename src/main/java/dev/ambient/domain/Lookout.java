package dev.ambient.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is decided about somebody because nothing is heard of them, or because time passes: their silence, and the course of their moments. */
public final class Lookout {
    private Lookout() {}

    /** When somebody is to be looked at: what was decided and is not yet on its way, or else will have to be decided. */
    public static Optional<Instant> due(Profile person, Listening listening) {
        return Stream.concat(Silence.due(person, listening).stream(), Sequel.due(person).stream())
                .min(Comparator.naturalOrder());
    }

    /** What is to be decided at a time and was not yet. */
    public static List<Decision> decide(Pseudonym name, Profile person, Listening listening, Instant now) {
        return Stream.concat(Silence.decide(name, person, listening, now).stream(), Sequel.decide(person, now).stream())
                .toList();
    }

    /** What was decided, is due by a time, and is not yet on its way. */
    public static List<Decision> untold(Profile person, Instant now) {
        return person.decisions().stream()
                .filter(decision -> isUntold(person, decision))
                .filter(decision -> Stream.ofNullable(decision.due()).noneMatch(due -> due.isAfter(now)))
                .toList();
    }

    private static boolean isUntold(Profile person, Decision decision) {
        return Silence.isUntold(decision) || Sequel.isUntold(person, decision);
    }
}
