package dev.ambient.flow.pulse;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Conversations;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Pulses;

/** {@code pulse} wired by hand. */
public final class MadePulse {
    private MadePulse() {}

    public static PulseFunction with(
            Dots dots,
            Pulses pulses,
            Conversations conversations,
            Outbox<Alert> alerts,
            Outcomes outcomes,
            Listening listening) {
        return new PulseFunction(adding(dots, pulses, conversations, alerts, outcomes, listening), pulses);
    }

    static Adding adding(
            Dots dots,
            Pulses pulses,
            Conversations conversations,
            Outbox<Alert> alerts,
            Outcomes outcomes,
            Listening listening) {
        return new Adding(dots, pulses, new Talking(dots, conversations, alerts, listening), outcomes);
    }
}
