package dev.ambient.local.backtest;

import dev.ambient.domain.Beat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Version 1 of the volume rule, to be compared with: the Anscombe transform of the last hour and three hours. */
final class Former {
    private static final Duration HOUR = Duration.ofHours(1);

    private final double[] slots = new double[48];
    private double dispersion = 1;
    private double mean;
    private long hours;

    private Former() {
        Arrays.fill(slots, -1);
    }

    /** When it opens a wave. @param step how often it looks */
    static List<Instant> openings(Talk talk, Duration step) {
        var rule = new Former();
        var opened = new ArrayList<Instant>();
        var calm = 3;
        for (var end = Talk.START.plus(step); !end.isAfter(talk.end()); end = end.plus(step)) {
            var whole = end.truncatedTo(java.time.temporal.ChronoUnit.HOURS).equals(end);
            if (calm >= 3) {
                if (rule.hours >= 24 && (rule.rises(end, 1, 5, talk) || rule.rises(end, 3, 6, talk))) {
                    opened.add(end);
                    calm = 0;
                }
            } else if (whole) calm = rule.z(end, 1, talk) < 1.5 ? calm + 1 : 0;
            if (whole) rule.learn(end.minus(HOUR), count(end, 1, talk));
        }
        return opened;
    }

    private boolean rises(Instant end, int length, long least, Talk talk) {
        var count = count(end, length, talk);
        return mean >= 2 && count >= least && z(end, length, talk) >= 3.5 && count >= 2 * expected(end, length);
    }

    private double z(Instant end, int length, Talk talk) {
        return new Beat(List.of(), dispersion, 1, 0, 0).z(count(end, length, talk), expected(end, length));
    }

    private double expected(Instant end, int length) {
        var sum = 0.0;
        for (var at = end.minus(HOUR.multipliedBy(length)); at.isBefore(end); at = at.plus(Duration.ofMinutes(5)))
            sum += usual(at) / 12;
        return sum;
    }

    private static long count(Instant end, int length, Talk talk) {
        var sum = 0L;
        for (var at = end.minus(HOUR.multipliedBy(length)); at.isBefore(end); at = at.plus(Duration.ofMinutes(5)))
            sum += talk.applyAsLong(at);
        return sum;
    }

    private double usual(Instant at) {
        var slot = slot(at);
        return slots[slot] >= 0 ? slots[slot] : slots[(slot + 24) % 48] >= 0 ? slots[(slot + 24) % 48] : mean;
    }

    private void learn(Instant hour, long count) {
        var expected = hours == 0 ? count : usual(hour);
        var least = Math.max(expected, 0.25);
        var clipped = Math.min(count, expected + 3 * Math.sqrt(dispersion * least));
        slots[slot(hour)] = expected + 0.1 * (clipped - expected);
        dispersion =
                Math.max(1, dispersion + 0.005 * ((clipped - expected) * (clipped - expected) / least - dispersion));
        hours++;
        mean += (clipped - mean) / Math.min(hours, 28 * 24);
    }

    private static int slot(Instant at) {
        var time = at.atOffset(ZoneOffset.UTC);
        return time.getHour() + (time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 24 : 0);
    }
}
