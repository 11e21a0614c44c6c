package dev.ambient.local.year;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * How lively an hour is, 1 in the mean: by the hour of the day and the day of the week where customers live, and by season.
 *
 * @param home share 0..1 of customers in Europe; the others live in America
 * @param swing how far the season lifts the year's mean, 0..1
 * @param peak day of the year at which it is liveliest
 */
record Seasons(double home, double swing, int peak) {
    static final ZoneId EUROPE = ZoneId.of("Europe/Oslo");
    static final ZoneId AMERICA = ZoneId.of("America/New_York");

    /** Shares of a day's posts by local hour (j): a night's trough, a noon shoulder, an evening's height. */
    private static final double[] DAY = {
        35, 22, 15, 12, 14, 25, 55, 95, 120, 125, 120, 125, 135, 125, 118, 118, 125, 138, 150, 165, 170, 150, 110, 65
    };

    private static final double HOURLY = Arrays.stream(DAY).average().orElseThrow();
    private static final double WEEKEND = 0.79;
    private static final double WEEKDAY = (7 - 2 * WEEKEND) / 5;
    private static final double YEAR = 365.25;

    double at(Instant hour) {
        var day = hour.atZone(EUROPE).getDayOfYear();
        var season = 1 + swing * StrictMath.cos(2 * StrictMath.PI * (day - peak) / YEAR);
        return season * (home * local(hour, EUROPE) + (1 - home) * local(hour, AMERICA));
    }

    private static double local(Instant hour, ZoneId zone) {
        var time = hour.atZone(zone);
        var weekend = time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
        return DAY[time.getHour()] / HOURLY * (weekend ? WEEKEND : WEEKDAY);
    }
}
