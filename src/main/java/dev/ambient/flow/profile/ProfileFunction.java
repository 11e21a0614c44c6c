package dev.ambient.flow.profile;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.ambient.domain.Outcomes;
import dev.ambient.flow.Batch;
import jakarta.inject.Named;

/** Fold what was heard into its people, keep the dots, queue what that decides. */
@Named("profile")
public class ProfileFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final Studio studio;
    private final Outcomes outcomes;

    ProfileFunction(Studio studio, Outcomes outcomes) {
        this.studio = studio;
        this.outcomes = outcomes;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        var answer = Batch.of(event, studio::paint);
        outcomes.settle();
        return answer;
    }
}
