package dev.ambient.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PRODUCT_INSIGHT: different people who within a week wish for something about the same aspect or complain of it, and more of them than in the week
 * before. Looked for when a day ends.
 *
 * @param authors fewest of them
 * @param growth times those of the week before
 */
public record Insight(int authors, double growth) implements Sign {
    public static final Insight USUAL = new Insight(5, 2);

    private static final int WEEK = 7;
    /** Days to be listened to before weeks are compared. */
    private static final int FORTNIGHT = 14;

    private static final int MOST = 3;
    private static final Duration DAY = Duration.ofDays(1);

    @Override
    public AlertKind kind() {
        return AlertKind.PRODUCT_INSIGHT;
    }

    @Override
    public Stream<Verdict> begin(Tick tick) {
        if (!tick.ends(DAY) || tick.rhythm().beat().days() < FORTNIGHT) return Stream.empty();
        var today = Chronicle.day(tick.end()) - 1;
        var before = tick.sums().chronicle().wanted(today - WEEK, WEEK);
        var grown = tick.sums().chronicle().wanted(today, WEEK).entrySet().stream()
                .map(aspect -> new Growth(aspect.getKey(), aspect.getValue().size(), size(before, aspect.getKey())))
                .filter(one -> one.now >= authors && one.now >= growth * one.before)
                .sorted(Comparator.comparing((Growth one) -> -one.now).thenComparing(Growth::aspect))
                .toList();
        return different(grown).stream()
                .limit(MOST)
                .map(one -> Verdict.opens(kind(), one.aspect, tick, one.now, 0, one.before, 0, "7d"));
    }

    /** The same aspect is told once a week. */
    @Override
    public Optional<Verdict> onward(Tick tick, Verdict open) {
        return Optional.of(open).filter(one -> tick.end().isBefore(one.at().plus(DAY.multipliedBy(WEEK))));
    }

    /** Of several aspects with a word in common the one that most people mean. */
    private static List<Growth> different(List<Growth> grown) {
        var kept = new ArrayList<Growth>();
        for (var one : grown) if (kept.stream().noneMatch(other -> Talk.alike(other.aspect, one.aspect))) kept.add(one);
        return kept;
    }

    private static int size(Map<String, ? extends Collection<Integer>> people, String aspect) {
        var some = people.get(aspect);
        return some == null ? 0 : some.size();
    }

    private record Growth(String aspect, int now, int before) {}
}
