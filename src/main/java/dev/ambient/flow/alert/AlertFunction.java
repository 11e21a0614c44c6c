package dev.ambient.flow.alert;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.ambient.flow.Batch;
import jakarta.inject.Named;

/** Decide whether to tell, tell, and remember that it was told, or why not. */
@Named("alert")
public class AlertFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final Voice voice;

    AlertFunction(Voice voice) {
        this.voice = voice;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return Batch.of(event, voice::all);
    }
}
