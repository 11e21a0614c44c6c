package dev.ambient.flow.enrich;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.ambient.flow.Batch;
import jakarta.inject.Named;

/** Decode, keep aside what can never be, read what is ours, pass it on. */
@Named("enrich")
public class EnrichFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final Hearing hearing;

    EnrichFunction(Hearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return Batch.of(event, hearing::all);
    }
}
