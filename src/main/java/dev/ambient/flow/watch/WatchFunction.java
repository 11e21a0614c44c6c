package dev.ambient.flow.watch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import jakarta.inject.Named;

/** At the time the schedule says: close what is over, decide, and tell who waits too long. */
@Named("watch")
public class WatchFunction implements RequestHandler<ScheduledEvent, Void> {
    private final Pass pass;

    WatchFunction(Pass pass) {
        this.pass = pass;
    }

    @Override
    @SuppressWarnings("NullAway") // Void has no value
    public Void handleRequest(ScheduledEvent event, Context context) {
        pass.at(event.getTime().toDate().toInstant());
        return null;
    }
}
