package dev.ambient.flow.enrich;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.ambient.domain.Outcomes;
import dev.ambient.flow.Batch;
import jakarta.inject.Named;

/** Decode, keep aside what can never be, read what is ours, pass it on. */
@Named("enrich")
public class EnrichFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final Hearing hearing;
    private final Outcomes outcomes;

    EnrichFunction(Hearing hearing, Outcomes outcomes) {
        this.hearing = hearing;
        this.outcomes = outcomes;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        var answer = Batch.of(event, hearing::all);
        outcomes.settle();
        return answer;
    }
}
