package dev.ambient.local.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatermarkTest {
    @Test
    void itIsTheGreatestTimeSoFar() {
        assertEquals(
                List.of("01T10", "01T12", "01T12", "01T14"),
                clock("2026-03-01T10", "2026-03-01T12", "2026-03-01T11", "2026-03-01T14"));
    }

    @Test
    void aHostileDateDoesNotDragIt() {
        assertEquals(
                List.of("01T10", "01T11", "01T11", "01T12", "01T13", "01T14"),
                clock(
                        "2026-03-01T10",
                        "2026-03-01T11",
                        "2099-01-01T00",
                        "2026-03-01T12",
                        "2026-03-01T13",
                        "2026-03-01T14"));
    }

    @Test
    void aPauseIsBelieved() {
        assertEquals(
                List.of("01T10", "01T11", "20T10", "20T11", "20T12"),
                clock("2026-03-01T10", "2026-03-01T11", "2026-03-20T10", "2026-03-20T11", "2026-03-20T12"));
    }

    @Test
    void theFirstDateMayBeHostile() {
        assertEquals(
                List.of("01T10", "01T10", "01T11", "01T12"),
                clock("1970-01-01T00", "2026-03-01T10", "2026-03-01T11", "2026-03-01T12"));
        assertEquals(
                List.of("01T10", "01T10", "01T11", "01T12"),
                clock("2099-01-01T00", "2026-03-01T10", "2026-03-01T11", "2026-03-01T12"));
    }

    @Test
    void theLastDateAloneProvesNothing() {
        assertEquals(List.of("01T10", "01T11", "01T11"), clock("2026-03-01T10", "2026-03-01T11", "2031-03-01T11"));
    }

    @Test
    void whereNobodySaysTheTimeThereIsNone() {
        var bodies = List.of(new Body("{}", Path.of("x"), 1), new Body("[", Path.of("x"), 2))
                .iterator();
        assertTrue(new Watermark(bodies).next().now().isEmpty());
    }

    @Test
    void timesOfAllFormatsAreSeen() {
        assertEquals(
                "2026-03-01T10:00:00Z",
                time(
                        "{\"data\":{\"created_at\":\"2026-03-01T10:00:00.000Z\"},\"includes\":{\"users\":[{\"created_at\":\"2027-01-01T00:00:00Z\"}]}}"));
        assertEquals("2026-03-01T10:00:00Z", time("{\"kind\":\"commit\",\"time_us\":1772359200000000}"));
        assertEquals("2026-03-01T10:00:00Z", time("{\"created_utc\":1772359200.0}"));
        assertEquals(
                "2026-03-01T10:00:00.123456780Z", time("{\"published_at\":\"2026-03-01T11:00:00.12345678+01:00\"}"));
        assertEquals(
                "2026-03-01T10:00:00Z",
                time(
                        "{\"Type\":\"Notification\",\"Timestamp\":\"2030-01-01T00:00:00Z\",\"Message\":\"{\\\"at\\\":\\\"2026-03-01T10:00:00Z\\\",\\\"text\\\":\\\"long enough to be a body\\\"}\"}"));
        assertEquals(
                "2026-03-01T10:00:00Z", time("[{\"at\":\"2026-03-01T09:00:00Z\"},{\"at\":\"2026-03-01T10:00:00Z\"}]"));
    }

    @Test
    void sortsAreSeen() {
        assertEquals(
                List.of(Peek.Sort.DELETE),
                Peek.at("{\"type\":\"mention\",\"op\":\"delete\"}").records());
        assertEquals(
                List.of(Peek.Sort.DELETE),
                Peek.at("{\"data\":{\"delete\":{\"post\":{\"id\":\"1\"}}}}").records());
        assertEquals(
                List.of(Peek.Sort.EDIT),
                Peek.at("{\"data\":{\"edit_history_tweet_ids\":[\"1\",\"2\"]}}").records());
        assertEquals(
                List.of(Peek.Sort.MENTION),
                Peek.at("{\"data\":{\"edit_history_tweet_ids\":[\"1\"]}}").records());
        assertEquals(
                List.of(Peek.Sort.OTHER), Peek.at("{\"type\":\"customer\"}").records());
        assertEquals(List.of(Peek.Sort.OTHER), Peek.at("[".repeat(2_000)).records());
        assertEquals(3, Peek.at("[{\"a\":1},{\"b\":2},{}]").records().size());
        assertEquals(
                1, Peek.at("{\"edit_history_tweet_ids\":{\"a\":1").records().size());
    }

    private static String time(String body) {
        return Peek.at(body).time().orElseThrow().toString();
    }

    private static List<String> clock(String... hours) {
        var bodies = Stream.of(hours)
                .map(hour -> new Body("{\"at\":\"" + hour + ":00:00Z\"}", Path.of("x"), 1))
                .iterator();
        var watermark = new Watermark(bodies);
        var seen = new ArrayList<String>();
        while (watermark.hasNext()) seen.add(day(watermark.next().now().orElseThrow()));
        return seen;
    }

    private static String day(Instant time) {
        return time.toString().substring(8, 13);
    }
}
