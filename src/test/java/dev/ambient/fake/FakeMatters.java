package dev.ambient.fake;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.ambient.domain.Matter;
import dev.ambient.domain.Matters;
import dev.ambient.domain.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Matters in memory. */
public final class FakeMatters implements Matters {
    private final Map<String, Versioned<Matter>> matters = new HashMap<>();
    private final Map<String, Integer> spent = new HashMap<>();

    @Override
    public synchronized Map<String, Versioned<Matter>> of(Set<String> dedupes) {
        return dedupes.stream().collect(toMap(dedupe -> dedupe, this::matter));
    }

    @Override
    public synchronized Set<String> keep(Collection<Versioned<Matter>> some) {
        return some.stream()
                .filter(matter -> !keep(matter))
                .map(matter -> matter.value().dedupe())
                .collect(toSet());
    }

    private boolean keep(Versioned<Matter> next) {
        var dedupe = next.value().dedupe();
        if (matter(dedupe).version() != next.version()) return false;
        matters.put(dedupe, new Versioned<>(next.value(), next.version() + 1));
        return true;
    }

    /** Everything that was told of. */
    public synchronized List<Matter> all() {
        return matters.values().stream().map(Versioned::value).toList();
    }

    @Override
    public synchronized List<Matter> due(Instant until, int most) {
        return matters.values().stream()
                .map(Versioned::value)
                .filter(matter ->
                        matter.due().filter(due -> !due.isAfter(until)).isPresent())
                .sorted(Comparator.comparing((Matter matter) -> matter.due().orElseThrow())
                        .thenComparing(Matter::dedupe))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized int interruptions(String team, LocalDate day) {
        return spent.getOrDefault(team + day, 0);
    }

    @Override
    public synchronized void interrupted(String team, LocalDate day, int more) {
        spent.merge(team + day, more, Integer::sum);
    }

    private Versioned<Matter> matter(String dedupe) {
        return matters.getOrDefault(dedupe, new Versioned<>(Matter.of(dedupe), 0));
    }
}
