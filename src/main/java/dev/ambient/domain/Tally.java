package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Exact counts by a whole number, mostly by day: they add in any order, and what was added can be taken out again.
 *
 * @param counts from 1 on, by numbers from 0 on
 */
public record Tally(SortedMap<Integer, Long> counts) {
    public static final Tally EMPTY = new Tally(new TreeMap<>());
    /** Numbers that {@link #ends} keeps on the lower and on the upper side. */
    static final int FIRST = 2;

    static final int LAST = 8;

    private static final long DAY = Duration.ofDays(1).toSeconds();

    static Tally of(int number) {
        return new Tally(new TreeMap<>(Map.of(number, 1L)));
    }

    /** By days since 1970, UTC; a time millions of years away is on the last day there is a number for. */
    static Tally day(Instant at) {
        var day = Math.floorDiv(at.getEpochSecond(), DAY);
        return of((int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day)));
    }

    Tally plus(Tally other) {
        var sum = new TreeMap<>(counts);
        other.counts.forEach((number, count) -> sum.merge(number, count, Long::sum));
        return new Tally(sum);
    }

    /** Without what was added before; what {@link #ends} let go of is not owed. */
    Tally minus(Tally other) {
        var rest = new TreeMap<>(counts);
        other.counts.forEach(
                (number, count) -> rest.computeIfPresent(number, (day, mine) -> mine > count ? mine - count : null));
        return new Tally(rest);
    }

    /**
     * The least and the greatest numbers alone. One that is among them in a whole is among them in each of its parts, so that
     * this too adds in any order.
     */
    Tally ends() {
        if (counts.size() <= FIRST + LAST) return this;
        var kept = new TreeMap<Integer, Long>();
        var place = 0;
        for (var one : counts.entrySet()) {
            if (place < FIRST || place >= counts.size() - LAST) kept.put(one.getKey(), one.getValue());
            place++;
        }
        return new Tally(kept);
    }

    /** Days between the first and the last, 0 where there are none. */
    int span() {
        return counts.isEmpty() ? 0 : counts.lastKey() - counts.firstKey();
    }

    /** The beginning of the first day. */
    Optional<Instant> first() {
        return counts.isEmpty() ? Optional.empty() : Optional.of(time(counts.firstKey()));
    }

    /** The beginning of the last day. */
    Optional<Instant> last() {
        return counts.isEmpty() ? Optional.empty() : Optional.of(time(counts.lastKey()));
    }

    /**
     * What is left at a time of what was counted by day, each day halved every so many days; later days do not count.
     *
     * @param halfLife in days
     */
    double recent(Instant now, int halfLife) {
        var today = Math.floorDiv(now.getEpochSecond(), DAY);
        return counts.headMap((int) today + 1).entrySet().stream()
                .mapToDouble(day -> day.getValue() * Math.pow(2, -(double) (today - day.getKey()) / halfLife))
                .sum();
    }

    private static Instant time(int day) {
        return Instant.ofEpochSecond(day * DAY);
    }
}
