package dev.ambient.flow.watch;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Composer;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Desk;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Team;
import dev.ambient.domain.Worklist;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When hours end: what waits for the teams that answer. What waited too long ends, what is urgent interrupts, and where something is
 * new or late a mail tells of a team's whole list, in the hours in which it works.
 */
@ApplicationScoped
class Worklists {
    private static final Duration HOUR = Duration.ofHours(1);
    /** How far back a team may have worked last. */
    private static final Duration FORTNIGHT = Duration.ofDays(14);
    /** How long a post that cannot be read may still come: no queue keeps one for longer. */
    private static final Duration PATIENCE = Duration.ofDays(14);

    private final Profiles profiles;
    private final Dots dots;
    private final Outbox<Alert> alerts;
    private final Outcomes outcomes;
    private final Docket docket;
    private final Composer composer;
    private final Listening listening;

    Worklists(Profiles profiles, Dots dots, Outbox<Alert> alerts, Outcomes outcomes, Listening listening) {
        this.profiles = profiles;
        this.dots = dots;
        this.alerts = alerts;
        this.outcomes = outcomes;
        this.docket = new Docket(profiles, alerts);
        this.composer = new Composer(listening);
        this.listening = listening;
    }

    /**
     * @param ended ends of hours, in order; the same ends give the same alert ids, however often it is asked
     * @param crises brands that are in one
     */
    void after(List<Instant> ended, Set<String> crises) {
        if (ended.isEmpty()) return;
        var waiting = profiles.waiting(Instant.MIN, Instant.MAX);
        if (waiting.isEmpty()) return;
        var people =
                profiles.known(waiting.stream().map(Profiles.Waiting::person).toList());
        var lists = Desk.all(listening, crises).stream()
                .flatMap(desk -> worked(desk.team(), ended).map(at -> Worklist.of(desk, people, at)).stream())
                .toList();
        var urgent = lists.stream().flatMap(list -> list.urgent().stream()).collect(Collectors.toSet());
        var last = ended.get(ended.size() - 1);
        people.forEach((person, profile) -> settle(person, profile, urgent, last));
        lists.stream()
                .filter(list -> list.hasNews(before(list.team(), ended.get(0))))
                .forEach(this::tell);
    }

    private void settle(Pseudonym person, Profile profile, Set<String> urgent, Instant at) {
        var need = new Need(person, urgent, at);
        if (!need.decide(profile).isEmpty() || !need.untold(profile).isEmpty()) docket.settle(person, need);
    }

    private void tell(Worklist list) {
        var shown = Composer.shown(list)
                .collect(Collectors.toMap(entry -> entry.need().subject(), Worklist.Entry::person, (one, same) -> one));
        if (!alerts.send(List.of(composer.worklist(list, dots.heard(shown)))).isEmpty())
            throw new IllegalStateException("a worklist could not be queued; the next pass queues it again");
        outcomes.count(Figure.WORKLISTS, 1);
    }

    /** The last of those ends of hours in which a team worked. */
    private static Optional<Instant> worked(Team team, List<Instant> ended) {
        return ended.stream().filter(end -> worked(team, end)).reduce((one, later) -> later);
    }

    /** Whether the team worked in some of the hour that ends then, or begins to. */
    private static boolean worked(Team team, Instant end) {
        return !team.works(end.minus(HOUR).plusMillis(1)).isAfter(end);
    }

    /** The end of the hour in which it worked last, before the one that ends then. */
    private static Instant before(Team team, Instant end) {
        var last = end.minus(HOUR);
        while (!worked(team, last) && last.isAfter(end.minus(FORTNIGHT))) last = last.minus(HOUR);
        return last;
    }

    /** What somebody waits for. */
    private final class Need implements Docket.Matter {
        private final Pseudonym person;
        private final Set<String> urgent;
        private final Instant at;

        Need(Pseudonym person, Set<String> urgent, Instant at) {
            this.person = person;
            this.urgent = urgent;
            this.at = at;
        }

        /** What cannot be read yet interrupts nobody, as its opening may not be on its way. */
        @Override
        public List<Decision> decide(Profile profile) {
            return Worklist.decide(profile, listening, urgent, at).stream()
                    .filter(decision -> decision.change() == Decision.Change.RESOLVE
                            || dots.heard(person, decision.subject()).isPresent())
                    .toList();
        }

        @Override
        public List<Decision> untold(Profile profile) {
            return Worklist.untold(profile);
        }

        @Override
        public Optional<Alert> alert(Decision decision, Profile profile) {
            return dots.heard(person, decision.subject()).map(heard -> composer.personal(decision, heard, profile));
        }

        /** Of what was deleted meanwhile nobody can be told, as the name of its matter is gone. */
        @Override
        public boolean isLost(Decision decision, Profile profile) {
            return decision.at().plus(PATIENCE).isBefore(at);
        }
    }
}
