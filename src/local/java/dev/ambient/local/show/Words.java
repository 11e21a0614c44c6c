package dev.ambient.local.show;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures and times as people read them. Times are UTC. */
final class Words {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Words() {}

    static String day(Instant time) {
        return DAY.format(time);
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    /** Two days, or the one. */
    static String days(Instant first, Instant last) {
        return day(first).equals(day(last)) ? day(first) : day(first) + " to " + day(last);
    }

    /** A share 0..1 or another small figure. */
    static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value + 0.0);
    }

    /** −1..1. */
    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value + 0.0);
    }

    static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    /** {@code 1 post}, {@code 4 posts}. */
    static String count(long n, String one) {
        return String.format(Locale.ROOT, "%,d %s%s", n, one, n == 1 ? "" : "s");
    }

    /** {@code 2 d 3 h}, {@code 1 h 5 min}, {@code 40 s}. */
    static String span(Duration time) {
        if (time.toDays() > 0) return time.toDays() + " d " + time.toHoursPart() + " h";
        if (time.toHours() > 0) return time.toHours() + " h " + time.toMinutesPart() + " min";
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }

    /** {@code SERVICE_NEED} as people write it. */
    static String plain(Enum<?> word) {
        return word.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    static double round(double value) {
        return Math.rint(value * 1_000) / 1_000;
    }

    /** On one line, without what would steer a terminal or turn the writing round. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\s&&[^\\u200D]]+", " ").strip();
    }

    /** So many characters of it at most, on one line. */
    static String cut(String text, int most) {
        var line = line(text);
        return line.length() <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, most) - 1)) + "…";
    }
}
