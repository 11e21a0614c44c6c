package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Pulses;

class DynamoPulsesTest extends PulsesContract {
    private final Pulses pulses = new Rig().pulses();

    @Override
    protected Pulses pulses() {
        return pulses;
    }
}
