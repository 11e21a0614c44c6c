package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of a portrait, and why it is believed.
 *
 * @param confidence 0..1: {@code n/(n + 3)}, as if three imagined posts had said nothing, halved every half-life since it was last seen
 * @param n posts behind it
 * @param first when it was seen first, to the day; null where that is not kept
 * @param last when it was seen last, to the day
 * @param halfLife in days; 0 where it does not fade
 * @param evidence places in the portrait's list of kept mentions
 */
public record Feature<T>(
        T value,
        double confidence,
        long n,
        @Nullable Instant first,
        @Nullable Instant last,
        int halfLife,
        List<Integer> evidence) {
    private static final double NOTHING_SAID = 3;
    private static final double DAY = Duration.ofDays(1).toMillis();

    public Feature {
        evidence = List.copyOf(evidence);
    }

    static <T> Feature<T> of(T value, long n, Tally days, int halfLife, List<Integer> evidence, Instant now) {
        var first = days.first();
        var last = days.last();
        var fresh = last.map(seen -> freshness(seen, now, halfLife)).orElse(1.0);
        return new Feature<>(
                value, n / (n + NOTHING_SAID) * fresh, n, first.orElse(null), last.orElse(null), halfLife, evidence);
    }

    private static double freshness(Instant last, Instant now, int halfLife) {
        var age = Math.max(0, Duration.between(last, now).toMillis() / DAY);
        return halfLife == 0 ? 1 : Math.pow(2, -age / halfLife);
    }

    /** The value, if it is believed at least so much. */
    public Optional<T> believed(double least) {
        return confidence >= least ? Optional.of(value) : Optional.empty();
    }
}
