package dev.ambient.flow.profile;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Crowds;
import dev.ambient.domain.Customers;
import dev.ambient.domain.Diaries;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Feedback;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Rejected;
import dev.ambient.flow.Hands;

/** {@code profile} wired by hand, one hand doing all. */
public final class MadeProfile {
    private MadeProfile() {}

    public static ProfileFunction with(
            Profiles profiles,
            Crowds crowds,
            Customers customers,
            Diaries diaries,
            Dots dots,
            Outbox<Alert> alerts,
            Outbox<Feedback> feedback,
            Rejected rejected,
            Outcomes outcomes,
            Listening listening,
            ObjectMapper json) {
        return new ProfileFunction(
                new Studio(
                        profiles,
                        dots,
                        alerts,
                        rejected,
                        outcomes,
                        new Company(crowds),
                        listening,
                        new Margin(profiles, customers, diaries, feedback, listening, outcomes),
                        json,
                        new OneHand()),
                profiles);
    }

    private static final class OneHand extends Hands {
        @Override
        public void execute(Runnable work) {
            work.run();
        }
    }
}
