package dev.ambient.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a person does, and how much: the fields of a portrait that are read off its sums. */
final class Draft {
    private static final int WEEK = 7;
    private static final int INTEREST = 90;
    private static final int SUPPORT = 45;
    /** A passion: posts in all, the share of them that is felt, days from first to last, and what it still weighs. */
    private static final int FREQUENT = 5;

    private static final double FELT = 0.5;
    private static final int PERSISTS = 21;
    private static final double ALIVE = 1;
    /** What a recent topic must still weigh: one post of four weeks ago does not. */
    private static final double RECENT = 0.1;

    private final Profile profile;
    private final Sketch sketch;
    private final Instant now;
    private final Tally days;

    Draft(Profile profile, Instant now) {
        this.profile = profile;
        this.sketch = profile.drawn();
        this.now = now;
        this.days = days(sketch, profile);
    }

    /** All days of which anything is kept. */
    private static Tally days(Sketch sketch, Profile profile) {
        var days = Tally.EMPTY;
        for (var theme : sketch.topics().values()) days = days.plus(theme.days());
        for (var stance : profile.support().values()) days = days.plus(stance.days());
        return days.ends();
    }

    /** The stage that weighs most now, of equals the later one. */
    @Nullable
    Feature<Stage> stage() {
        return sketch.stages().entrySet().stream()
                .max(Comparator.comparingDouble(
                                (Map.Entry<Stage, Tally> one) -> one.getValue().recent(now, WEEK))
                        .thenComparing(Map.Entry::getKey))
                .map(one -> Feature.of(
                        one.getKey(),
                        total(one.getValue()),
                        one.getValue(),
                        WEEK,
                        evidence(trace -> trace.stage() == one.getKey()),
                        now))
                .orElse(null);
    }

    List<Feature<String>> recent() {
        return sketch.topics().entrySet().stream()
                .filter(one -> one.getValue().days().recent(now, WEEK) >= RECENT)
                .sorted(Comparator.comparingDouble((Map.Entry<String, Theme> one) ->
                                -one.getValue().days().recent(now, WEEK))
                        .thenComparing(Map.Entry::getKey))
                .limit(3)
                .map(one -> theme(one.getKey(), one.getValue(), WEEK))
                .toList();
    }

    private Feature<String> theme(String name, Theme theme, int halfLife) {
        return Feature.of(name, theme.n(), theme.days(), halfLife, about(name), now);
    }

    Feature<List<Integer>> hours() {
        var counts = sketch.hours().counts();
        var posts = total(sketch.hours());
        var busiest = new ArrayList<Integer>();
        var held = 0L;
        for (var hour : counts.entrySet().stream().sorted(most()).toList()) {
            if (2 * held >= posts) break;
            held += hour.getValue();
            busiest.add(hour.getKey());
        }
        return Feature.of(busiest.stream().sorted().toList(), posts, days, 0, List.of(), now);
    }

    List<Feature<Portrait.Interest>> interests() {
        return profile.passions(profile.interests().size()).stream()
                .map(topic -> interest(topic, sketch.topics().getOrDefault(topic, Theme.NONE)))
                .toList();
    }

    private Feature<Portrait.Interest> interest(String topic, Theme theme) {
        var weight = Decay.INTEREST.read(profile.interests().getOrDefault(topic, 0.0), now);
        var passion = theme.n() >= FREQUENT
                && theme.felt() >= FELT * theme.n()
                && theme.days().span() >= PERSISTS
                && weight >= ALIVE;
        var value = new Portrait.Interest(topic, weight, passion);
        return Feature.of(value, theme.n(), theme.days(), INTEREST, about(topic), now);
    }

    Feature<Stance.Support> support(String brand) {
        var stance = profile.support().getOrDefault(brand, Stance.NONE);
        var evidence = evidence(trace -> trace.feeds(brand));
        return Feature.of(stance.support(), stance.n(), stance.days(), SUPPORT, evidence, now);
    }

    List<Feature<String>> ties() {
        return counted(sketch.ties());
    }

    /** Names with counts of which no days are kept. */
    List<Feature<String>> counted(SortedMap<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(most())
                .map(one -> Feature.of(one.getKey(), one.getValue(), Tally.EMPTY, 0, List.of(), now))
                .toList();
    }

    Feature<Double> rate(Act act) {
        var posts = profile.acts().getOrDefault(Act.POST, 0L);
        return Feature.of(profile.rate(act), posts, days, 0, List.of(), now);
    }

    private List<Integer> about(String name) {
        return evidence(trace -> trace.about().contains(name));
    }

    private List<Integer> evidence(Predicate<Trace> proves) {
        return Draft.evidence(profile, proves);
    }

    static List<Integer> evidence(Profile profile, Predicate<Trace> proves) {
        var traces = profile.traces();
        return IntStream.range(0, traces.size())
                .filter(place -> proves.test(traces.get(place)))
                .boxed()
                .toList();
    }

    private static long total(Tally tally) {
        return tally.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    private static <K extends Comparable<K>> Comparator<Map.Entry<K, Long>> most() {
        return Map.Entry.<K, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
    }
}
