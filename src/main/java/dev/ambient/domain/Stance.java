package dev.ambient.domain;

import java.time.Instant;

/**
 * Sums from which support is derived: a person's stance towards one brand, forward decayed with a half-life of 45 days.
 *
 * @param n how many posts
 * @param weight Σw
 * @param square Σw²
 * @param sum Σw·score
 * @param spread Σw·score²
 * @param days when, the first and the last of them
 * @param urged unprompted recommendations, and help to peers
 */
public record Stance(long n, double weight, double square, double sum, double spread, Tally days, long urged) {
    public static final Stance NONE = new Stance(0, 0, 0, 0, 0, Tally.EMPTY, 0);

    /** One post; an ironic one counts as uncertain: it weighs in with no direction. */
    public static Stance of(double score, double irony, Instant at) {
        var weight = Decay.SUPPORT.weight(at);
        var meant = irony >= 0.5 ? Math.min(0, score) : score;
        return new Stance(1, weight, weight * weight, weight * meant, weight * meant * meant, Tally.day(at), 0);
    }

    Stance urging() {
        return new Stance(n, weight, square, sum, spread, days, 1);
    }

    public Stance plus(Stance other) {
        return new Stance(
                n + other.n,
                weight + other.weight,
                square + other.square,
                sum + other.sum,
                spread + other.spread,
                days.plus(other.days).ends(),
                urged + other.urged);
    }

    /** Without posts that were added before. */
    Stance minus(Stance other) {
        return new Stance(
                n - other.n,
                weight - other.weight,
                square - other.square,
                sum - other.sum,
                spread - other.spread,
                days.minus(other.days),
                urged - other.urged);
    }

    /**
     * The weighted mean with its 95 % interval: {@code 1.96·√(variance/effective n)}, effective n = (Σw)²/Σw² (Kish 1965),
     * widened by two imagined neutral posts so that one post proves little.
     */
    public Support support() {
        if (n <= 0 || weight <= 0) return new Support(0, -1, 1, 0);
        var mean = sum / weight;
        var effective = weight * weight / square;
        var variance = (Math.max(0, spread / weight - mean * mean) * effective + 2 * 0.25) / (effective + 2);
        var margin = 1.96 * Math.sqrt(variance / effective);
        return new Support(mean, Math.max(-1, mean - margin), Math.min(1, mean + margin), n);
    }

    /**
     * Support towards a brand.
     *
     * @param value −1..1
     * @param low lower end of the 95 % interval
     * @param high upper end
     * @param n posts behind it
     */
    public record Support(double value, double low, double high, long n) {
        Support rounded() {
            return new Support(Composer.round(value), Composer.round(low), Composer.round(high), n);
        }
    }
}
