package dev.ambient.flow.watch;

import dev.ambient.domain.Absence;
import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Composer;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Lookout;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Sequel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When hours end: who has said nothing for longer than they use to, and which moments are over or to be asked about. */
@ApplicationScoped
class Quiet {
    /** People that one pass looks at; the others stay listed for the next. */
    private static final int MOST = 200;

    private final Profiles profiles;
    private final Dots dots;
    private final Docket docket;
    private final Listening listening;
    private final Absence absence;
    private final Composer composer;

    Quiet(Profiles profiles, Dots dots, Outbox<Alert> alerts, Listening listening) {
        this.profiles = profiles;
        this.dots = dots;
        this.docket = new Docket(profiles, alerts);
        this.listening = listening;
        this.absence = new Absence(listening);
        this.composer = new Composer(listening);
    }

    void until(Instant last) {
        for (var person : profiles.silent(last, MOST)) docket.settle(person, lookout(person, last));
    }

    private Docket.Matter lookout(Pseudonym name, Instant last) {
        return new Docket.Matter() {
            @Override
            public List<Decision> decide(Profile person) {
                return Lookout.decide(name, person, listening, last);
            }

            @Override
            public List<Decision> untold(Profile person) {
                return Lookout.untold(person, last);
            }

            @Override
            public Optional<Alert> alert(Decision decision, Profile person) {
                return decision.kind() == AlertKind.CREATING_MOMENT
                        ? moment(decision, name, person)
                        : Optional.of(silence(decision, name, person));
            }

            @Override
            public boolean isLost(Decision decision, Profile person) {
                return decision.kind() == AlertKind.CREATING_MOMENT && Sequel.isLost(person, decision, last);
            }
        };
    }

    /** Nothing where its post cannot be read, which may still be on its way: there is nobody to name. */
    private Optional<Alert> moment(Decision decision, Pseudonym name, Profile person) {
        return dots.heard(name, decision.subject()).map(post -> composer.personal(decision, post, person));
    }

    private Alert silence(Decision decision, Pseudonym name, Profile person) {
        var shown = absence.shown(decision, person).flatMap(post -> dots.heard(name, post));
        return absence.alert(decision, name, person, shown);
    }
}
