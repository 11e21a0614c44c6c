package dev.ambient.flow.alert;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.ambient.domain.Matters;
import dev.ambient.flow.Batch;
import dev.ambient.flow.Rehearsal;
import jakarta.inject.Named;
import java.util.Set;

/** Decide whether to tell, tell, and remember that it was told, or why not. */
@Named("alert")
public class AlertFunction implements RequestHandler<SQSEvent, SQSBatchResponse>, Rehearsal {
    private final Voice voice;
    private final Matters matters;

    AlertFunction(Voice voice, Matters matters) {
        this.voice = voice;
        this.matters = matters;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return Batch.of(event, voice::all);
    }

    @Override
    public void rehearse() {
        matters.of(Set.of("rehearsal"));
    }
}
