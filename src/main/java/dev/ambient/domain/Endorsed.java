package dev.ambient.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Who passed on or agreed with what somebody said on one topic, by calendar week, as a sum that repetition does not change: one
 * endorsement a pair and week, at most three a week (those with the least hash), for twice the 18 weeks that 120 days touch, so that
 * influence can be followed through one window.
 *
 * @param weeks weight 0..1 by hash of who endorsed, by week since 1970-01-01
 */
public record Endorsed(SortedMap<Integer, SortedMap<Integer, Double>> weeks) {
    /** Weeks that 120 days touch. */
    static final int WINDOW = 18;
    /** Endorsements of a week that count: a frantic week has no measurable effect. */
    private static final int BOUND = 3;

    private static final int HASHES = 1 << 16;

    /** @param weight 0..1 */
    static Endorsed of(Person by, Instant at, double weight) {
        var who = Math.floorMod(Key.of(by.network(), by.id()).value().hashCode(), HASHES);
        var week = new TreeMap<Integer, Double>();
        week.put(who, Math.rint(weight * 10_000) / 10_000);
        var weeks = new TreeMap<Integer, SortedMap<Integer, Double>>();
        weeks.put(week(at), week);
        return new Endorsed(weeks);
    }

    public Endorsed plus(Endorsed other) {
        var union = new TreeMap<>(weeks);
        other.weeks.forEach((week, more) -> union.merge(week, more, Endorsed::bounded));
        union.headMap(union.lastKey() - 2 * WINDOW + 1).clear();
        return new Endorsed(union);
    }

    /** The sum of weights in the window that ends with a week. */
    double authority(int last) {
        return weeks.subMap(last - WINDOW + 1, last + 1).values().stream()
                .flatMap(week -> week.values().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** How many different people endorsed in that window. */
    long people(int last) {
        return weeks.subMap(last - WINDOW + 1, last + 1).values().stream()
                .flatMap(week -> week.keySet().stream())
                .distinct()
                .count();
    }

    /** The first kept week and all after it, in order; none where a time lies before it. */
    IntStream until(int last) {
        return IntStream.rangeClosed(weeks.firstKey(), last);
    }

    /** The calendar week of a time, as weeks since 1970-01-01. */
    static int week(Instant at) {
        return (int) Math.floorDiv(LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay(), 7L);
    }

    private static SortedMap<Integer, Double> bounded(
            SortedMap<Integer, Double> one, SortedMap<Integer, Double> other) {
        var union = new TreeMap<>(one);
        other.forEach((who, weight) -> union.merge(who, weight, Math::max));
        while (union.size() > BOUND) union.pollLastEntry();
        return union;
    }
}
