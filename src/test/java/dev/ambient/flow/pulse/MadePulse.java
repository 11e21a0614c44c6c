package dev.ambient.flow.pulse;

import dev.ambient.domain.Dots;
import dev.ambient.domain.Pulses;

/** {@code pulse} wired by hand. */
public final class MadePulse {
    private MadePulse() {}

    public static PulseFunction with(Dots dots, Pulses pulses) {
        return new PulseFunction(new Adding(dots, pulses));
    }
}
