package dev.ambient.local.show;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whole days (UTC) from the first to the last of some times, and the few among them that an axis names. */
record Span(LocalDate first, LocalDate end) {
    private static final int TICKS = 9;
    private static final long MONTHLY = 80;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /** Of at least a week, the first and the last day not at its very edge. */
    static Span of(Instant first, Instant last) {
        var from = LocalDate.ofInstant(first, ZoneOffset.UTC);
        var to = LocalDate.ofInstant(last, ZoneOffset.UTC).plusDays(1);
        var margin = Math.max(0, 7 - (to.toEpochDay() - from.toEpochDay()) + 1) / 2;
        return new Span(from.minusDays(margin), to.plusDays(margin));
    }

    /** Where a time lies, 0..1. */
    double place(Instant time) {
        var from = first.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Duration.between(from, time).toMillis()
                / (double) Duration.ofDays(days()).toMillis();
    }

    private long days() {
        return end.toEpochDay() - first.toEpochDay();
    }

    /** Days of the axis, in their order. */
    List<Tick> ticks() {
        return days() > MONTHLY ? months() : weeks();
    }

    private List<Tick> weeks() {
        var step = Stream.of(1, 2, 7, 14)
                .filter(days -> days() / days <= TICKS)
                .findFirst()
                .orElse(14);
        var start = first.plusDays(Math.floorMod(-(first.toEpochDay() + 3), step)); // weeks begin on Monday
        return Stream.iterate(start, day -> day.isBefore(end), day -> day.plusDays(step))
                .map(day -> tick(day, DAY))
                .toList();
    }

    private List<Tick> months() {
        var months = days() / 30;
        var step = Stream.of(1, 2, 3, 6, 12)
                .filter(some -> months / some <= 12)
                .findFirst()
                .orElse(24);
        var start = YearMonth.from(first.plusMonths(1)).atDay(1);
        return Stream.iterate(start, day -> day.isBefore(end), day -> day.plusMonths(step))
                .map(day -> tick(day, day.equals(start) || day.getMonthValue() <= step ? YEAR : MONTH))
                .toList();
    }

    private Tick tick(LocalDate day, DateTimeFormatter words) {
        return new Tick(place(day.atStartOfDay(ZoneOffset.UTC).toInstant()), words.format(day));
    }

    /** @param place 0..1 */
    record Tick(double place, String name) {}
}
