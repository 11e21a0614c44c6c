package dev.ambient.local.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Twenty weeks of made-up talk about a brand, in counts of five minutes: a daily and a weekly cycle, noise, and from the fifth week on one
 * event a week of three times the usual for three hours.
 *
 * @param events when they begin
 */
record Talk(long[] counts, List<Instant> events) implements ToLongFunction<Instant> {
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    /** What is learnt before anything counts. */
    static final int WARM_UP = 4;

    static final int WEEKS = 16;
    static final Duration EVENT = Duration.ofHours(3);

    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int WEEK = 7 * 24 * 12;
    private static final int LONG = 36;
    private static final double TIMES = 3;

    /** Where the variance beyond chance comes from. */
    enum Shape {
        /** Each five minutes are negative binomial by themselves: bursts, as of one thread. */
        BURSTS,
        /** Whole hours are livelier or duller, as when people wake to a subject. */
        HOURS
    }

    /** @param mean mentions an hour over the week */
    static Talk of(Shape shape, double mean, double dispersion, boolean eventful, long seed) {
        var noise = new Noise(seed);
        var counts = new long[(WARM_UP + WEEKS) * WEEK];
        var times = new double[counts.length];
        java.util.Arrays.fill(times, 1);
        var events = new ArrayList<Instant>();
        for (var week = WARM_UP; eventful && week < WARM_UP + WEEKS; week++) {
            var from = week * WEEK + noise.below(WEEK - LONG);
            java.util.Arrays.fill(times, from, from + LONG, TIMES);
            events.add(at(from));
        }
        for (var hour = 0; hour < counts.length; hour += 12) {
            var lively = shape == Shape.HOURS ? noise.rate(usual(hour) * mean, dispersion) / (usual(hour) * mean) : 1;
            for (var bucket = hour; bucket < hour + 12; bucket++) {
                var usual = usual(hour) * mean * times[bucket] / 12;
                counts[bucket] = shape == Shape.HOURS ? noise.count(usual * lively) : noise.count(usual, dispersion);
            }
        }
        return new Talk(counts, List.copyOf(events));
    }

    static Instant at(int bucket) {
        return START.plus(STEP.multipliedBy(bucket));
    }

    /** A day's wave of a half, busiest at 14 h; weekends at seven tenths; 1 in the mean. */
    private static double usual(int bucket) {
        var day = 1 + 0.5 * Math.sin(2 * Math.PI * (bucket % 288 / 288.0 - 1 / 3.0));
        return day * (bucket / 288 % 7 >= 5 ? 0.7 : 1) * 7 / 6.4;
    }

    Instant end() {
        return at(counts.length);
    }

    @Override
    public long applyAsLong(Instant bucket) {
        var place = (bucket.getEpochSecond() - START.getEpochSecond()) / STEP.toSeconds();
        return place < 0 || place >= counts.length ? 0 : counts[(int) place];
    }
}
