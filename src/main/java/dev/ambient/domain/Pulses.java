package dev.ambient.domain;

import java.util.Collection;
import java.util.Map;

/** The pulses of all brands, and what was learnt of their rhythm. */
public interface Pulses {
    /** All of them in one read, eventually consistent; a silent hour is the empty pulse at version 0. */
    Map<Pulse.Id, Versioned<Pulse>> of(Collection<Pulse.Id> hours);

    /** One of them, read consistently. */
    Versioned<Pulse> exactly(Pulse.Id hour);

    /** Keeps a pulse if it is still at the version it was read at. */
    boolean keep(Pulse.Id hour, Versioned<Pulse> pulse);

    /** What the brands' talk was about, in one read; what was never learnt is the empty chronicle at version 0. */
    Map<String, Versioned<Chronicle>> chronicles(Collection<String> brands);

    /** Keeps a chronicle if it is still at the version it was read at. */
    boolean keepChronicle(String brand, Versioned<Chronicle> chronicle);

    /** The rhythms of the brands in one read; what is not learnt yet is the empty rhythm at version 0. */
    Map<String, Versioned<Rhythm>> rhythms(Collection<String> brands);

    /** Keeps a rhythm if it is still at the version it was read at. */
    boolean keep(String brand, Versioned<Rhythm> rhythm);
}
