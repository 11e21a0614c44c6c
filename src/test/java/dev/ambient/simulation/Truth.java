package dev.ambient.simulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.ambient.domain.Act;
import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Key;
import dev.ambient.domain.Mode;
import dev.ambient.domain.Outcome;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Stance;
import dev.ambient.fake.FakeProfiles;
import dev.ambient.simulation.Faults.Kind;
import dev.ambient.simulation.Town.Sort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What must be so once all is settled, counted plainly from what was sent: laws 1 to 5. */
final class Truth {
    /** Told of nobody alone, and not decided on the sums of a brand. */
    private static final Set<AlertKind> ELSEWHERE = Set.of(AlertKind.SERVICE_NEED, AlertKind.PEER_CONVERSATION);
    /** Traces that a profile keeps. */
    private static final int TRACES = 16;

    private final Flow flow;
    private final Map<String, Town.Post> fed;
    private final Set<Kind> kinds;
    private final List<String> wrong = new ArrayList<>();
    private final Recount recount;

    /** @param fed posts by the id of the record that brought them */
    Truth(Flow flow, Map<String, Town.Post> fed, Set<Kind> kinds) {
        this.flow = flow;
        this.fed = fed;
        this.kinds = kinds;
        this.recount = new Recount(flow.known, fed.values());
    }

    /** What is not as it must be. */
    List<String> wrong() {
        check(flow.isDone(), "something still waits: " + List.of(flow.mentions, flow.heard, flow.alerts));
        nothingIsLost();
        twiceIsOnceInAnyOrder();
        dotsAreWhatWasWrittenLast();
        pulsesCountWhatWasInserted();
        decidedIsTold();
        waiting();
        wrong.addAll(new Talks(flow).wrong(matters()));
        aBatchCostsABatch();
        return wrong;
    }

    private void check(boolean right, String otherwise) {
        if (!right) wrong.add(otherwise);
    }

    /** Law 1: one outcome, besides that a redelivery may find it known. */
    private void nothingIsLost() {
        var firsts = new HashMap<String, List<Outcome>>();
        fed.forEach((record, post) -> {
            var notes = flow.outcomes.of(record);
            check(!notes.isEmpty(), record + " (" + post.sort() + ") has no outcome");
            if (notes.isEmpty()) return;
            var proper = notes.stream().filter(one -> one != Outcome.DUPLICATE).collect(toSet());
            check(proper.size() <= 1, record + " (" + post.sort() + ") has outcomes " + notes);
            var first = proper.stream().findFirst().orElse(Outcome.DUPLICATE);
            check(allowed(post.sort()).contains(first), record + " (" + post.sort() + ") has outcome " + first);
            if (!post.id().isEmpty())
                firsts.computeIfAbsent(post.id(), id -> new ArrayList<>()).add(first);
        });
        fed.values().stream()
                .filter(post -> post.sort() == Sort.OURS || post.sort() == Sort.GRAVE)
                .forEach(post -> {
                    var outcomes = firsts.get(post.id());
                    var dots =
                            outcomes.stream().filter(one -> one == Outcome.DOT).count();
                    check(dots <= 1, post.id() + " is " + dots + " dots: " + story(post.id()));
                    var plain = outcomes.stream().allMatch(one -> one == Outcome.DOT || one == Outcome.DUPLICATE);
                    var edited = fed.values().stream()
                            .anyMatch(other -> other.id().equals(post.id()) && other.sort() == Sort.EDIT
                                    || other.id().equals(post.id()) && other.sort() == Sort.DELETE);
                    check(edited || plain && dots == 1, post.id() + " has outcomes " + outcomes);
                });
        var aside = flow.rejected.kept().stream().map(kept -> kept.body()).toList();
        fed.forEach((record, post) -> {
            if (post.sort() == Sort.HOSTILE) check(aside.contains(post.body()), record + " was not kept aside");
        });
        check(
                flow.rejected.kept().stream()
                        .allMatch(kept -> fed.containsKey(kept.record())
                                && fed.get(kept.record()).sort() == Sort.HOSTILE),
                "something was kept aside that is good");
    }

    private String story(String id) {
        var story = new ArrayList<String>();
        fed.forEach((record, post) -> {
            if (post.id().equals(id)) story.add(record + " " + post.sort() + " " + flow.outcomes.of(record));
        });
        return String.join(", ", story);
    }

    private static Set<Outcome> allowed(Sort sort) {
        return switch (sort) {
            case HOSTILE -> Set.of(Outcome.REJECTED);
            case STRANGE -> Set.of(Outcome.NOT_OURS);
            case DELETE -> Set.of(Outcome.APPLIED, Outcome.DUPLICATE);
            default -> Set.of(Outcome.DOT, Outcome.DUPLICATE, Outcome.APPLIED);
        };
    }

    /** Laws 2 and 3. */
    private void twiceIsOnceInAnyOrder() {
        var people = recount.people();
        check(
                flow.profiles.real().all().size() == people.size(),
                flow.profiles.real().all().size() + " profiles of " + people.size() + " people");
        for (var person : people) compare(person, flow.profiles.exactly(person).value());
    }

