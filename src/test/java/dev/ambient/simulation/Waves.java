package dev.ambient.simulation;

import dev.ambient.domain.Pulse;
import dev.ambient.domain.Pulses;
import dev.ambient.domain.Rhythm;
import dev.ambient.domain.Versioned;
import dev.ambient.fake.FakePulses;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Pulses that remember which hours were written, and every wave that was decided. */
final class Waves implements Pulses {
    private final FakePulses real = new FakePulses();
    private final Set<Pulse.Id> hours = new HashSet<>();
    private final Set<String> decided = new HashSet<>();

    Set<Pulse.Id> hours() {
        return hours;
    }

    /** By brand, beginning and change. */
    Set<String> decided() {
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
    public Map<String, Versioned<Rhythm>> rhythms(Collection<String> brands) {
        return real.rhythms(brands);
    }

    @Override
    public boolean keep(String brand, Versioned<Rhythm> rhythm) {
        if (!real.keep(brand, rhythm)) return false;
        var wave = rhythm.value().wave();
        if (wave != null) decided.add(brand + " " + wave.since() + " " + wave.change());
        return true;
    }
}
