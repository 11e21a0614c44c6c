package dev.ambient.flow.watch;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Backlog;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Occasions;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pulses;
import java.util.List;

/** {@code watch} wired by hand. */
public final class MadeWatch {
    private MadeWatch() {}

    public static WatchFunction with(
            Listening listening,
            Backlog backlog,
            Pulses pulses,
            Profiles profiles,
            Dots dots,
            Outbox<Alert> alerts,
            Outcomes outcomes) {
        return with(listening, backlog, pulses, profiles, dots, brand -> List.of(), alerts, outcomes);
    }

    public static WatchFunction with(
            Listening listening,
            Backlog backlog,
            Pulses pulses,
            Profiles profiles,
            Dots dots,
            Occasions occasions,
            Outbox<Alert> alerts,
            Outcomes outcomes) {
        var heights = new Heights(dots, occasions, listening);
        return new WatchFunction(
                new Pass(listening, backlog, pulses, heights, new Overdue(profiles, dots, listening), alerts, outcomes),
                pulses,
                backlog);
    }
}