    private void compare(Person person, Profile found) {
        var acts = new TreeMap<>(found.acts());
        recount.uncertain(person)
                .forEach((act, count) -> acts.merge(act, missing(person, act, found, count), Long::sum));
        same(person, "acts", recount.acts(person), acts);
        var interests = recount.interests(person);
        same(person, "interests", interests.keySet(), found.interests().keySet());
        interests.forEach((topic, weight) ->
                close(person, topic, weight, found.interests().getOrDefault(topic, 0.0)));
        var support = recount.support(person);
        same(person, "brands", support.keySet(), found.support().keySet());
        support.forEach((brand, stance) -> {
            var other = found.support().getOrDefault(brand, Stance.NONE);
            same(person, "posts on " + brand, stance.n(), other.n());
            close(person, "weight of " + brand, stance.weight(), other.weight());
            close(person, "stance on " + brand, stance.sum(), other.sum());
        });
        var expected = recount.traces(person);
        var traces = found.traces().stream()
                .map(trace -> trace.key() + "/" + trace.role())
                .toList();
        check(Set.copyOf(traces).size() == traces.size(), person.id() + " has a trace twice");
        if (expected.size() <= TRACES) same(person, "traces", expected, Set.copyOf(traces));
    }

    private long missing(Person person, Act act, Profile found, long most) {
        var all = recount.acts(person).getOrDefault(act, 0L);
        return Math.max(0, Math.min(most, all - found.acts().getOrDefault(act, 0L)));
    }

    private void dotsAreWhatWasWrittenLast() {
        var dots = new HashMap<Key, Long>();
        for (var dot : flow.dots.all()) dots.put(dot.key(), dot.revision());
        recount.revisions()
                .forEach((key, revision) ->
                        check(revision.equals(dots.get(key)), key + " is dot " + dots.get(key) + ", not " + revision));
    }

    private void pulsesCountWhatWasInserted() {
        var sums = new HashMap<Pulse.Id, Pulse>();
        for (var dot : flow.dots.inserted()) {
            var one = dot.heard();
            if (one == null || one.voice() != null) continue;
            for (var concern : one.concerns())
                sums.merge(
                        new Pulse.Id(concern.brand(), Pulse.hour(one.mention().at())),
                        Pulse.of(one, FakeProfiles.pseudonym(dot.person())),
                        Pulse::plus);
        }
        check(
                sums.keySet().equals(flow.pulses.hours()),
                "pulses of " + flow.pulses.hours() + ", not of " + sums.keySet());
        sums.forEach((hour, sum) -> {
            var found = flow.pulses.exactly(hour).value();
            check(
                    sum.buckets().equals(found.buckets()),
                    hour + " counts " + found.count(Pulse.ALL) + ", not " + sum.count(Pulse.ALL));
            check(sum.authors().equals(found.authors()), hour + " has other authors");
            check(sum.sample().equals(found.sample()), hour + " has another sample");
        });
    }

    /** Law 5, and what was told was told once. */
    private void decidedIsTold() {
        var told = flow.topic.told();
        var settled = matters();
        var edited = fed.values().stream()
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
        if (!crashes()) check(Set.copyOf(names).size() == names.size(), "told twice: " + twice(names));
        for (var alert : told)
            check(
                    alert.change() != Decision.Change.RESOLVE
                            || told.stream()
                                    .anyMatch(before ->
                                            before.id().equals(alert.id()) && before.transition() < alert.transition()),
                    alert.kind() + " " + alert.id() + " was ended and never begun");
        flow.heralds.wrong(flow.matters.all(), crashes()).forEach(wrong::add);
        graveIsTold();
    }

    /** Of whose post nothing is left, nobody can be told. */
    private boolean isMute(Decision decision) {
        return "expired".equals(decision.reason()) && recount.isDeleted(decision.subject());
    }

    /** Who waits is on the list, is interrupted for once at most, and is gone from it in the end. */
    private void waiting() {
        var listed = flow.profiles.waiting("care", Instant.MIN, Instant.MAX).stream()
                .map(Profiles.Waiting::person)
                .collect(toSet());
        flow.profiles.real().all().forEach((person, profile) -> {
            var waits = !profile.needs().isEmpty();
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
        fed.values().stream()
                .filter(post -> post.sort() == Sort.GRAVE)
                .map(post -> Key.of("x", post.id()))
                .filter(key -> !recount.isDeleted(key))
                .forEach(key -> check(grave.contains(key.value()), "the grave post " + key + " was not told"));
    }

    /** Law 4, where nothing fails: a batch reads its people once. */
    private void aBatchCostsABatch() {
        var calm = kinds.stream()
                .noneMatch(kind -> kind == Kind.FAIL_BEFORE
                        || kind == Kind.FAIL_AFTER
                        || kind == Kind.INTERLEAVE
                        || kind == Kind.CONFLICT);
        if (calm) check(flow.profiles.tooMany() == 0, flow.profiles.tooMany() + " batches read their people again");
    }

    /** Whether a function may have been stopped between telling and remembering. */
    private boolean crashes() {
        return kinds.stream().anyMatch(kind -> kind != Kind.REDELIVER && kind != Kind.DISORDER && kind != Kind.DELAY);
    }

    private static List<String> twice(Collection<String> names) {
        var seen = new HashSet<String>();
        return names.stream().filter(name -> !seen.add(name)).toList();
    }

    private void same(Person person, String what, Object expected, Object found) {
        check(expected.equals(found), person.id() + ": " + what + " " + found + ", not " + expected);
    }

    private void close(Person person, String what, double expected, double found) {
        check(
                Math.abs(expected - found) <= 1e-9 * Math.max(1, Math.abs(expected)),
                person.id() + ": " + what + " " + found + ", not " + expected);
    }
}
