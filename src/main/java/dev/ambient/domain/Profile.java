package dev.ambient.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one person, as a sum: {@link #plus} is associative and commutative and {@link #EMPTY} its empty
 * element, so that dots may come in any order and in any grouping. Whether a dot was added already is the ring's business.
 *
 * @param ring what was folded
 * @param acts exact counts
 * @param support stance sums by brand
 * @param interests forward-decayed weight by topic, half-life 90 days
 * @param sketch what else a portrait is drawn from; null where there is nothing
 * @param traces the kept mentions
 * @param face the latest handle, name and followers
 * @param decisions open needs and last decisions; the exception: they are made in event-time order and only collected here
 * @param objected nothing of this person is to be kept: they opted out, or are gone
 * @param endorsed by topic, what others did with what the person said
 * @param withheld moments that came to nothing, with their reasons; like decisions they are only collected here
 */
public record Profile(
        Ring ring,
        SortedMap<Act, Long> acts,
        SortedMap<String, Stance> support,
        SortedMap<String, Double> interests,
        @Nullable Sketch sketch,
        List<Trace> traces,
        @Nullable Face face,
        List<Decision> decisions,
        boolean objected,
        SortedMap<String, Endorsed> endorsed,
        List<Withheld> withheld) {

    /** Somebody whom nobody endorsed, and of whom nothing was held back. */
    public Profile(
            Ring ring,
            SortedMap<Act, Long> acts,
            SortedMap<String, Stance> support,
            SortedMap<String, Double> interests,
            @Nullable Sketch sketch,
            List<Trace> traces,
            @Nullable Face face,
            List<Decision> decisions,
            boolean objected) {
        this(ring, acts, support, interests, sketch, traces, face, decisions, objected, new TreeMap<>(), List.of());
    }

    public static final Profile EMPTY = new Profile(
            Ring.EMPTY, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), null, List.of(), null, List.of(), false);
    /** What is left of somebody who is to be forgotten. */
    public static final Profile STUB = new Profile(
            Ring.EMPTY, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), null, List.of(), null, List.of(), true);

    public Profile plus(Profile other) {
        var union = ring.plus(other.ring);
        return new Profile(
                union,
                merge(acts, other.acts, Long::sum),
                merge(support, other.support, Stance::plus),
                merge(interests, other.interests, Double::sum),
                Sketch.plus(sketch, other.sketch),
                Trace.merge(traces, other.traces),
                Face.latest(face, other.face),
                Decision.merge(decisions, other.decisions, union),
                objected || other.objected,
                merge(endorsed, other.endorsed, Endorsed::plus),
                Withheld.merge(withheld, other.withheld));
    }

    /** The counts and weights of a dot taken out again, because a greater revision replaces it; its trace is replaced by key. */
    public Profile without(Profile dot) {
        var fewer = new TreeMap<Act, Long>();
        dot.acts.forEach((act, count) -> fewer.put(act, -count));
        var cooler = new TreeMap<>(support);
        dot.support.forEach((brand, stance) -> cooler.computeIfPresent(brand, (same, mine) -> mine.minus(stance)));
        cooler.values().removeIf(stance -> stance.n() == 0);
        var lighter = new TreeMap<String, Double>();
        dot.interests.forEach((topic, weight) -> lighter.put(topic, -weight));
        var acts = merge(this.acts, fewer, Long::sum);
        acts.values().removeIf(count -> count == 0);
        var interests = merge(this.interests, lighter, Double::sum);
        interests.entrySet().removeIf(rest -> rest.getValue() <= 1e-9 * dot.interests.getOrDefault(rest.getKey(), 0.0));
        var drawn = sketch == null || dot.sketch == null ? sketch : sketch.minus(dot.sketch);
        return new Profile(ring, acts, cooler, interests, drawn, traces, face, decisions, objected, endorsed, withheld);
    }

    /** Only what this counts: to be taken out where the count stands already. */
    Profile uncounted() {
        return new Profile(Ring.EMPTY, acts, support, interests, sketch, List.of(), null, List.of(), false);
    }

    Profile with(Sketch next) {
        return new Profile(ring, acts, support, interests, next, traces, face, decisions, objected, endorsed, withheld);
    }

    /** With what somebody else did with what the person said. */
    public Profile with(SortedMap<String, Endorsed> more) {
        return new Profile(
                ring,
                acts,
                support,
                interests,
                sketch,
                traces,
                face,
                decisions,
                objected,
                merge(endorsed, more, Endorsed::plus),
                withheld);
    }

    public Profile with(Ring next) {
        return new Profile(
                next, acts, support, interests, sketch, traces, face, decisions, objected, endorsed, withheld);
    }

    public Profile with(List<Decision> more) {
        return new Profile(
                ring,
                acts,
                support,
                interests,
                sketch,
                traces,
                face,
                Decision.merge(decisions, more, ring),
                objected,
                endorsed,
                withheld);
    }

    /** With a creating moment that was held back. */
    public Profile with(Withheld one) {
        var all = Withheld.merge(withheld, List.of(one));
        return new Profile(ring, acts, support, interests, sketch, traces, face, decisions, objected, endorsed, all);
    }

    /** What else a portrait is drawn from. */
    public Sketch drawn() {
        return sketch == null ? Sketch.EMPTY : sketch;
    }

    /** With which customer's records they agree to be matched; nobody who objected does. */
    public Optional<String> customer() {
        return objected
                ? Optional.empty()
                : Optional.ofNullable(drawn().customer())
                        .filter(Customer::consents)
                        .flatMap(customer -> Optional.ofNullable(customer.id()));
    }

    /** How often, of all posts, 0..1. */
    double rate(Act act) {
        var posts = acts.getOrDefault(Act.POST, 0L);
        return posts == 0 ? 0 : (double) acts.getOrDefault(act, 0L) / posts;
    }

    /** The trace of a mention in a role. */
    public Optional<Trace> trace(Key key, Role role) {
        return traces.stream()
                .filter(trace -> trace.key().equals(key) && trace.role() == role)
                .findFirst();
    }

    /** The needs that wait for an answer, oldest first. */
    public List<Decision> needs() {
        return waits().stream()
                .filter(one -> one.kind() == AlertKind.SERVICE_NEED)
                .toList();
    }

    /** The needs and intents that wait for an answer, oldest first. */
    public List<Decision> waits() {
        return Decision.open(decisions);
    }

    /** When the first answer is due, if anything waits; or the end of what does no more, while that is to be told. */
    public Optional<Instant> due() {
        return Stream.of(waits().stream(), Sequel.open(this), Worklist.untold(this).stream())
                .flatMap(one -> one)
                .map(one -> Promise.due(one))
                .min(Instant::compareTo);
    }

    /** The first answer to a post of this person. */
    public Optional<Trace> answer(Trace ask) {
        return traces.stream()
                .filter(trace -> trace.answers(ask))
                .min((one, other) -> one.at().compareTo(other.at()));
    }

    /** Support towards a brand, −1..1, with its interval. */
    public Stance.Support towards(String brand) {
        return support.getOrDefault(brand, Stance.NONE).support();
    }

    /** Topics by decayed weight, strongest first. */
    public List<String> passions(int most) {
        return interests.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> merge(
            SortedMap<K, V> one, SortedMap<K, V> other, BinaryOperator<V> sum) {
        var union = new TreeMap<>(one);
        other.forEach((key, value) -> union.merge(key, value, sum));
        return union;
    }

    /**
     * What the person looks like on the network, as of the latest mention.
     *
     * @param followers null where unknown
     */
    public record Face(
            Instant at,
            @Nullable String handle,
            @Nullable String name,
            @Nullable Long followers) {
        static @Nullable Face latest(@Nullable Face one, @Nullable Face other) {
            if (one == null || other == null) return one == null ? other : one;
            return other.order().compareTo(one.order()) > 0 ? other : one;
        }

        private String order() {
            return at.toEpochMilli() + "|" + handle + "|" + name + "|" + followers;
        }
    }
}
