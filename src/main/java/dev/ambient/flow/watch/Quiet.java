package dev.ambient.flow.watch;

import dev.ambient.domain.Absence;
import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Composer;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Influence;
import dev.ambient.domain.Key;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Lookout;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When hours end: who has said nothing for longer than they use to, and which moments are over or to be asked about. It is decided and kept, told, and then kept as told: who dies in
 * between finds them listed still, and tells the same again.
 */
@ApplicationScoped
class Quiet {
    /** People that one pass looks at; the others stay listed for the next. */
    private static final int MOST = 200;

    private final Profiles profiles;
    private final Dots dots;
    private final Outbox<Alert> alerts;
    private final Listening listening;
    private final Absence absence;
    private final Composer composer;

    Quiet(Profiles profiles, Dots dots, Outbox<Alert> alerts, Listening listening) {
        this.profiles = profiles;
        this.dots = dots;
        this.alerts = alerts;
        this.listening = listening;
        this.absence = new Absence(listening);
        this.composer = new Composer(listening);
    }

    void until(Instant last) {
        for (var person : profiles.silent(last, MOST)) look(person, last);
    }

    /** Where somebody writes meanwhile, a later pass sees whether it is so still. */
    private void look(Pseudonym person, Instant last) {
        var stored = profiles.exactly(person);
        var decided = decided(person, stored.value(), last);
        if (decided.equals(stored.value()) && !Lookout.untold(decided, last).isEmpty()) tell(person, stored, last);
        else if (profiles.keep(person, stored.with(decided)))
            tell(person, new Versioned<>(decided, stored.version() + 1), last);
    }

    private Profile decided(Pseudonym person, Profile profile, Instant last) {
        var decisions = Lookout.decide(person, profile, listening, last);
        return decisions.isEmpty() ? profile : profile.with(decisions);
    }

    private void tell(Pseudonym person, Versioned<Profile> kept, Instant last) {
        var profile = kept.value();
        var untold = Lookout.untold(profile, last);
        if (untold.isEmpty()) return;
        var told = untold.stream()
                .flatMap(decision -> alert(decision, person, profile).stream())
                .toList();
        for (var alert : told)
            if (!alerts.send(List.of(alert)).isEmpty())
                throw new IllegalStateException("an alert could not be queued; the next pass queues it again");
        profiles.keep(person, kept.with(Lookout.told(profile, last)));
    }

    /** Of a moment whose post is gone there is nobody left to name. */
    private Optional<Alert> alert(Decision decision, Pseudonym person, Profile profile) {
        if (decision.kind() == AlertKind.CREATING_MOMENT)
            return heard(person, decision.subject())
                    .map(post ->
                            composer.personal(decision, post, post.mention().person(), profile, Influence.UNKNOWN));
        var shown = absence.shown(decision, profile).flatMap(post -> heard(person, post));
        return Optional.of(absence.alert(decision, person, profile, shown));
    }

    private Optional<Heard> heard(Pseudonym person, Key post) {
        return Optional.ofNullable(dots.heard(Map.of(post, person)).get(post));
    }
}
