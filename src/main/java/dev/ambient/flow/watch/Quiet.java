package dev.ambient.flow.watch;

import dev.ambient.domain.Absence;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Key;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Silence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When hours end: who has said nothing for longer than they use to. */
@ApplicationScoped
class Quiet {
    /** People that one pass looks at; the others stay listed for the next. */
    private static final int MOST = 200;

    private final Profiles profiles;
    private final Dots dots;
    private final Docket docket;
    private final Listening listening;
    private final Absence absence;

    Quiet(Profiles profiles, Dots dots, Outbox<Alert> alerts, Listening listening) {
        this.profiles = profiles;
        this.dots = dots;
        this.docket = new Docket(profiles, alerts);
        this.listening = listening;
        this.absence = new Absence(listening);
    }

    void until(Instant last) {
        for (var person : profiles.silent(last, MOST)) docket.settle(person, silence(person, last));
    }

    private Docket.Matter silence(Pseudonym name, Instant last) {
        return new Docket.Matter() {
            @Override
            public List<Decision> decide(Profile person) {
                return Silence.decide(name, person, listening, last);
            }

            @Override
            public List<Decision> untold(Profile person) {
                return Silence.untold(person);
            }

            @Override
            public Optional<Alert> alert(Decision decision, Profile person) {
                var shown = absence.shown(decision, person).flatMap(post -> heard(name, post));
                return Optional.of(absence.alert(decision, name, person, shown));
            }
        };
    }

    private Optional<Heard> heard(Pseudonym person, Key post) {
        return Optional.ofNullable(dots.heard(Map.of(post, person)).get(post));
    }
}
