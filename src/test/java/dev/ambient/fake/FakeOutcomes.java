package dev.ambient.fake;

import dev.ambient.domain.Figure;
import dev.ambient.domain.Outcome;
import dev.ambient.domain.Outcomes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Outcomes in memory, every note of them. */
public final class FakeOutcomes implements Outcomes {
    private final Map<String, List<Outcome>> notes = new HashMap<>();
    private final Map<Figure, Long> figures = new EnumMap<>(Figure.class);

    /** All that was noted of a record. */
    public synchronized List<Outcome> of(String record) {
        return List.copyOf(notes.getOrDefault(record, List.of()));
    }

    /** By record. */
    public synchronized Map<String, List<Outcome>> all() {
        return Map.copyOf(notes);
    }

    /** All that was counted; nothing is, where there was none. */
    public synchronized Map<Figure, Long> figures() {
        return Map.copyOf(figures);
    }

    @Override
    public synchronized void count(Figure figure, long more) {
        if (more > 0) figures.merge(figure, more, Long::sum);
    }

    @Override
    public synchronized void note(String record, Outcome outcome) {
        notes.computeIfAbsent(record, none -> new ArrayList<>()).add(outcome);
    }
}
