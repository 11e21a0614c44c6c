package dev.ambient.simulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Key;
import dev.ambient.domain.Mode;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.simulation.Town.Sort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must be so of all that was decided: law 5, the worklist, and the life of alerts. */
final class Decided {
    /** Told of nobody alone, and not decided on the sums of a brand. */
    private static final Set<AlertKind> ELSEWHERE = Set.of(AlertKind.SERVICE_NEED, AlertKind.PEER_CONVERSATION);

    private final Flow flow;
    private final Collection<Town.Post> fed;
    private final Recount recount;
    private final boolean crashes;
    private final List<String> wrong = new ArrayList<>();

    /** @param crashes whether a function may have been stopped between telling and remembering */
    Decided(Flow flow, Collection<Town.Post> fed, Recount recount, boolean crashes) {
        this.flow = flow;
        this.fed = fed;
        this.recount = recount;
        this.crashes = crashes;
    }

    /** What is not as it must be. */
    List<String> wrong() {
        decidedIsTold();
        waiting();
        wrong.addAll(new Talks(flow).wrong(matters()));
        return wrong;
    }

    private void check(boolean right, String otherwise) {
        if (!right) wrong.add(otherwise);
    }

    /** Law 5, and what was told was told once. */
    private void decidedIsTold() {
        var told = flow.topic.told();
        var settled = matters();
        var edited = fed.stream()
                .filter(post -> post.sort() == Sort.EDIT)
                .map(post -> Key.of("x", post.id()))
                .collect(toSet());
        flow.profiles
                .decisions()
                .forEach((name, decision) -> check(
                        settled.getOrDefault(decision.alert(), -1) >= decision.transition()
                                || flow.profiles.isForgotten(name, edited)
                                || isMute(decision),
                        name + " was decided and never reached anybody"));
        for (var alert : told) {
            var name = alert.id() + "#" + alert.transition();
            var personal = alert.who() != null;
            check(!personal || flow.profiles.decisions().containsKey(name), name + " was told and never decided");
            check(
                    alert.change() == Decision.Change.OPEN ? alert.transition() == 1 : alert.transition() > 1,
                    name + " is " + alert.change());
        }
        var decided = flow.pulses.decided();
        decided.forEach((alert, transition) -> check(
                settled.getOrDefault(alert, -1) >= transition, alert + "#" + transition + " never reached anybody"));
        for (var alert : told)
            check(
                    alert.who() != null
                            || alert.mode() == Mode.ROUNDUP
                            || ELSEWHERE.contains(alert.kind())
                            || decided.getOrDefault(alert.id(), 0) >= alert.transition(),
                    alert.id() + "#" + alert.transition() + " was told and never decided on sums");
        told.stream()
                .collect(groupingBy(alert -> alert.dedupe() + " " + alert.opening()))
                .forEach((episode, all) -> check(
                        all.stream().map(Alert::id).distinct().count() == 1, episode + " was told under several ids"));
        var names = told.stream()
                .map(alert ->
                        alert.id() + "#" + alert.transition() + (alert.since().told() == null ? "" : " again"))
                .toList();
        if (!crashes) check(Set.copyOf(names).size() == names.size(), "told twice: " + twice(names));
        for (var alert : told)
            check(
                    alert.change() != Decision.Change.RESOLVE
                            || told.stream()
                                    .anyMatch(before ->
                                            before.id().equals(alert.id()) && before.transition() < alert.transition()),
                    alert.kind() + " " + alert.id() + " was ended and never begun");
        flow.heralds.wrong(flow.matters.all(), crashes).forEach(wrong::add);
        graveIsTold();
    }

    /** Of whose post nothing is left, nobody can be told. */
    private boolean isMute(Decision decision) {
        return "expired".equals(decision.reason()) && recount.isDeleted(decision.subject());
    }

    /** Who waits is on the list, is interrupted for once at most, and is gone from it in the end. */
    private void waiting() {
        var listed = flow.profiles.waiting(Instant.MIN, Instant.MAX).stream()
                .map(Profiles.Waiting::person)
                .collect(toSet());
        flow.profiles.real().all().forEach((person, profile) -> {
            var waits = !profile.waits().isEmpty() || isOffered(profile);
            var mute = profile.decisions().stream().anyMatch(this::isMute);
            check(
                    listed.contains(person) == waits || !waits && mute,
                    person + (waits ? " waits and is not listed" : " is listed"));
        });
        check(!flow.isAged() || listed.isEmpty(), listed + " wait for ever");
        var late = flow.profiles.decisions().values().stream()
                .filter(decision ->
                        decision.kind() == AlertKind.SERVICE_NEED && decision.change() == Decision.Change.UPDATE)
                .map(Decision::alert)
                .toList();
        check(Set.copyOf(late).size() == late.size(), "late twice: " + twice(late));
    }

    /** Whether a moment of theirs has not ended. */
    private static boolean isOffered(Profile profile) {
        var ended = profile.decisions().stream()
                .filter(decision -> decision.change() == Decision.Change.RESOLVE)
                .map(Decision::alert)
                .collect(toSet());
        return profile.decisions().stream()
                .anyMatch(decision -> decision.kind() == AlertKind.CREATING_MOMENT
                        && decision.change() == Decision.Change.OPEN
                        && !ended.contains(decision.alert()));
    }

    private Map<String, Integer> matters() {
        var told = new HashMap<String, Integer>();
        for (var matter : flow.matters.all())
            for (var episode : matter.episodes())
                told.merge(episode.alert(), episode.resolved() ? Integer.MAX_VALUE : episode.told(), Math::max);
        return told;
    }

    private void graveIsTold() {
        var grave = flow.topic.told().stream()
                .filter(alert -> alert.kind() == AlertKind.SAFETY_LEGAL)
                .map(Alert::opening)
                .collect(toSet());
        fed.stream()
                .filter(post -> post.sort() == Sort.GRAVE)
                .map(post -> Key.of("x", post.id()))
                .filter(key -> !recount.isDeleted(key))
                .forEach(key -> check(grave.contains(key.value()), "the grave post " + key + " was not told"));
    }

    private static List<String> twice(Collection<String> names) {
        var seen = new HashSet<String>();
        return names.stream().filter(name -> !seen.add(name)).toList();
    }
}
