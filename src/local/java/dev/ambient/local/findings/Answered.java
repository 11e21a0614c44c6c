package dev.ambient.local.findings;

import static java.util.stream.Collectors.toMap;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Key;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Of the needs whose post was answered in the file, by the brand or by another customer, how many ended by themselves at the second of an
 * answer.
 *
 * @param others how the others stand, and how many of them
 */
record Answered(long asked, long ended, Map<String, Long> others) {
    private static final String NEED = "service-need";

    static Answered of(Threads threads, Told told) {
        var needs = told.all().stream()
                .filter(alert -> alert.rule().id().equals(NEED))
                .toList();
        var last = needs.stream().collect(toMap(Alert::id, one -> one, Answered::later));
        var asked = 0;
        var ended = 0;
        var others = new TreeMap<String, Long>();
        for (var need : needs) {
            if (need.change() != Decision.Change.OPEN) continue;
            var opening = new Key(need.opening());
            var answers = threads.answers(opening, need.brand());
            if (answers.isEmpty()) continue;
            asked++;
            var end = Objects.requireNonNull(last.get(need.id()));
            if (end.change() == Decision.Change.RESOLVE && answers.contains(end.at())) ended++;
            else others.merge(words(end, threads.answered(opening, need.brand()).isPresent()), 1L, Long::sum);
        }
        return new Answered(asked, ended, others);
    }

    private static Alert later(Alert one, Alert other) {
        return one.transition() > other.transition() ? one : other;
    }

    private static String words(Alert last, boolean byBrand) {
        return (byBrand ? "the brand answered, " : "customers alone answered, ")
                + (last.change() == Decision.Change.RESOLVE ? "ended at another time" : "still waits");
    }

    @Override
    public String toString() {
        return "needs whose post was answered in the file " + asked + ": ended at the second of an answer " + ended
                + ", others " + others;
    }
}
