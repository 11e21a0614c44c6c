package dev.ambient.flow.slack;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.ambient.flow.Batch;
import jakarta.inject.Named;

/** Say what interrupts in a room, each on its own. */
@Named("slack")
public class SlackFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final Messenger messenger;

    SlackFunction(Messenger messenger) {
        this.messenger = messenger;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return Batch.of(event, messenger::all);
    }
}
