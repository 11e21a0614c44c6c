package dev.ambient.simulation;

import dev.ambient.domain.Chronicle;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Pulses;
import dev.ambient.domain.Rhythm;
import dev.ambient.domain.Versioned;
import dev.ambient.fake.FakePulses;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Pulses that remember which hours were written, and everything that was decided on them. */
final class Waves implements Pulses {
    private final FakePulses real = new FakePulses();
    private final Set<Pulse.Id> hours = new HashSet<>();
    private final Map<String, Integer> decided = new HashMap<>();

    Set<Pulse.Id> hours() {
        return hours;
    }

    /** The greatest transition by alert. */
    Map<String, Integer> decided() {
        return decided;
    }

    @Override
    public Map<Pulse.Id, Versioned<Pulse>> of(Collection<Pulse.Id> some) {
        return real.of(some);
    }

    @Override
    public Versioned<Pulse> exactly(Pulse.Id hour) {
        return real.exactly(hour);
    }

    @Override
    public boolean keep(Pulse.Id hour, Versioned<Pulse> pulse) {
        hours.add(hour);
        return real.keep(hour, pulse);
    }

    @Override
    public Map<String, Versioned<Chronicle>> chronicles(Collection<String> brands) {
        return real.chronicles(brands);
    }

    @Override
    public boolean keepChronicle(String brand, Versioned<Chronicle> chronicle) {
        return real.keepChronicle(brand, chronicle);
    }

    @Override
    public Map<String, Versioned<Rhythm>> rhythms(Collection<String> brands) {
        return real.rhythms(brands);
    }

    @Override
    public boolean keep(String brand, Versioned<Rhythm> rhythm) {
        if (!real.keep(brand, rhythm)) return false;
        for (var verdict : rhythm.value().news()) decided.put(verdict.alert(brand), verdict.transition());
        return true;
    }
}
