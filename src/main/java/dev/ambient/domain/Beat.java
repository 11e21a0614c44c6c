package dev.ambient.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What an hour usually brings, learnt from closed hours in their order, silent ones too.
 *
 * @param slots mean count by hour of day, weekdays 0..23 and weekends 24..47; negative where none was learnt yet
 * @param dispersion φ, variance over mean, at least 1
 * @param mean mentions an hour, over the last 28 days or so
 * @param hours how many were learnt
 */
public record Beat(List<Double> slots, double dispersion, double mean, long hours) {
    public static final Beat UNKNOWN = new Beat(Collections.nCopies(48, -1.0), 1, 0, 0);

    private static final double ALPHA = 0.1;
    private static final double DISPERSION_RATE = 0.005;
    private static final double LEAST = 0.25;
    private static final long MONTH = 28 * 24;

    /** Days of history, 28 at most. */
    public int days() {
        return (int) (Math.min(hours, MONTH) / 24);
    }

    /** The count to be expected in the hour of a time: what its slot learnt, else the same hour's other slot, else the mean. */
    public double expected(Instant hour) {
        var slot = slots.get(slot(hour));
        if (slot >= 0) return slot;
        var other = slots.get((slot(hour) + 24) % 48);
        return other >= 0 ? other : mean;
    }

    /** One closed hour more; what exceeds three standard deviations is clipped, so that an event does not teach the rhythm. */
    public Beat learn(Instant hour, long count) {
        var expected = hours == 0 ? count : expected(hour);
        var variance = dispersion * Math.max(expected, LEAST);
        var clipped = Math.min(count, expected + 3 * Math.sqrt(variance));
        var deviation = (clipped - expected) * (clipped - expected) / Math.max(expected, LEAST);
        var next = new ArrayList<>(slots);
        next.set(slot(hour), expected + ALPHA * (clipped - expected));
        return new Beat(
                List.copyOf(next),
                Math.max(1, dispersion + DISPERSION_RATE * (deviation - dispersion)),
                mean + (clipped - mean) / Math.min(hours + 1, MONTH),
                hours + 1);
    }

    /** Standard deviations above expectation of an over-dispersed count, by the Anscombe transform. */
    public double z(double count, double expected) {
        return 2 * (Math.sqrt(count + 3 / 8.0) - Math.sqrt(expected + 3 / 8.0)) / Math.sqrt(dispersion);
    }

    private static int slot(Instant hour) {
        var time = hour.atOffset(ZoneOffset.UTC);
        var weekend = time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
        return time.getHour() + (weekend ? 24 : 0);
    }
}
