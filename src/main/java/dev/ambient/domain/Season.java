package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * SEASONAL_TENSION: what people are unhappy with rises as it did in the same weeks of the year before, or when the calendar says so. Looked for
 * when a week ends (Sunday, UTC).
 *
 * @param least unhappy mentions of the topic in the week
 * @param ratio times its mean of the eight weeks before
 * @param calendar seasons that are known beforehand
 */
public record Season(int least, double ratio, List<Span> calendar) implements Sign {
    public static final Season USUAL = new Season(20, 2, List.of());

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration FORGOTTEN = Duration.ofDays(28);
    private static final int YEAR = 52;
    private static final int BEFORE = 8;
    private static final int LEARNT = 4;

    public Season {
        calendar = List.copyOf(calendar);
    }

    @Override
    public AlertKind kind() {
        return AlertKind.SEASONAL_TENSION;
    }

    @Override
    public Measure measure(Verdict verdict) {
        return new Measure(verdict.times(), ratio);
    }

    @Override
    public Stream<Verdict> begin(Tick tick) {
        if (!tick.ends(DAY)) return Stream.empty();
        var chronicle = tick.sums().chronicle();
        var week = Chronicle.week(Chronicle.day(tick.end()) - 1);
        if (Chronicle.week(Chronicle.day(tick.end())) == week) return Stream.empty();
        return chronicle.tensions(week).stream()
                .filter(topic -> hasRisen(chronicle, week, topic))
                .filter(topic -> returns(chronicle, week, topic) || isExpected(topic, tick.end()))
                .map(topic -> Verdict.opens(
                        kind(),
                        topic,
                        tick,
                        chronicle.unhappy(week, topic),
                        0,
                        usual(chronicle, week, topic),
                        0,
                        "7d"));
    }

    /** A season is told once. */
    @Override
    public Optional<Verdict> onward(Tick tick, Verdict open) {
        return Optional.of(open).filter(one -> tick.end().isBefore(one.at().plus(FORGOTTEN)));
    }

    private boolean hasRisen(Chronicle chronicle, long week, String topic) {
        var now = chronicle.unhappy(week, topic);
        return chronicle.holds(week - LEARNT) && now >= least && now >= ratio * usual(chronicle, week, topic);
    }

    /** Whether it rose a year before, a week earlier or later. */
    private boolean returns(Chronicle chronicle, long week, String topic) {
        return LongStream.rangeClosed(week - YEAR - 1, week - YEAR + 1)
                .anyMatch(then -> hasRisen(chronicle, then, topic));
    }

    private boolean isExpected(String topic, Instant end) {
        return holds(topic, end.minus(DAY));
    }

    /** Whether the calendar has a season of a topic on the day (UTC) of a time. */
    boolean holds(String topic, Instant at) {
        var day = MonthDay.from(at.atOffset(ZoneOffset.UTC));
        return calendar.stream().anyMatch(span -> span.topic.equals(topic) && span.holds(day));
    }

    private static double usual(Chronicle chronicle, long week, String topic) {
        return LongStream.range(week - BEFORE, week)
                .filter(chronicle::holds)
                .mapToDouble(then -> chronicle.unhappy(then, topic))
                .average()
                .orElse(0);
    }

    /** A season of a topic, from a day of the year to another, which may lie in the next year. */
    public record Span(String topic, MonthDay from, MonthDay until) {
        boolean holds(MonthDay day) {
            var inside = !day.isBefore(from) && !day.isAfter(until);
            return from.isAfter(until) ? !day.isBefore(from) || !day.isAfter(until) : inside;
        }
    }
}
