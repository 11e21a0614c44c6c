package dev.ambient.local.backtest;

import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Mode;
import dev.ambient.domain.Outcome;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Refusal;
import dev.ambient.fake.FakeProfiles;
import dev.ambient.local.report.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is written down of a play: a line an episode, and numbers. */
final class Books implements Witness {
    /** By alert id: what was decided may be queued again. */
    private final Map<String, Episode> episodes = new HashMap<>();

    final Map<AlertKind, Long> told = new EnumMap<>(AlertKind.class);
    final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    final Days days = new Days();

    private final Listening listening;

    Books(Listening listening) {
        this.listening = listening;
    }

    /** @param whom person or topic, empty where it concerns neither */
    record Episode(AlertKind kind, String brand, String whom, Instant at) {
        /** The places of the truths that it may find. */
        Stream<String> places() {
            return Stream.of(brand + "|" + whom, brand + "|").distinct();
        }
    }

    @Override
    public void decided(Alert alert) {
        if (alert.change() != Decision.Change.OPEN || alert.mode() == Mode.ROUNDUP) return;
        var matter = alert.dedupe().split("\\|", -1);
        episodes.put(
                alert.id(),
                new Episode(alert.kind(), alert.brand(), matter.length > 2 ? whom(matter[2]) : "", alert.at()));
    }

    /** By name, also where an alert knows a pseudonym only, as of those who fell silent. */
    private static String whom(String told) {
        if (!told.startsWith("A#")) return told;
        var person = FakeProfiles.person(new Pseudonym(told));
        return person.network() + ":" + person.id();
    }

    List<Episode> of(AlertKind kind) {
        return episodes.values().stream().filter(one -> one.kind() == kind).toList();
    }

    @Override
    public void told(Alert alert, LocalDate day) {
        told.merge(alert.kind(), 1L, Long::sum);
        days.add(listening.team(alert.team()), day, alert);
    }

    @Override
    public void rejected(String record, String body, Refusal refusal) {}

    @Override
    public void note(String record, Outcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    @Override
    public void count(Figure figure, long more) {}
}
