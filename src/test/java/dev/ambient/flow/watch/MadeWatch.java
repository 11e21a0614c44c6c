package dev.ambient.flow.watch;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Backlog;
import dev.ambient.domain.Conversations;
import dev.ambient.domain.Crowds;
import dev.ambient.domain.Diaries;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Matters;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pulses;

/** {@code watch} wired by hand. */
public final class MadeWatch {
    private MadeWatch() {}

    public static WatchFunction with(
            Listening listening,
            Backlog backlog,
            Pulses pulses,
            Profiles profiles,
            Conversations conversations,
            Crowds crowds,
            Dots dots,
            Diaries diaries,
            Matters matters,
            Outbox<Alert> alerts,
            Outcomes outcomes) {
        var heights = new Heights(dots, diaries, listening);
        return new WatchFunction(
                new Pass(
                        listening,
                        backlog,
                        pulses,
                        heights,
                        new Worklists(profiles, dots, alerts, outcomes, listening),
                        new Unanswered(conversations, dots, alerts, listening),
                        new Quiet(profiles, dots, alerts, listening),
                        new Crowding(pulses, profiles, crowds, listening),
                        new Reminding(matters, alerts, outcomes, listening),
                        alerts,
                        outcomes),
                pulses,
                backlog);
    }
}
