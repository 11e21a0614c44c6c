package dev.ambient.flow.profile;

import dev.ambient.domain.Crowd;
import dev.ambient.domain.Crowds;
import dev.ambient.domain.Influence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** The crowds that people are compared with. They change once a day, so each is read at most once an hour. */
@ApplicationScoped
class Company {
    private static final Duration FRESH = Duration.ofHours(1);

    private final Crowds crowds;
    private final Map<String, Crowd> known = new HashMap<>();
    private Instant read = Instant.MIN;

    Company(Crowds crowds) {
        this.crowds = crowds;
    }

    /** @param now when the batch was received */
    synchronized Influence on(Collection<String> topics, Instant now) {
        if (now.isBefore(read) || now.isAfter(read.plus(FRESH))) {
            known.clear();
            read = now;
        }
        var missing = new HashSet<>(topics);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) crowds.of(missing).forEach((topic, crowd) -> known.put(topic, crowd.value()));
        return new Influence(known);
    }
}
