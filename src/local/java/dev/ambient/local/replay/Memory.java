package dev.ambient.local.replay;

import dev.ambient.domain.Matters;
import io.quarkus.arc.Arc;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Dedupe keys → reasons why messages were held back and not told of since. Loaded beside the application, whose beans it asks. */
public final class Memory implements Function<Set<String>, Map<String, Long>> {
    @Override
    public Map<String, Long> apply(Set<String> matters) {
        var reasons = new TreeMap<String, Long>();
        var kept = Arc.container().instance(Matters.class).get();
        if (kept == null) return reasons;
        for (var matter : kept.of(matters).values())
            for (var episode : matter.value().episodes())
                for (var one : episode.suppressed()) reasons.merge(one.reason(), 1L, Long::sum);
        return reasons;
    }
}
