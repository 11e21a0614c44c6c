package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightTest {
    @ParameterizedTest
    @CsvSource({
        "22:00-06:00, Europe/Oslo, 2026-03-02T20:59:59Z, day",
        "22:00-06:00, Europe/Oslo, 2026-03-02T21:00:00Z, 2026-03-03T05:00:00Z",
        "22:00-06:00, Europe/Oslo, 2026-03-03T04:59:59Z, 2026-03-03T05:00:00Z",
        "22:00-06:00, Europe/Oslo, 2026-03-03T05:00:00Z, day",
        // clocks go forward in the night of 29 March, and back in that of 25 October
        "22:00-06:00, Europe/Oslo, 2026-03-28T22:00:00Z, 2026-03-29T04:00:00Z",
        "22:00-06:00, Europe/Oslo, 2026-10-24T21:00:00Z, 2026-10-25T05:00:00Z",
        "22:00-06:00, America/New_York, 2026-03-08T03:00:00Z, 2026-03-08T10:00:00Z",
        // the end is leapt over: 02:30 does not exist
        "22:00-02:30, Europe/Oslo, 2026-03-29T00:30:00Z, 2026-03-29T01:30:00Z",
        // the end comes twice: the second 02:15 is in no night, as the first one was not
        "22:00-02:30, Europe/Oslo, 2026-10-25T00:15:00Z, 2026-10-25T00:30:00Z",
        "22:00-02:30, Europe/Oslo, 2026-10-25T00:45:00Z, day",
        "13:00-14:00, UTC, 2026-03-02T13:30:00Z, 2026-03-02T14:00:00Z",
        "13:00-14:00, UTC, 2026-03-02T14:00:00Z, day",
        "00:00-23:59, UTC, 2026-03-02T23:59:00Z, day"
    })
    void endsByTheClockOfItsTeam(String span, String zone, Instant at, String end) {
        var found = Night.parse(span).end(at, ZoneId.of(zone));
        assertEquals(end, found.map(Instant::toString).orElse("day"));
    }
}
