package dev.ambient.flow.watch;

import dev.ambient.domain.Absence;
import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Composer;
import dev.ambient.domain.Course;
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
        var told = Lookout.untold(kept.value(), last).stream()
                .filter(decision -> isTold(decision, person, kept.value(), last))
                .toList();
        if (!told.isEmpty()) profiles.keep(person, kept.with(Lookout.told(kept.value(), told)));
    }

    /** Or never can be; what cannot be told yet is left to a later pass, as the post that it needs may still be on its way. */
    private boolean isTold(Decision decision, Pseudonym person, Profile profile, Instant last) {
        var alert = alert(decision, person, profile);
        if (alert.isEmpty()) return Course.isLost(profile, decision, last);
        if (!alerts.send(List.of(alert.get())).isEmpty())
            throw new IllegalStateException("an alert could not be queued; the next pass queues it again");
        return true;
    }

    /** Of a moment nothing where its post cannot be read: there is nobody to name. */
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
