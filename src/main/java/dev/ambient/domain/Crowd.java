package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The authors seen on one topic, as a sum: a uniform sample of them (bottom-K by hash), each once and as last seen, so that
 * percentiles are those of people, not of posts. The standard error of a percentile p is √(p(1−p)/128): 4.4 points in the
 * middle, 1.9 at the 95th. Who was not seen for 120 days is forgotten.
 *
 * @param seen by hash
 */
public record Crowd(SortedMap<String, Seen> seen) {
    public static final Crowd EMPTY = new Crowd(new TreeMap<>());
    /** Fewest authors of whom a percentile is told. */
    public static final int LEAST = 30;

    private static final int BOUND = 128;
    private static final long WINDOW = 120;

    static Crowd of(Pseudonym author, Seen seen) {
        var one = new TreeMap<String, Seen>();
        one.put(Key.of("crowd", author.value()).value(), seen);
        return new Crowd(one);
    }

    public Crowd plus(Crowd other) {
        var union = new TreeMap<>(seen);
        other.seen.forEach((who, more) -> union.merge(who, more, Seen::later));
        var last = union.values().stream().mapToLong(Seen::day).max().orElse(0);
        union.values().removeIf(one -> one.day <= last - WINDOW);
        while (union.size() > BOUND) union.pollLastEntry();
        return new Crowd(union);
    }

    /** Whether enough authors were seen to compare anybody with. */
    public boolean isKnown() {
        return seen.size() >= LEAST;
    }

    /** The share 0..1 of authors below a value, and half of those who equal it. */
    double percentile(ToDoubleFunction<Seen> of, double value) {
        if (seen.isEmpty()) return 0;
        var sum = 0.0;
        for (var one : seen.values()) sum += (1 - Math.signum(of.applyAsDouble(one) - value)) / 2;
        return sum / seen.size();
    }

    /**
     * What an author looked like.
     *
     * @param day days since 1970-01-01
     * @param authority sum of endorsements in 120 days
     * @param audience people whom a post reaches
     * @param activity log1p of posts on the topic, forward-decayed with a half-life of 90 days
     * @param influence 0..100
     */
    public record Seen(long day, double authority, double audience, double activity, double influence) {
        private static final Comparator<Seen> ORDER = Comparator.comparing(Seen::day)
                .thenComparing(Seen::authority)
                .thenComparing(Seen::activity)
                .thenComparing(Seen::audience)
                .thenComparing(Seen::influence);

        public Seen {
            authority = rounded(authority);
            activity = rounded(activity);
            influence = rounded(influence);
        }

        static long dayOf(Instant at) {
            return Math.floorDiv(at.toEpochMilli(), Duration.ofDays(1).toMillis());
        }

        /** Of two views of one day the fuller. */
        private Seen later(Seen other) {
            return ORDER.compare(this, other) >= 0 ? this : other;
        }

        private static double rounded(double value) {
            return Math.rint(value * 10_000) / 10_000;
        }
    }
}
