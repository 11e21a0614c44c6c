package dev.ambient.flow.alert;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.ambient.domain.Outcomes;
import dev.ambient.flow.Batch;
import jakarta.inject.Named;

/** Decide whether to tell, tell, and remember that it was told, or why not. */
@Named("alert")
public class AlertFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final Voice voice;
    private final Outcomes outcomes;

    AlertFunction(Voice voice, Outcomes outcomes) {
        this.voice = voice;
        this.outcomes = outcomes;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        var answer = Batch.of(event, voice::all);
        outcomes.settle();
        return answer;
    }
}
