package dev.ambient.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * A creating moment that was held back, and why.
 *
 * @param post its key
 * @param score 0..100
 * @param gates what held it back, at least one
 */
public record Withheld(Instant at, Key post, String brand, int score, List<Gate> gates) {
    /** Moments that a profile keeps: the latest. */
    public static final int BOUND = 6;

    private static final Comparator<Withheld> LATEST = Comparator.comparing(Withheld::at)
            .thenComparing(Withheld::post)
            .thenComparing(Withheld::score)
            .thenComparing(Withheld::toString)
            .reversed();

    public Withheld {
        gates = List.copyOf(gates);
    }

    /** Both, each post once, the latest first. */
    static List<Withheld> merge(Collection<Withheld> one, Collection<Withheld> other) {
        var union = new TreeMap<Key, Withheld>();
        for (var list : List.of(one, other))
            for (var moment : list) union.merge(moment.post, moment, BinaryOperator.minBy(LATEST));
        return union.values().stream().sorted(LATEST).limit(BOUND).toList();
    }
}
