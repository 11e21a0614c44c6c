package dev.ambient.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How useful a team found the alerts of one rule. {@link #plus} may be asked twice and in any order.
 *
 * @param rule its id
 * @param judgements the latest {@value #BOUND}, of each alert the one that holds, latest first
 */
public record Quality(String rule, List<Judgement> judgements) {
    /** Judgements kept. */
    public static final int BOUND = 200;

    public Quality {
        judgements = List.copyOf(judgements);
    }

    public static Quality of(String rule) {
        return new Quality(rule, List.of());
    }

    public Quality plus(Judgement judgement) {
        var all = new TreeMap<String, Judgement>();
        for (var one : judgements) all.put(one.alert(), one);
        all.merge(judgement.alert(), judgement, Judgement::or);
        return new Quality(
                rule,
                all.values().stream().sorted(Judgement.LATEST).limit(BOUND).toList());
    }

    /** The useful ones of all that were judged. */
    public Share useful() {
        return useful(judgements);
    }

    /** The threshold of the latest, where it has one. */
    public Optional<Double> least() {
        return judgements.stream()
                .map(Judgement::measure)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Measure::least);
    }

    /** The lowest threshold that would have avoided every useless one, if there is any and each has a number. */
    public Optional<Bar> avoiding() {
        return bars().filter(bar -> bar.avoided() == useless()).findFirst();
    }

    /** The threshold that loses least for what it avoids: the greatest share avoided less the share lost (Youden 1950); of equals the lowest. */
    public Optional<Bar> best() {
        return bars().filter(bar -> bar.gain() > 0)
                .max(Comparator.comparing(Bar::gain).thenComparing(bar -> -bar.least()));
    }

    /** From the lowest on, each just above the number of a useless one. */
    private Stream<Bar> bars() {
        if (judgements.stream().anyMatch(one -> one.measure() == null)) return Stream.empty();
        return judgements.stream()
                .filter(one -> !one.useful())
                .map(Judgement::measure)
                .filter(Objects::nonNull)
                .map(measure -> Composer.round(measure.value() + 0.01))
                .distinct()
                .sorted()
                .map(this::bar);
    }

    private Bar bar(double least) {
        var told = new ArrayList<>(judgements);
        told.removeIf(one -> !one.reaches(least));
        var left = useful(told);
        return new Bar(least, useless() - (left.all() - left.some()), left.some(), useful());
    }

    private long useless() {
        return useful().all() - useful().some();
    }

    private static Share useful(List<Judgement> some) {
        return new Share(some.stream().filter(Judgement::useful).count(), some.size());
    }

    /**
     * What another threshold would have done.
     *
     * @param least the threshold, in the rule's unit
     * @param avoided useless alerts that would not have been told
     * @param kept useful ones that would have been told still
     * @param judged the useful ones of all
     */
    public record Bar(double least, long avoided, long kept, Share judged) {
        /** −1..1. */
        double gain() {
            var useless = judged.all() - judged.some();
            var lost = judged.some() == 0 ? 0 : 1 - (double) kept / judged.some();
            return (double) avoided / useless - lost;
        }
    }
}
