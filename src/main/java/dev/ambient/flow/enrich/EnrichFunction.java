package dev.ambient.flow.enrich;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.ambient.domain.Backlog;
import dev.ambient.flow.Batch;
import dev.ambient.flow.Letter;
import dev.ambient.flow.Rehearsal;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** Decode, keep aside what can never be, read what is ours, pass it on. */
@Named("enrich")
public class EnrichFunction implements RequestHandler<SQSEvent, SQSBatchResponse>, Rehearsal {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final String NOBODYS = """
            {"type":"mention","network":"none","id":"1","author":{"id":"1"},"at":"2026-01-01T00:00:00Z","text":"good morning"}
            """;

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
        hearing.all(List.of(new Letter("rehearsal", NOBODYS, THEN, THEN)));
        backlog.waiting();
    }
}
