package dev.ambient.local.replay;

import dev.ambient.domain.Episodes;
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
        var episodes = Arc.container().instance(Episodes.class).get();
        if (episodes == null) return reasons;
        for (var matter : matters)
            for (var episode : episodes.of(matter))
                for (var one : episode.value().suppressed()) reasons.merge(one.reason(), 1L, Long::sum);
        return reasons;
    }
}
