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
 * @param dispersion φ, variance over mean of an hour, at least 1
 * @param bursts the same of five minutes within their hour, at least 1
 * @param mean mentions an hour, over the last 28 days or so
 * @param hours how many have passed
 */
public record Beat(List<Double> slots, double dispersion, double bursts, double mean, long hours) implements Course {
    public static final Beat UNKNOWN = new Beat(Collections.nCopies(48, -1.0), 1, 1, 0, 0);

    private static final double ALPHA = 0.05;
    private static final double DISPERSION_RATE = 0.002;
    private static final double LEAST = Overdispersed.LEAST;
    private static final long MONTH = 28 * 24;
    private static final long WEEK = 7 * 24;
    /** How far an hour of the day is from the mean of its neighbours, as a share: what little was learnt of it leans on them. */
    private static final double SPREAD = 0.15;
    /** Hours that would tell as much as an EWMA keeps. */
    private static final double MEMORY = (2 - ALPHA) / ALPHA;
    /** The most that counts of five minutes weigh; more tells more of bursts, and falsely (measured, likewise). */
    private static final double TRUST = 0.5;
    /** What an hour's dispersion is above Poisson's at least. */
    private static final double EVEN = 0.1;

    /** Days of history, 28 at most. */
    public int days() {
        return (int) (Math.min(hours, MONTH) / 24);
    }

    /** This one, or where it is below a floor one of which every hour brings the floor: so rare talk has no rhythm to be compared with. */
    Beat atLeast(double floor) {
        return mean >= floor ? this : new Beat(UNKNOWN.slots, dispersion, bursts, floor, hours);
    }

    /** The count to be expected in the hour of a time, as far as its slot has learnt it, else as its neighbours have. */
    @Override
    public double expected(Instant hour) {
        var slot = slot(hour);
        var day = slot / 24 * 24;
        var near = (learnt(day + (slot + 1) % 24) + learnt(day + (slot + 23) % 24)) / 2;
        var error = dispersion * Math.max(near, LEAST) / Math.max(1, Math.min(seen(slot), MEMORY));
        var spread = Math.pow(SPREAD * Math.max(near, LEAST), 2);
        return near + (learnt(slot) - near) * spread / (spread + error);
    }

    /** One closed hour more; what exceeds three standard deviations is clipped, so that an event does not teach the rhythm. */
    public Beat learn(Instant hour, List<Long> buckets) {
        var count = buckets.stream().mapToLong(Long::longValue).sum();
        var noise = new Overdispersed(hours == 0 ? count : expected(hour), dispersion);
        var clipped = noise.clipped(count);
        var deviation = noise.deviation(clipped);
        var slot = slot(hour);
        var usual = hours == 0 ? count : learnt(slot);
        var next = new ArrayList<>(slots);
        next.set(slot, usual + Math.max(ALPHA, 1.0 / (seen(slot) + 2)) * (clipped - usual));
        var rate = Math.max(DISPERSION_RATE, 1.0 / (hours + 20));
        return new Beat(
                List.copyOf(next),
                Math.max(1, dispersion + rate * (deviation - noise.usualDeviation())),
                Math.max(1, bursts + Math.min(0.2, rate * excess(buckets, count / 12.0))),
                mean + (clipped - mean) / Math.min(hours + 1, MONTH),
                hours + 1);
    }

    /** One closed hour more that is no example of the others. */
    public Beat skip() {
        return new Beat(slots, dispersion, bursts, mean, hours + 1);
    }

    @Override
    public double z(double count, double expected) {
        return new Overdispersed(expected, dispersion).z(count);
    }

    @Override
    public double evidence(long count, double expected, double times) {
        return evidence(count, expected, dispersion, times);
    }

    static double evidence(long count, double expected, double dispersion, double times) {
        return Evidence.of(count, Math.max(expected, LEAST / 12), dispersion, times);
    }

    /** The more, the more of the dispersion of an hour is theirs. */
    @Override
    public double bursty() {
        return TRUST * Math.min(1, (bursts - 1) / Math.max(EVEN, dispersion - 1));
    }

    /** By how much buckets vary more than their learnt dispersion says, in mean buckets: a busy hour tells more of it. */
    private double excess(List<Long> buckets, double each) {
        var square = buckets.stream()
                .mapToDouble(count -> (count - each) * (count - each))
                .sum();
        return (square / 11 - bursts * each) / (Math.max(mean, LEAST) / 12);
    }

    private double learnt(int slot) {
        if (slots.get(slot) >= 0) return slots.get(slot);
        var other = slots.get((slot + 24) % 48);
        return other >= 0 ? other : mean;
    }

    /** How often an hour of the week's has been heard. */
    private double seen(int slot) {
        return (double) hours / WEEK * (slot < 24 ? 5 : 2);
    }

    private static int slot(Instant hour) {
        var time = hour.atOffset(ZoneOffset.UTC);
        var weekend = time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
        return time.getHour() + (weekend ? 24 : 0);
    }
}
