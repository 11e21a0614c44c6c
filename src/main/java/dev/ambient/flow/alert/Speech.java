package dev.ambient.flow.alert;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Matter;
import dev.ambient.domain.Mode;
import dev.ambient.domain.Team;
import dev.ambient.domain.Telling;
import dev.ambient.domain.Versioned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What is decided on one batch, each alert in sight of those before it. */
final class Speech {
    private final Map<String, Versioned<Matter>> before;
    private final Map<String, Versioned<Matter>> after;
    private final Listening listening;
    private final BiFunction<String, LocalDate, Integer> interruptions;
    private final Map<Day, Integer> spent = new HashMap<>();
    private final List<Alert> told = new ArrayList<>();
    private final List<Interruption> interrupted = new ArrayList<>();
    private final List<Decided> decided = new ArrayList<>();

    /**
     * @param known the matters of all its alerts
     * @param interruptions how many a team had on a day of its own
     */
    Speech(
            Map<String, Versioned<Matter>> known,
            Listening listening,
            BiFunction<String, LocalDate, Integer> interruptions) {
        this.before = Map.copyOf(known);
        this.after = new LinkedHashMap<>(known);
        this.listening = listening;
        this.interruptions = interruptions;
    }

    /** One team's day. */
    record Day(String team, LocalDate date) {}

    /** How often a team was interrupted on a day. */
    record Spent(String team, LocalDate date, int count) {}

    private record Interruption(String matter, Day day) {}

    private record Decided(String matter, Figure figure) {}

    void decide(Message message) {
        var alert = message.alert();
        var now = message.letter().received();
        var team = listening.teams().getOrDefault(alert.team(), Team.of(alert.team()));
        var matter = after.getOrDefault(alert.dedupe(), new Versioned<>(Matter.of(alert.dedupe()), 0));
        var day = new Day(team.key(), team.day(now));
        var budgeted = alert.mode() == Mode.INTERRUPT && alert.severity() < Alert.GRAVE;
        var telling = Telling.decide(matter.value(), alert, team, budgeted ? spent(day) : 0, now);
        after.put(alert.dedupe(), matter.with(telling.next()));
        decided.add(new Decided(alert.dedupe(), telling.figure()));
        if (telling.tell().isEmpty()) return;
        told.add(telling.tell().get());
        if (!budgeted) return;
        spent.merge(day, 1, Integer::sum);
        interrupted.add(new Interruption(alert.dedupe(), day));
    }

    private int spent(Day day) {
        return spent.computeIfAbsent(day, one -> interruptions.apply(one.team, one.date));
    }

    /** What is to be told, in order. */
    List<Alert> told() {
        return List.copyOf(told);
    }

    /** The matters there is something to remember of, but for some. */
    List<Versioned<Matter>> news(Set<String> without) {
        return after.entrySet().stream()
                .filter(matter -> !without.contains(matter.getKey()))
                .filter(matter -> !matter.getValue().equals(before.get(matter.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What became of the alerts, but for those of some matters. */
    Map<Figure, Long> figures(Set<String> without) {
        return decided.stream()
                .filter(one -> !without.contains(one.matter))
                .collect(groupingBy(Decided::figure, counting()));
    }

    /** The interruptions to be counted, but for those of some matters. */
    List<Spent> spent(Set<String> without) {
        var counts = new LinkedHashMap<Day, Integer>();
        for (var one : interrupted) if (!without.contains(one.matter)) counts.merge(one.day, 1, Integer::sum);
        return counts.entrySet().stream()
                .map(one -> new Spent(one.getKey().team, one.getKey().date, one.getValue()))
                .toList();
    }
}
