package dev.ambient.flow.pulse;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import dev.ambient.domain.Outcomes;
import jakarta.inject.Named;

/** Add the inserted dots of a stream batch to their brands' hours. */
@Named("pulse")
public class PulseFunction implements RequestHandler<DynamodbEvent, Void> {
    private final Adding adding;
    private final Outcomes outcomes;

    PulseFunction(Adding adding, Outcomes outcomes) {
        this.adding = adding;
        this.outcomes = outcomes;
    }

    @Override
    @SuppressWarnings("NullAway") // Void has no value
    public Void handleRequest(DynamodbEvent event, Context context) {
        adding.add(event.getRecords());
        outcomes.settle();
        return null;
    }
}
