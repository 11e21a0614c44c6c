package dev.ambient.flow.alert;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Listed;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Matter;
import dev.ambient.domain.Mode;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Round;
import dev.ambient.domain.Team;
import dev.ambient.domain.Telling;
import dev.ambient.domain.Told;
import dev.ambient.domain.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What is decided on one batch, each alert in sight of those before it. */
final class Speech {
    private final Map<String, Versioned<Matter>> before;
    private final Map<String, Versioned<Matter>> after;
    private final Listening listening;
    private final BiFunction<String, LocalDate, Integer> interruptions;
    private final Map<Day, Integer> spent = new HashMap<>();
    private final List<Decided> decided = new ArrayList<>();

    /**
     * @param known the matters of all its alerts, and those they rest on
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

    /** The matters that have to be known to decide on an alert: its own, its team's round-ups, and the crisis of its brand. */
    static Stream<String> matters(Alert alert) {
        var round = alert.mode() == Mode.WORKLIST && !Telling.isInhibited(alert)
                ? Stream.<String>empty()
                : Stream.of(Round.dedupe(alert.team()));
        var crisis = Telling.isInhibited(alert) ? Stream.of(crisis(alert.brand())) : Stream.<String>empty();
        return Stream.of(Stream.of(alert.dedupe()), round, crisis).flatMap(one -> one);
    }

    private static String crisis(String brand) {
        return Alert.dedupe(AlertKind.CRISIS, brand, Pulse.ALL, "");
    }

    /** One team's day. */
    record Day(String team, LocalDate date) {}

    /** How often a team was interrupted on a day. */
    record Spent(String team, LocalDate date, int count) {}

    private record Decided(Alert alert, Telling telling, Day day) {
        String matter() {
            return alert.dedupe();
        }
    }

    /** What matters most is decided first: it spends a budget that is nearly spent. */
    void decide(Collection<Message> messages) {
        var matters = new LinkedHashMap<String, List<Message>>();
        for (var message : messages)
            matters.computeIfAbsent(message.alert().dedupe(), one -> new ArrayList<>())
                    .add(message);
        matters.values().stream()
                .sorted((one, other) -> Integer.compare(most(other), most(one)))
                .forEach(all -> all.forEach(this::decide));
    }

    private static int most(List<Message> messages) {
        return messages.stream()
                .mapToInt(message -> message.alert().priority())
                .max()
                .orElse(0);
    }

    private void decide(Message message) {
        var alert = message.alert();
        var now = message.letter().received();
        var team = listening.team(alert.team());
        var day = new Day(team.key(), team.day(now));
        var crisis = Telling.isInhibited(alert)
                && matter(crisis(alert.brand())).value().isOpen();
        var standing = new Telling.Standing(team, alert.mode() == Mode.INTERRUPT ? spent(day) : 0, crisis);
        var matter = matter(alert.dedupe());
        var telling = Telling.decide(matter.value(), alert, standing, now);
        after.put(alert.dedupe(), matter.with(telling.next()));
        if (telling.listed() != null) list(telling.listed(), team, now);
        decided.add(new Decided(alert, telling, day));
        if (telling.interrupts()) spent.merge(day, 1, Integer::sum);
    }

    private void list(Listed one, Team team, Instant now) {
        var round = matter(Round.dedupe(team.key()));
        after.put(round.value().dedupe(), round.with(round.value().with(one, team, now)));
    }

    private Versioned<Matter> matter(String dedupe) {
        return after.getOrDefault(dedupe, new Versioned<>(Matter.of(dedupe), 0));
    }

    private int spent(Day day) {
        return spent.computeIfAbsent(day, one -> interruptions.apply(one.team, one.date));
    }

    /** What is to be told, in order, but for some matters. */
    List<Alert> told(Set<String> without) {
        return decided.stream()
                .filter(one -> !without.contains(one.matter()))
                .flatMap(one -> one.telling.tell().stream())
                .toList();
    }

    /** What has to be known of those that people hear of, when they say something of them. */
    List<Told> noted() {
        return decided.stream()
                .filter(one -> one.telling.tell().isPresent() || one.telling.listed() != null)
                .flatMap(one -> Told.of(one.alert).stream())
                .toList();
    }

    /** The round-ups that have more or less to tell, but for some. */
    List<Versioned<Matter>> rounds(Set<String> without) {
        return news(without).filter(matter -> matter.value().isRound()).toList();
    }

    /** The other matters there is something to remember of, but for some. */
    List<Versioned<Matter>> matters(Set<String> without) {
        return news(without).filter(matter -> !matter.value().isRound()).toList();
    }

    /** Matters that are listed in some of the round-ups. */
    Stream<String> listed(Set<String> rounds) {
        return decided.stream()
                .filter(one -> one.telling.listed() != null && rounds.contains(Round.dedupe(one.alert.team())))
                .map(Decided::matter);
    }

    private Stream<Versioned<Matter>> news(Set<String> without) {
        return after.entrySet().stream()
                .filter(matter -> !without.contains(matter.getKey()))
                .filter(matter -> !matter.getValue().equals(before.get(matter.getKey())))
                .map(Map.Entry::getValue);
    }

    /** What became of the alerts, but for those of some matters. */
    Map<Figure, Long> figures(Set<String> without) {
        return decided.stream()
                .filter(one -> !without.contains(one.matter()))
                .collect(groupingBy(one -> one.telling.figure(), counting()));
    }

    /** The interruptions to be counted, but for those of some matters. */
    List<Spent> spent(Set<String> without) {
        var counts = new LinkedHashMap<Day, Integer>();
        for (var one : decided)
            if (one.telling.interrupts() && !without.contains(one.matter())) counts.merge(one.day, 1, Integer::sum);
        return counts.entrySet().stream()
                .map(one -> new Spent(one.getKey().team, one.getKey().date, one.getValue()))
                .toList();
    }
}
