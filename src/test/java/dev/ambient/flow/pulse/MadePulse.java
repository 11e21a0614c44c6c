package dev.ambient.flow.pulse;

import dev.ambient.domain.Dots;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Pulses;

/** {@code pulse} wired by hand. */
public final class MadePulse {
    private MadePulse() {}

    public static PulseFunction with(Dots dots, Pulses pulses, Outcomes outcomes) {
        return new PulseFunction(new Adding(dots, pulses, outcomes), pulses);
    }
}
