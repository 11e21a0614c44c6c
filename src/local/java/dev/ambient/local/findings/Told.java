package dev.ambient.local.findings;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Outcome;
import dev.ambient.domain.Refusal;
import dev.ambient.local.backtest.Witness;
import java.time.LocalDate;
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

    @Override
    public void decided(Alert alert) {
        decided.putIfAbsent(name(alert), alert);
    }

    @Override
    public void told(Alert alert, LocalDate day) {
        told.add(name(alert));
    }

    Collection<Alert> all() {
        return List.copyOf(decided.values());
    }

    boolean wasTold(Alert alert) {
        return told.contains(name(alert));
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
