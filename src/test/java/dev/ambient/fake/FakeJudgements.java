package dev.ambient.fake;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.ambient.domain.Judgements;
import dev.ambient.domain.Quality;
import dev.ambient.domain.Told;
import dev.ambient.domain.Versioned;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Judgements in memory. */
public final class FakeJudgements implements Judgements {
    private final Map<String, Told> told = new HashMap<>();
    private final Map<String, TreeMap<String, Versioned<Quality>>> teams = new HashMap<>();

    private boolean full;

    /** Whether nothing more can be kept. */
    public synchronized void refuse(boolean now) {
        full = now;
    }

    @Override
    public synchronized Set<String> note(Collection<Told> some) {
        if (full) return some.stream().map(Told::alert).collect(toSet());
        some.forEach(one -> told.putIfAbsent(one.alert(), one));
        return Set.of();
    }

    @Override
    public synchronized Map<String, Told> told(Set<String> alerts) {
        return alerts.stream()
                .flatMap(alert -> Stream.ofNullable(told.get(alert)))
                .collect(toMap(Told::alert, one -> one));
    }

    @Override
    public synchronized Versioned<Quality> of(String team, String rule) {
        return rules(team).getOrDefault(rule, new Versioned<>(Quality.of(rule), 0));
    }

    @Override
    public synchronized boolean keep(String team, Versioned<Quality> next) {
        var rule = next.value().rule();
        if (full || of(team, rule).version() != next.version()) return false;
        rules(team).put(rule, new Versioned<>(next.value(), next.version() + 1));
        return true;
    }

    @Override
    public synchronized List<Quality> of(String team) {
        return rules(team).values().stream().map(Versioned::value).toList();
    }

    private TreeMap<String, Versioned<Quality>> rules(String team) {
        return teams.computeIfAbsent(team, one -> new TreeMap<>());
    }
}
