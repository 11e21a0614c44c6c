package dev.ambient.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * PRODUCT_INSIGHT: different people who within a week wish for something about the same aspect or complain of it, more of them than in the week
 * before, and more than chance brings where the four weeks are alike: what is complained of every week is none. Looked for when a day ends.
 *
 * @param authors fewest of them
 * @param growth times those of the week before
 */
public record Insight(int authors, double growth) implements Sign {
    public static final Insight USUAL = new Insight(5, 2);

    private static final int WEEK = 7;
    /** Days before the week that tell what is usual. */
    private static final int USUALLY = 21;
    /** Days to be listened to before weeks are compared. */
    private static final int FORTNIGHT = 14;
    /** Of all aspects of a week, hardly one grows so far by chance. */
    private static final double CHANCE = 0.001;

    private static final int MOST = 3;
    private static final Duration DAY = Duration.ofDays(1);

    @Override
    public AlertKind kind() {
        return AlertKind.PRODUCT_INSIGHT;
    }

    @Override
    public Measure measure(Verdict verdict) {
        return new Measure(verdict.observed(), authors);
    }

    @Override
    public Stream<Verdict> begin(Tick tick) {
        var listened = tick.rhythm().beat().days();
        if (!tick.ends(DAY) || listened < FORTNIGHT) return Stream.empty();
        var today = Chronicle.day(tick.end()) - 1;
        var chronicle = tick.sums().chronicle();
        var now = chronicle.wanted(today, WEEK);
        var before = chronicle.wanted(today - WEEK, WEEK);
        var usual = chronicle.wanted(today - WEEK, USUALLY);
        var share = (double) WEEK / (WEEK + Math.min(USUALLY, listened - WEEK));
        var grown = now.entrySet().stream()
                .map(one ->
                        new Growth(one.getKey(), one.getValue(), size(before, one.getKey()), size(usual, one.getKey())))
                .filter(one -> one.people() >= authors && one.people() >= growth * one.before)
                .filter(one -> one.chance(share) <= CHANCE)
                .sorted(Comparator.comparing((Growth one) -> -one.people()).thenComparing(Growth::aspect))
                .toList();
        return different(grown, told(tick, now)).stream()
                .limit(MOST)
                .map(one -> Verdict.opens(kind(), one.aspect, tick, one.people(), 0, one.before, 0, "7d"));
    }

    /** The same aspect is told once a week. */
    @Override
    public Optional<Verdict> onward(Tick tick, Verdict open) {
        return Optional.of(open).filter(one -> tick.end().isBefore(one.at().plus(DAY.multipliedBy(WEEK))));
    }

    /** What was told already, with those who want it now. */
    private List<Growth> told(Tick tick, SortedMap<String, TreeSet<Integer>> now) {
        return tick.rhythm().vigil().verdicts().stream()
                .filter(one -> one.kind() == kind() && one.opens())
                .map(one -> new Growth(one.subject(), now.getOrDefault(one.subject(), new TreeSet<>()), 0, 0))
                .toList();
    }

    /** Of several aspects with a word in common or half of their people the one that most people mean, unless it was told. */
    private static List<Growth> different(List<Growth> grown, List<Growth> told) {
        var known = new ArrayList<>(told);
        var kept = new ArrayList<Growth>();
        for (var one : grown) {
            if (known.stream().anyMatch(one::isLike)) continue;
            known.add(one);
            kept.add(one);
        }
        return kept;
    }

    private static int size(SortedMap<String, TreeSet<Integer>> people, String aspect) {
        var some = people.get(aspect);
        return some == null ? 0 : some.size();
    }

    /**
     * Who wants something about an aspect.
     *
     * @param before how many in the week before
     * @param usual how many in the three weeks before
     */
    private record Growth(String aspect, Set<Integer> who, int before, int usual) {
        int people() {
            return who.size();
        }

        boolean isLike(Growth other) {
            var same = who.stream().filter(other.who::contains).count();
            return Talk.alike(aspect, other.aspect) || 2 * same >= people();
        }

        /** That of all those as many fall into this week by chance: a binomial tail. @param share 0..1 of the days that the week is */
        double chance(double share) {
            var all = people() + usual;
            return IntStream.rangeClosed(people(), all)
                    .mapToDouble(some -> Math.exp(Evidence.gamma(all + 1)
                            - Evidence.gamma(some + 1)
                            - Evidence.gamma(all - some + 1)
                            + some * Math.log(share)
                            + (all - some) * Math.log1p(-share)))
                    .sum();
        }
    }
}
