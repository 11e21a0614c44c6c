package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ambient.any.AnyListening;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The team works Mon-Fri 08:00-18:00 in Oslo. */
class PromiseTest {
    @ParameterizedTest
    @CsvSource({
        "x, 2026-03-02T09:00:00Z, 2026-03-02T10:00:00Z",
        "mastodon, 2026-03-02T09:00:00Z, 2026-03-02T10:00:00Z",
        "reddit, 2026-03-02T09:00:00Z, 2026-03-02T15:00:00Z",
        "reddit, 2026-03-02T15:00:00Z, 2026-03-03T11:00:00Z",
        "x, 2026-03-02T21:00:00Z, 2026-03-03T08:00:00Z",
        // a day is a day, also on Saturday
        "x, 2026-03-06T18:00:00Z, 2026-03-07T18:00:00Z",
        "reddit, 2026-03-02T20:00:00Z, 2026-03-03T13:00:00Z"
    })
    void itIsDueInBusinessHoursAndWithinADay(String network, Instant since, Instant due) {
        assertEquals(due, Promise.of(network, since, AnyListening.care()).due());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T21:00:00Z, 2026-03-03T07:59:59Z, 0",
        "2026-03-02T21:00:00Z, 2026-03-03T08:00:00Z, 1",
        "2026-03-02T21:00:00Z, 2026-03-03T20:59:59Z, 1",
        "2026-03-02T21:00:00Z, 2026-03-03T21:00:00Z, 2",
        "2026-03-06T18:00:00Z, 2026-03-07T18:00:00Z, 2"
    })
    void itIsBrokenOnceWhenItIsDueAndOnceADayLater(Instant since, Instant now, int breaches) {
        assertEquals(breaches, Promise.of("x", since, AnyListening.care()).breaches(now));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z, 2026-03-02T09:00:00Z, 0",
        "2026-03-02T09:00:00Z, 2026-03-02T09:45:00Z, 0.75",
        "2026-03-02T09:00:00Z, 2026-03-04T09:00:00Z, 1",
        // at night only the day goes by
        "2026-03-02T19:00:00Z, 2026-03-03T01:00:00Z, 0.25",
        "2026-03-02T19:00:00Z, 2026-03-03T07:00:00Z, 0.5",
        "2026-03-02T19:00:00Z, 2026-03-03T07:45:00Z, 0.75",
        "2026-03-06T18:00:00Z, 2026-03-07T06:00:00Z, 0.5"
    })
    void itIsSpentByBusinessHoursOrByTheDay(Instant since, Instant now, double spent) {
        assertEquals(spent, Promise.of("x", since, AnyListening.care()).spent(now), 1e-9);
    }
}
