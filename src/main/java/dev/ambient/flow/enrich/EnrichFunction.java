package dev.ambient.flow.enrich;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.ambient.domain.Backlog;
import dev.ambient.flow.Batch;
import dev.ambient.flow.Rehearsal;
import jakarta.inject.Named;

/** Decode, keep aside what can never be, read what is ours, pass it on. */
@Named("enrich")
public class EnrichFunction implements RequestHandler<SQSEvent, SQSBatchResponse>, Rehearsal {
    private final Hearing hearing;
    private final Backlog backlog;

    EnrichFunction(Hearing hearing, Backlog backlog) {
        this.hearing = hearing;
        this.backlog = backlog;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return Batch.of(event, hearing::all);
    }

    @Override
    public void rehearse() {
        hearing.rehearse();
        backlog.waiting();
    }
}
