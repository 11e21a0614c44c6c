package dev.ambient.domain;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A team's business hours, by its own clock. A time that its clock leaps over is the moment of the leap; of one that comes twice, the
 * first counts.
 *
 * @param to the last day of the week; it may come before {@code from}, and the week's end lies between them then
 * @param spans of each day, in their order, one after the other
 */
public record Hours(DayOfWeek from, DayOfWeek to, List<Span> spans) {
    private static final int NAME = 3;

    public Hours {
        spans = List.copyOf(spans);
    }

    /**
     * @param words as {@code Mon-Fri 08:00-12:00 13:00-18:00}
     * @throws RuntimeException where it is none
     */
    public static Hours parse(String words) {
        var parts = words.split(" +");
        var days = parts[0].split("-");
        var spans = Arrays.stream(parts).skip(1).map(Span::parse).toList();
        return new Hours(day(days[0]), day(days[days.length - 1]), spans);
    }

    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> name(day).equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The first moment from one on that is within them. */
    Instant opens(Instant at, ZoneId zone) {
        for (var day = day(at, zone); ; day = day.plusDays(1))
            for (var span : on(day)) if (span.end(day, zone).isAfter(at)) return later(span.start(day, zone), at);
    }

    /** The moment at which so much of them has passed since another; {@code time} is more than nothing. */
    Instant after(Instant from, Duration time, ZoneId zone) {
        var left = time;
        for (var day = day(from, zone); ; day = day.plusDays(1))
            for (var span : on(day)) {
                var start = later(span.start(day, zone), from);
                var length = length(start, span.end(day, zone));
                if (left.compareTo(length) <= 0) return start.plus(left);
                left = left.minus(length);
            }
    }

    /** How much of them lies between two moments. */
    Duration between(Instant from, Instant until, ZoneId zone) {
        var sum = Duration.ZERO;
        var last = day(until, zone);
        for (var day = day(from, zone); !day.isAfter(last); day = day.plusDays(1))
            for (var span : on(day)) {
                var end = span.end(day, zone);
                sum = sum.plus(length(later(span.start(day, zone), from), end.isBefore(until) ? end : until));
            }
        return sum;
    }

    private List<Span> on(LocalDate day) {
        var place = Math.floorMod(day.getDayOfWeek().getValue() - from.getValue(), 7);
        return place <= Math.floorMod(to.getValue() - from.getValue(), 7) ? spans : List.of();
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration length(Instant start, Instant end) {
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ROOT).substring(0, NAME);
    }

    @Override
    public String toString() {
        var days = from == to ? name(from) : name(from) + "-" + name(to);
        return days + " " + spans.stream().map(Span::toString).collect(joining(" "));
    }

    /** A part of a day; {@code to} is the first minute after it. */
    public record Span(LocalTime from, LocalTime to) {
        private static Span parse(String span) {
            return new Span(LocalTime.parse(span.substring(0, 5)), LocalTime.parse(span.substring(6)));
        }

        private Instant start(LocalDate day, ZoneId zone) {
            return moment(day, from, zone);
        }

        private Instant end(LocalDate day, ZoneId zone) {
            return moment(day, to, zone);
        }

        private static Instant moment(LocalDate day, LocalTime time, ZoneId zone) {
            var here = day.atTime(time);
            var leap = zone.getRules().getTransition(here);
            return leap != null && leap.isGap()
                    ? leap.getInstant()
                    : here.atZone(zone).toInstant();
        }

        @Override
        public String toString() {
            return from + "-" + to;
        }
    }
}
