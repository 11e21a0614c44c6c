package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonTest {
    /** The midnight after a Sunday. */
    private static final Instant END = Instant.parse("2026-12-21T00:00:00Z");

    private static final long NOW = Chronicle.week(Chronicle.day(END) - 1);

    /** Weeks of ten unhappy mentions each, but for this one and one of last year. */
    private static List<Verdict> told(int learnt, long now, int ago, long then, Instant end, Season season) {
        var weeks = new TreeMap<Long, java.util.SortedMap<String, Long>>();
        for (var week = NOW - learnt; week <= NOW; week++) weeks.put(week, new TreeMap<>(Map.of("trains", 10L)));
        if (ago <= learnt) weeks.put(NOW - ago, new TreeMap<>(Map.of("trains", then)));
        weeks.put(NOW, new TreeMap<>(Map.of("trains", now)));
        var chronicle = new Chronicle(END, new TreeMap<>(), new TreeMap<>(), weeks);
        Sums sums = new Sums() {
            @Override
            public Pulse hour(Instant hour) {
                return Pulse.EMPTY;
            }

            @Override
            public Chronicle chronicle() {
                return chronicle;
            }
        };
        return season.begin(new Tick(end, Rhythm.EMPTY, sums)).toList();
    }

    @ParameterizedTest(name = "{1} now, {3} {2} weeks ago, of {0} weeks: {4}")
    @CsvSource({
        "61, 20, 52, 20, true",
        "61, 19, 52, 20, false",
        "61, 20, 52, 19, false",
        "61, 40, 53, 30, true",
        "61, 40, 51, 30, true",
        "61, 40, 54, 30, false",
        "61, 40, 50, 30, false",
        "55, 40, 52, 30, false",
        "56, 40, 52, 30, true",
        "20, 40, 52, 30, false"
    })
    void theSameWeeksOfLastYear(int learnt, long now, int ago, long then, boolean returns) {
        assertEquals(returns, !told(learnt, now, ago, then, END, Season.USUAL).isEmpty());
    }

    @ParameterizedTest(name = "{0} to {1}, {2} weeks: {3}")
    @CsvSource({
        "12-20, 12-31, 8, true",
        "12-21, 01-06, 8, false",
        "12-01, 01-06, 8, true",
        "01-06, 12-19, 8, false",
        "12-01, 01-06, 3, false"
    })
    void orTheCalendar(String from, String until, int learnt, boolean fires) {
        var span = new Season.Span("trains", MonthDay.parse("--" + from), MonthDay.parse("--" + until));
        var season = new Season(20, 2, List.of(span));
        assertEquals(fires, !told(learnt, 25, 99, 0, END, season).isEmpty());
    }

    @Test
    void onlyWhenAWeekEnds() {
        assertEquals(List.of(), told(61, 40, 52, 30, END.minus(Duration.ofDays(1)), Season.USUAL));
        assertEquals(List.of(), told(61, 40, 52, 30, END.plus(Duration.ofHours(1)), Season.USUAL));
    }

    @Test
    void weeksAddUpTheirDaysAndAreBounded() {
        var pulse = new Pulse(
                List.of(),
                new TreeMap<>(Map.of(0, new TreeMap<>(Map.of("trains", new Pulse.Count(3, 2, 0, 0))))),
                Registers.EMPTY,
                List.of(),
                0,
                new TreeMap<>());
        Sums sums = hour -> pulse;
        var chronicle = Chronicle.EMPTY;
        for (var day = 0; day < 600; day++) chronicle = chronicle.learn(END.minus(Duration.ofDays(599 - day)), sums);
        assertEquals(7 * 24 * 2, chronicle.unhappy(NOW, "trains"));
        assertEquals(62, chronicle.weeks().size());
    }
}
