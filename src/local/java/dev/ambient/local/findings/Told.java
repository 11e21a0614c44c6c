package dev.ambient.local.findings;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Outcome;
import dev.ambient.domain.Refusal;
import dev.ambient.local.backtest.Witness;
import dev.ambient.local.report.Days;
import dev.ambient.local.report.Load;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was decided in a play, once each, and which of it was told. */
final class Told implements Witness {
    private final Map<String, Alert> decided = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<Alert> messages = new ArrayList<>();
    private final Days days = new Days();
    private final Listening listening;

    Told(Listening listening) {
        this.listening = listening;
    }

    @Override
    public void decided(Alert alert) {
        decided.putIfAbsent(name(alert), alert);
    }

    @Override
    public void told(Alert alert, LocalDate day) {
        told.add(name(alert));
        messages.add(alert);
        days.add(listening.team(alert.team()), day, alert);
    }

    Collection<Alert> all() {
        return List.copyOf(decided.values());
    }

    boolean wasTold(Alert alert) {
        return told.contains(name(alert));
    }

    /** Everything that was told, in order. */
    List<Alert> messages() {
        return List.copyOf(messages);
    }

    /** What teams were told a day, over so many. */
    Map<String, Load> loads(double many) {
        return days.loads(many);
    }

    private static String name(Alert alert) {
        return alert.id() + "." + alert.transition();
    }

    @Override
    public void rejected(String record, String body, Refusal refusal) {}

    @Override
    public void note(String record, Outcome outcome) {}

    @Override
    public void count(Figure figure, long more) {}
}
