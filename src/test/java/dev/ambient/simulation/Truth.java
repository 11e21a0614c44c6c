package dev.ambient.simulation;

import static java.util.stream.Collectors.toSet;

import dev.ambient.domain.Act;
import dev.ambient.domain.Key;
import dev.ambient.domain.Outcome;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Stance;
import dev.ambient.fake.FakeProfiles;
import dev.ambient.simulation.Faults.Kind;
import dev.ambient.simulation.Town.Sort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What must be so once all is settled, counted plainly from what was sent: laws 1 to 5. */
final class Truth {
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
        wrong.addAll(new Decided(flow, fed.values(), recount, crashes()).wrong());
        wrong.addAll(flow.critics.wrong(flow.judgements));
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

    private void same(Person person, String what, Object expected, Object found) {
        check(expected.equals(found), person.id() + ": " + what + " " + found + ", not " + expected);
    }

    private void close(Person person, String what, double expected, double found) {
        check(
                Math.abs(expected - found) <= 1e-9 * Math.max(1, Math.abs(expected)),
                person.id() + ": " + what + " " + found + ", not " + expected);
    }
}
