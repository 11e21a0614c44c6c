package dev.ambient.fake;

import dev.ambient.domain.Episode;
import dev.ambient.domain.Episodes;
import dev.ambient.domain.Versioned;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Episodes in memory. */
public final class FakeEpisodes implements Episodes {
    private final Map<String, Map<String, Versioned<Episode>>> matters = new HashMap<>();
    private final Map<String, Integer> spent = new HashMap<>();

    @Override
    public synchronized List<Versioned<Episode>> of(String dedupe) {
        return List.copyOf(matter(dedupe).values());
    }

    @Override
    public synchronized boolean keep(Versioned<Episode> episode) {
        var value = episode.value();
        var there = matter(value.dedupe()).get(value.opening());
        if ((there == null ? 0 : there.version()) != episode.version()) return false;
        matter(value.dedupe()).put(value.opening(), new Versioned<>(value, episode.version() + 1));
        return true;
    }

    @Override
    public synchronized int interruptions(String team, LocalDate day) {
        return spent.getOrDefault(team + day, 0);
    }

    @Override
    public synchronized void interrupted(String team, LocalDate day) {
        spent.merge(team + day, 1, Integer::sum);
    }

    private Map<String, Versioned<Episode>> matter(String dedupe) {
        return matters.computeIfAbsent(dedupe, none -> new TreeMap<>());
    }
}
