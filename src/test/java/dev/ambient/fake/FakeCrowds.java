package dev.ambient.fake;

import dev.ambient.domain.Crowd;
import dev.ambient.domain.Crowds;
import dev.ambient.domain.Versioned;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Crowds in memory. */
public final class FakeCrowds implements Crowds {
    private final Shelf<String, Crowd> crowds = new Shelf<>(Crowd.EMPTY);

    @Override
    public Map<String, Versioned<Crowd>> of(Collection<String> topics) {
        var found = new HashMap<String, Versioned<Crowd>>();
        for (var topic : topics) found.put(topic, crowds.get(topic));
        return found;
    }

    @Override
    public boolean keep(String topic, Versioned<Crowd> crowd) {
        return crowds.keep(topic, crowd);
    }
}
