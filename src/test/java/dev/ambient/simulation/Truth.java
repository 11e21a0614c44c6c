package dev.ambient.simulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.ambient.domain.Act;
import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Decay;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Intent;
import dev.ambient.domain.Key;
import dev.ambient.domain.Mention;
import dev.ambient.domain.Outcome;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Ring;
import dev.ambient.domain.Stance;
import dev.ambient.fake.FakeProfiles;
import dev.ambient.simulation.Faults.Kind;
import dev.ambient.simulation.Town.Sort;
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
    private final Flow flow;
    private final Map<String, Town.Post> fed;
    private final Set<Kind> kinds;
    private final List<String> wrong = new ArrayList<>();
    private final Map<Key, List<Heard>> heard;
    private final Set<Key> deleted;

    /** @param fed posts by the id of the record that brought them */
    Truth(Flow flow, Map<String, Town.Post> fed, Set<Kind> kinds) {
        this.flow = flow;
        this.fed = fed;
        this.kinds = kinds;
        this.heard = flow.known.stream()
                .filter(one -> one.mention().isPost())
                .collect(groupingBy(one -> one.mention().key()));
        this.deleted = fed.values().stream()
                .filter(post -> post.sort() == Sort.DELETE)
                .map(post -> Key.of("x", post.id()))
                .collect(toSet());
    }

    /** What is not as it must be. */
    List<String> wrong() {
        check(
                flow.isDone(),
                "something still waits: " + flow.mentions.sizes() + flow.heard.sizes() + flow.alerts.sizes());
        nothingIsLost();
        twiceIsOnceInAnyOrder();
        dotsAreWhatWasWrittenLast();
        pulsesCountWhatWasInserted();
        decidedIsTold();
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
        var people = new HashSet<Person>();
        for (var all : heard.values())
            for (var one : all) {
                people.add(one.mention().person());
                if (answered(one) != null) people.add(answered(one));
            }
        check(
                flow.profiles.real().all().size() == people.size(),
                flow.profiles.real().all().size() + " profiles of " + people.size() + " people");
        for (var person : people) {
            var found = flow.profiles.exactly(person).value();
            same(person, "acts", acts(person), found.acts());
            support(person, found);
            var traces = found.traces().stream()
                    .map(trace -> trace.key() + "/" + trace.role())
                    .collect(toSet());
            check(traces.size() == found.traces().size(), person.id() + " has a trace twice");
            if (found.ring().horizon() == null)
                same(
                        person,
                        "traces",
                        traces(person).size(),
                        Math.max(
                                traces.size(),
                                traces(person).size() > 16 ? traces(person).size() : 0));
        }
    }

    private Set<String> traces(Person person) {
        var traces = new HashSet<String>();
        for (var all : heard.values()) {
            var last = last(all);
            if (last.mention().person().equals(person))
                traces.add(last.mention().key() + "/AUTHOR");
            for (var one : all)
                if (person.equals(answered(one))) traces.add(one.mention().key() + "/ANSWER");
        }
        return traces;
    }

    private Map<Act, Long> acts(Person person) {
        var acts = new TreeMap<Act, Long>();
        for (var all : heard.values()) {
            var last = last(all);
            if (all.stream().anyMatch(one -> person.equals(answered(one))))
                acts.merge(last.voice() != null ? Act.ANSWERED : Act.HELPED, 1L, Long::sum);
            if (!last.mention().person().equals(person)
                    || deleted.contains(last.mention().key())) continue;
            acts.merge(Act.POST, 1L, Long::sum);
            if (last.mention().reply() != null) acts.merge(Act.REPLY, 1L, Long::sum);
            var sentiment = last.reading().sentiment();
            acts.merge(Act.valueOf(sentiment.polarity().name()), 1L, Long::sum);
            for (var intent : List.of(Intent.COMPLAINT, Intent.QUESTION, Intent.PRAISE, Intent.RECOMMENDATION))
                if (last.reading().of(intent) >= 0.6) acts.merge(Act.valueOf(intent.name()), 1L, Long::sum);
        }
        return acts;
    }

    private void support(Person person, Profile found) {
        var support = new TreeMap<String, Stance>();
        for (var all : heard.values()) {
            var last = last(all);
            if (!isCounted(last, person)) continue;
            for (var concern : last.concerns())
                support.merge(
                        concern.brand(),
                        Stance.of(
                                last.reading().towards(concern.brand()).score(),
                                last.reading().irony(),
                                last.mention().at()),
                        Stance::plus);
        }
        var interests = new TreeMap<String, Double>();
        for (var all : heard.values()) {
            var last = last(all);
            if (isCounted(last, person))
                for (var topic : last.reading().topics())
                    interests.merge(topic, Decay.INTEREST.weight(last.mention().at()), Double::sum);
        }
        same(person, "interests", interests.keySet(), found.interests().keySet());
        interests.forEach((topic, weight) ->
                close(person, topic, weight, found.interests().getOrDefault(topic, 0.0)));
        same(person, "brands", support.keySet(), found.support().keySet());
        support.forEach((brand, stance) -> {
            var other = found.support().getOrDefault(brand, Stance.NONE);
            same(person, "posts on " + brand, stance.n(), other.n());
            close(person, "weight of " + brand, stance.weight(), other.weight());
            close(person, "stance on " + brand, stance.sum(), other.sum());
        });
    }

    private boolean isCounted(Heard last, Person person) {
        return last.mention().person().equals(person)
                && !deleted.contains(last.mention().key())
                && last.voice() == null
                && last.reading().sensitive().isEmpty();
    }

    private void dotsAreWhatWasWrittenLast() {
        var dots = new HashMap<Key, Long>();
        for (var dot : flow.dots.all()) dots.put(dot.key(), dot.revision());
        heard.forEach((key, all) -> {
            var revision =
                    deleted.contains(key) ? Ring.GONE : last(all).mention().revision();
            check(Long.valueOf(revision).equals(dots.get(key)), key + " is dot " + dots.get(key) + ", not " + revision);
        });
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
        flow.profiles
                .decisions()
                .forEach((name, decision) -> check(
                        settled.getOrDefault(decision.alert(), -1) >= decision.transition(),
                        name + " was decided and never reached anybody"));
        for (var alert : told) {
            var name = alert.id() + "#" + alert.transition();
            var personal = alert.who() != null;
            check(!personal || flow.profiles.decisions().containsKey(name), name + " was told and never decided");
            check(
                    alert.change() == dev.ambient.domain.Decision.Change.OPEN
                            ? alert.transition() == 1
                            : alert.transition() > 1,
                    name + " is " + alert.change());
        }
        var waves = new HashSet<String>();
        for (var matter : flow.matters.all())
            for (var episode : matter.episodes())
                if (matter.dedupe().startsWith("spike|"))
                    for (var step = 1; step <= episode.told(); step++)
                        waves.add(matter.dedupe().split("\\|")[1] + " " + episode.opening() + " "
                                + (step == 1 ? "OPEN" : "RESOLVE"));
        flow.pulses
                .decided()
                .forEach(wave -> check(waves.contains(wave), "the wave " + wave + " never reached anybody"));
        told.stream()
                .collect(groupingBy(alert -> alert.dedupe() + " " + alert.opening()))
                .forEach((episode, all) -> check(
                        all.stream().map(Alert::id).distinct().count() == 1, episode + " was told under several ids"));
        var names = told.stream()
                .map(alert -> alert.id() + "#" + alert.transition())
                .toList();
        if (!crashes()) check(Set.copyOf(names).size() == names.size(), "told twice: " + twice(names));
        for (var alert : told)
            check(
                    alert.transition() == 1 || names.contains(alert.id() + "#1"),
                    alert.id() + " was ended and never begun");
        graveIsTold();
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
                .filter(key -> !deleted.contains(key))
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

    private static Heard last(List<Heard> all) {
        return all.stream()
                .max((one, other) ->
                        Long.compare(one.mention().revision(), other.mention().revision()))
                .orElseThrow();
    }

    private static @org.jspecify.annotations.Nullable Person answered(Heard heard) {
        Mention mention = heard.mention();
        var whom = mention.answered();
        var answers = whom != null
                && !whom.equals(mention.person())
                && !whom.id().equals(Town.BRAND)
                && !heard.concerns().isEmpty();
        return answers ? whom : null;
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
