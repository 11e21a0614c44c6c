package dev.ambient.flow.watch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.ambient.domain.Backlog;
import dev.ambient.domain.Pulses;
import dev.ambient.flow.Rehearsal;
import jakarta.inject.Named;
import java.util.List;

/** At the time the schedule says: close what is over, decide, and tell who waits too long. */
@Named("watch")
public class WatchFunction implements RequestHandler<ScheduledEvent, Void>, Rehearsal {
    private final Pass pass;
    private final Pulses pulses;
    private final Backlog backlog;

    WatchFunction(Pass pass, Pulses pulses, Backlog backlog) {
        this.pass = pass;
        this.pulses = pulses;
        this.backlog = backlog;
    }

    @Override
    @SuppressWarnings("NullAway") // Void has no value
    public Void handleRequest(ScheduledEvent event, Context context) {
        pass.at(event.getTime().toDate().toInstant());
        return null;
    }

    @Override
    public void rehearse() {
        pulses.rhythms(List.of("rehearsal"));
        backlog.waiting();
    }
}
