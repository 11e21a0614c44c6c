package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final BrandEvent LOGO =
            new BrandEvent("nordbrew", BrandEvent.What.RELEASE, "New logo", NINE, null, null);

    private static Cause wave(long observed, Pulse.Count all, Map<String, Integer> topics, BrandEvent... events) {
        var wave = new Verdict(
                AlertKind.SPIKE,
                Pulse.ALL,
                Decision.Change.OPEN,
                NINE,
                NINE,
                observed,
                0,
                20,
                6,
                "1h",
                28,
                0,
                false,
                0);
        var counts = new TreeMap<String, Pulse.Count>(Map.of(Pulse.ALL, all));
        topics.forEach((topic, count) -> counts.put(topic, new Pulse.Count(count, 0, 0, 0)));
        var sums = new Pulse(
                List.of(),
                new TreeMap<>(Map.of(0, counts)),
                Registers.EMPTY,
                List.of(),
                0,
                new TreeMap<>(Map.of("x", all.all())));
        var vigil = new Vigil(
                List.of(),
                new Usual(1_000, 200, 0, 100),
                new TreeMap<>(Map.of("cups", new Level(10, 1), "trains", new Level(5, 1))),
                new TreeMap<>(Map.of("x", Network.first(NINE), "bluesky", Network.first(NINE))));
        var rhythm = new Rhythm(NINE, NINE, heard(20), null, true, 0, null, vigil);
        return new Cause(
                wave, sums, rhythm, List.of(), Stream.of(events).reduce(Diary.EMPTY, Diary::plus, (one, other) -> one));
    }

    private static Beat heard(double mean) {
        return new Beat(Collections.nCopies(48, -1.0), 1, 1, mean, 672);
    }

    private static Pulse.Count of(int all, int negative, int reposts, int bots) {
        return new Pulse.Count(all, negative, reposts, bots);
    }

    @ParameterizedTest(name = "{0} minutes after: {1}")
    @CsvSource({"-361, false", "-360, true", "0, true", "2880, true", "2881, false"})
    void aWaveAfterANewLogoSaysSo(long minutes, boolean caused) {
        assertEquals(caused, LOGO.mayCause(NINE.plus(Duration.ofMinutes(minutes))));
        var fair = new BrandEvent("nordbrew", BrandEvent.What.SHOW, "Fair", NINE.minus(Duration.ofDays(9)), NINE, null);
        assertEquals(caused && minutes >= 0, minutes >= 0 && fair.mayCause(NINE.plus(Duration.ofMinutes(minutes))));
    }

    @Test
    void itIsSaidInTheSentence() {
        var said = new Tidings(Language.ENGLISH).what(wave(60, of(60, 30, 0, 0), Map.of("cups", 45), LOGO), "Nordbrew");
        assertEquals(
                "People talk about Nordbrew far more than usual, after \"New logo\": 60 mentions in an hour where 20"
                        + " are normal, mostly about cups, most of it unhappy.",
                said);
    }

    @Test
    void theLatestEventIsMeant() {
        var before = new BrandEvent("nordbrew", BrandEvent.What.PRICE, "Dearer", NINE.minusSeconds(3_600), null, null);
        assertEquals(
                "New logo",
                wave(60, of(60, 9, 0, 0), Map.of(), before, LOGO)
                        .event()
                        .orElseThrow()
                        .title());
    }

    @Test
    void repostsBotsAndASingleNetworkAreDoubts() {
        var doubts = wave(60, of(60, 30, 30, 18), Map.of("cups", 60)).doubts(Language.ENGLISH);
        assertEquals(
                List.of(
                        "most are reposts",
                        "many are by automated accounts: 30 %",
                        "nearly all of it is on one network: X"),
                doubts);
        var none = wave(60, of(60, 30, 29, 17), Map.of("cups", 60)).doubts(Language.ENGLISH);
        assertEquals(1, none.size(), () -> "" + none);
    }

    @Test
    void moreOfEverythingMayBeAChangeInWhatIsCollected() {
        var step = "may be a change in what is collected";
        var alike = Map.of("cups", 100, "trains", 50);
        assertTrue(wave(200, of(200, 40, 0, 0), alike)
                .doubts(Language.ENGLISH)
                .toString()
                .contains(step));
        assertFalse(wave(59, of(59, 12, 0, 0), Map.of("cups", 30, "trains", 15))
                .doubts(Language.ENGLISH)
                .toString()
                .contains(step));
        assertFalse(
                wave(200, of(200, 90, 0, 0), alike)
                        .doubts(Language.ENGLISH)
                        .toString()
                        .contains(step),
                "the mood is another");
        assertFalse(
                wave(200, of(200, 40, 0, 0), Map.of("cups", 20, "trains", 150))
                        .doubts(Language.ENGLISH)
                        .toString()
                        .contains(step),
                "the topics are others");
    }

    @ParameterizedTest(name = "{0} of {1} an hour: {2}")
    @CsvSource({
        "SPIKE, 1.9, true",
        "CRISIS, 1.9, true",
        "SENTIMENT_SHIFT, 1.9, false",
        "SPIKE, 2, false",
        "CRISIS, 2, false"
    })
    void aBrandThatWasHardlyHeardOfMayOnlyBeCollectedNow(AlertKind kind, double mean, boolean doubted) {
        var wave = new Verdict(kind, Pulse.ALL, Decision.Change.OPEN, NINE, NINE, 60, 80, 20, 6, "1h", 28, 0, false, 0);
        var rhythm = new Rhythm(NINE, NINE, heard(mean), null, true, 0, null, Vigil.EMPTY);
        var doubts = new Cause(wave, Pulse.EMPTY, rhythm, List.of(), Diary.EMPTY).doubts(Language.ENGLISH);
        assertEquals(
                doubted
                        ? List.of("hardly anything was heard of it before: may be a change in what is collected")
                        : List.of(),
                doubts);
    }
}
