package dev.ambient.fake;

import dev.ambient.domain.Pulses;
import dev.ambient.edge.dynamodb.PulsesContract;

class FakePulsesTest extends PulsesContract {
    private final Pulses pulses = new FakePulses();

    @Override
    protected Pulses pulses() {
        return pulses;
    }
}
