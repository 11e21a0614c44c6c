package dev.ambient.fake;

import dev.ambient.domain.Chronicle;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Pulses;
import dev.ambient.domain.Rhythm;
import dev.ambient.domain.Versioned;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Pulses and rhythms in memory. */
public final class FakePulses implements Pulses {
    private final Shelf<Pulse.Id, Pulse> pulses = new Shelf<>(Pulse.EMPTY);
    private final Shelf<String, Chronicle> chronicles = new Shelf<>(Chronicle.EMPTY);
    private final Shelf<String, Rhythm> rhythms = new Shelf<>(Rhythm.EMPTY);

    @Override
    public Map<Pulse.Id, Versioned<Pulse>> of(Collection<Pulse.Id> hours) {
        return all(pulses, hours);
    }

    @Override
    public Versioned<Pulse> exactly(Pulse.Id hour) {
        return pulses.get(hour);
    }

    @Override
    public boolean keep(Pulse.Id hour, Versioned<Pulse> pulse) {
        return pulses.keep(hour, pulse);
    }

    @Override
    public Map<String, Versioned<Chronicle>> chronicles(Collection<String> brands) {
        return all(chronicles, brands);
    }

    @Override
    public boolean keepChronicle(String brand, Versioned<Chronicle> chronicle) {
        return chronicles.keep(brand, chronicle);
    }

    @Override
    public Map<String, Versioned<Rhythm>> rhythms(Collection<String> brands) {
        return all(rhythms, brands);
    }

    @Override
    public boolean keep(String brand, Versioned<Rhythm> rhythm) {
        return rhythms.keep(brand, rhythm);
    }

    private static <K, V> Map<K, Versioned<V>> all(Shelf<K, V> shelf, Collection<K> names) {
        var found = new HashMap<K, Versioned<V>>();
        for (var name : names) found.put(name, shelf.get(name));
        return found;
    }
}
