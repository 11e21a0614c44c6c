package dev.ambient.flow.pulse;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Pulses;
import dev.ambient.flow.Rehearsal;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** Add the inserted dots of a stream batch to their brands' hours. */
@Named("pulse")
public class PulseFunction implements RequestHandler<DynamodbEvent, Void>, Rehearsal {
    private final Adding adding;
    private final Pulses pulses;

    PulseFunction(Adding adding, Pulses pulses) {
        this.adding = adding;
        this.pulses = pulses;
    }

    @Override
    @SuppressWarnings("NullAway") // Void has no value
    public Void handleRequest(DynamodbEvent event, Context context) {
        adding.add(event.getRecords());
        return null;
    }

    @Override
    public void rehearse() {
        pulses.of(List.of(new Pulse.Id("rehearsal", Instant.EPOCH)));
    }
}
