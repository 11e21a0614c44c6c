package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {
    private static final String SPLIT = "Mon-Fri 08:00-12:00 13:00-18:00";

    @ParameterizedTest
    @CsvSource({
        // within, over lunch, before and after work, over the weekend
        "Mon-Fri 08:00-12:00 13:00-18:00, Europe/Oslo, 2026-03-02T09:00:00Z, 60, 2026-03-02T10:00:00Z",
        "Mon-Fri 08:00-12:00 13:00-18:00, Europe/Oslo, 2026-03-02T10:00:00Z, 60, 2026-03-02T11:00:00Z",
        "Mon-Fri 08:00-12:00 13:00-18:00, Europe/Oslo, 2026-03-02T10:30:00Z, 60, 2026-03-02T12:30:00Z",
        "Mon-Fri 08:00-12:00 13:00-18:00, Europe/Oslo, 2026-03-02T11:20:00Z, 60, 2026-03-02T13:00:00Z",
        "Mon-Fri 08:00-12:00 13:00-18:00, Europe/Oslo, 2026-03-02T03:00:00Z, 60, 2026-03-02T08:00:00Z",
        "Mon-Fri 08:00-12:00 13:00-18:00, Europe/Oslo, 2026-03-06T16:30:00Z, 60, 2026-03-09T07:30:00Z",
        "Mon-Fri 08:00-12:00 13:00-18:00, Europe/Oslo, 2026-03-07T10:00:00Z, 360, 2026-03-09T14:00:00Z",
        // clocks go forward in the night of 29 March, and back in that of 25 October
        "Mon-Fri 08:00-12:00 13:00-18:00, Europe/Oslo, 2026-03-27T16:30:00Z, 60, 2026-03-30T06:30:00Z",
        "Mon-Fri 08:00-12:00 13:00-18:00, Europe/Oslo, 2026-10-23T15:30:00Z, 60, 2026-10-26T07:30:00Z",
        "Mon-Sun 00:00-06:00, Europe/Oslo, 2026-03-28T23:00:00Z, 300, 2026-03-29T04:00:00Z",
        "Mon-Sun 00:00-06:00, Europe/Oslo, 2026-10-24T22:00:00Z, 420, 2026-10-25T05:00:00Z",
        // an hour that does not exist is no business hour
        "Sun 02:00-03:00 10:00-11:00, Europe/Oslo, 2026-03-28T23:00:00Z, 60, 2026-03-29T09:00:00Z",
        "Sun 01:30-02:30 10:00-11:00, Europe/Oslo, 2026-03-28T23:00:00Z, 60, 2026-03-29T08:30:00Z",
        // a week that ends on Thursday, one over the weekend, one day
        "Sun-Thu 09:00-17:00, Asia/Dubai, 2026-03-05T12:30:00Z, 60, 2026-03-08T05:30:00Z",
        "Fri-Mon 09:00-17:00, UTC, 2026-03-09T16:30:00Z, 60, 2026-03-13T09:30:00Z",
        "Wed 09:00-10:00, America/New_York, 2026-03-05T00:00:00Z, 90, 2026-03-18T13:30:00Z"
    })
    void anAnswerIsDueByTheClockOfItsTeam(String hours, String zone, Instant from, int minutes, Instant due) {
        var read = Hours.parse(hours);
        var time = Duration.ofMinutes(minutes);
        assertEquals(due, read.after(from, time, ZoneId.of(zone)));
        assertEquals(time, read.between(from, due, ZoneId.of(zone)));
        assertEquals(hours, read.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T06:59:59Z, 2026-03-02T07:00:00Z",
        "2026-03-02T07:00:00Z, 2026-03-02T07:00:00Z",
        "2026-03-02T10:59:59Z, 2026-03-02T10:59:59Z",
        "2026-03-02T11:00:00Z, 2026-03-02T12:00:00Z",
        "2026-03-06T17:00:00Z, 2026-03-09T07:00:00Z"
    })
    void itOpensWhenTheNextSpanBegins(Instant at, Instant opens) {
        assertEquals(opens, Hours.parse(SPLIT).opens(at, ZoneId.of("Europe/Oslo")));
    }

    /** By minutes, told plainly: what is open is what the clock on the wall says. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theyAreTheMinutesTheClockOnTheWallShows(int seed) {
        var random = new Random(seed);
        var zone = ZoneId.of(seed % 2 == 0 ? "Europe/Oslo" : "America/New_York");
        var hours = Hours.parse(SPLIT);
        var from = Instant.parse("2026-03-06T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(24 * 60)));
        var until = from.plus(Duration.ofMinutes(random.nextInt(26 * 24 * 60)));
        var open = 0;
        for (var at = from; at.isBefore(until); at = at.plusSeconds(60)) {
            var here = at.atZone(zone);
            var work = here.getHour() >= 8 && here.getHour() < 18 && here.getHour() != 12;
            if (work && here.getDayOfWeek().getValue() <= 5) open++;
        }
        assertEquals(Duration.ofMinutes(open), hours.between(from, until, zone));
    }
}
