package dev.ambient.flow.profile;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profiles;
import dev.ambient.flow.Batch;
import dev.ambient.flow.Rehearsal;
import jakarta.inject.Named;
import java.util.List;

/** Fold what was heard into its people, keep the dots, queue what that decides. */
@Named("profile")
public class ProfileFunction implements RequestHandler<SQSEvent, SQSBatchResponse>, Rehearsal {
    private final Studio studio;
    private final Profiles profiles;

    ProfileFunction(Studio studio, Profiles profiles) {
        this.studio = studio;
        this.profiles = profiles;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return Batch.of(event, studio::paint);
    }

    @Override
    public void rehearse() {
        profiles.of(List.of(new Person("none", "rehearsal")));
    }
}
