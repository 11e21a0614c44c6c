package dev.ambient.flow.watch;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What time decides about people: decided and kept, told, and then kept as told. Who dies in between finds them listed still, and tells
 * the same again.
 */
final class Docket {
    private final Profiles profiles;
    private final Outbox<Alert> alerts;

    Docket(Profiles profiles, Outbox<Alert> alerts) {
        this.profiles = profiles;
        this.alerts = alerts;
    }

    /** What is to be decided and told of one person. */
    interface Matter {
        List<Decision> decide(Profile person);

        /** What was decided and is not yet on its way. */
        List<Decision> untold(Profile person);

        /** Nothing where it has to wait. */
        Optional<Alert> alert(Decision decision, Profile person);

        /** Whether it waits in vain, and nobody is told. */
        default boolean isLost(Decision decision, Profile person) {
            return false;
        }
    }

    /** Where somebody writes meanwhile, a later pass sees what there is to decide still. */
    void settle(Pseudonym person, Matter matter) {
        var stored = profiles.exactly(person);
        var decisions = matter.decide(stored.value());
        var decided = decisions.isEmpty() ? stored.value() : stored.value().with(decisions);
        if (decided.equals(stored.value()) && !matter.untold(decided).isEmpty()) tell(person, stored, matter);
        else if (profiles.keep(person, stored.with(decided)))
            tell(person, new Versioned<>(decided, stored.version() + 1), matter);
    }

    private void tell(Pseudonym person, Versioned<Profile> kept, Matter matter) {
        var told = new ArrayList<Decision>();
        for (var decision : matter.untold(kept.value())) {
            var alert = matter.alert(decision, kept.value());
            if (alert.isEmpty() && !matter.isLost(decision, kept.value())) continue;
            if (alert.isPresent() && !alerts.send(List.of(alert.get())).isEmpty())
                throw new IllegalStateException("an alert could not be queued; the next pass queues it again");
            told.add(decision.sent());
        }
        if (!told.isEmpty()) profiles.keep(person, kept.with(kept.value().with(told)));
    }
}
