package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant EVENT = START.plus(Duration.ofDays(28)).plus(Duration.ofHours(10));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aSteadyBrandIsQuiet(long seed) {
        var waves = waves(steady(seed, 50), 28);
        assertTrue(waves.isEmpty(), () -> "fired " + waves);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void threeTimesTheUsualForThreeHoursOpensOnceAndEndsOnce(long seed) {
        var steady = steady(seed, 50);
        var waves = waves(bucket -> steady.applyAsLong(bucket) * (isEvent(bucket) ? 3 : 1), 31);
        assertEquals(2, waves.size(), () -> "" + waves);
        assertEquals(Decision.Change.OPEN, waves.get(0).change());
        assertTrue(waves.get(0).at().isBefore(EVENT.plus(Duration.ofMinutes(90))), () -> "late: " + waves.get(0));
        assertEquals(Decision.Change.RESOLVE, waves.get(1).change());
        assertEquals(waves.get(0).since(), waves.get(1).since());
        assertEquals(
                Verdict.of(waves.get(0), false).alert("b"),
                Verdict.of(waves.get(1), false).alert("b"));
    }

    @Test
    void aWaveThatGrowsIsUpdatedAtMostEveryHalfHour() {
        ToLongFunction<Instant> counts = bucket ->
                !isEvent(bucket) ? 5 : 20 + Duration.between(EVENT, bucket).toMinutes();
        var waves = waves(counts, 31);
        var changes = waves.stream().map(Rhythm.Wave::change).distinct().toList();
        assertEquals(List.of(Decision.Change.OPEN, Decision.Change.UPDATE, Decision.Change.RESOLVE), changes);
        for (var place = 1; place < waves.size() - 1; place++) {
            var before = waves.get(place - 1);
            var update = waves.get(place);
            assertFalse(update.at().isBefore(before.at().plus(Duration.ofMinutes(30))), () -> "" + waves);
            assertTrue(update.observed() >= 2 * before.observed(), () -> "" + waves);
        }
        var transitions =
                waves.stream().map(wave -> Verdict.of(wave, false).transition()).toList();
        assertEquals(
                java.util.stream.IntStream.rangeClosed(1, waves.size()).boxed().toList(), transitions);
        assertEquals(
                1,
                waves.stream()
                        .map(wave -> Verdict.of(wave, false).alert("b"))
                        .distinct()
                        .count());
    }

    @Test
    void rareTalkIsComparedWithTheFloor() {
        ToLongFunction<Instant> some = bucket -> isEvent(bucket) && bucket.getEpochSecond() % 1_200 == 0 ? 1 : 0;
        assertTrue(waves(some, 31).isEmpty(), "three an hour are little more than the floor of two");
        var opened = waves(bucket -> isEvent(bucket) ? 2 : 0, 31).get(0);
        assertEquals(Decision.Change.OPEN, opened.change());
        assertTrue(opened.at().isBefore(EVENT.plus(Duration.ofHours(1))), () -> "late: " + opened);
        assertTrue(opened.expected() < 0.1, () -> "told is what is usual of it, not the floor: " + opened);
    }

    @Test
    void nothingIsDecidedBeforeADayIsLearnt() {
        ToLongFunction<Instant> burst = bucket -> bucket.isAfter(START.plus(Duration.ofHours(20))) ? 50 : 5;
        assertTrue(waves(burst, 1).isEmpty());
    }

    @Test
    void anEventTeachesLittle() {
        var calm = learnt(bucket -> 5, 28);
        var event = learnt(bucket -> isEvent(bucket) ? 500 : 5, 29);
        assertTrue(event.expected(EVENT) < 1.5 * calm.expected(EVENT), "" + event.expected(EVENT));
    }

    @Test
    void aLevelThatStaysIsTheNewUsualInSomeWeeks() {
        ToLongFunction<Instant> risen = bucket -> bucket.isBefore(EVENT) ? 5 : 15;
        var waves = waves(risen, 28 + 42);
        assertEquals(2, waves.size(), () -> "" + waves);
        assertEquals(Decision.Change.RESOLVE, waves.get(1).change());
    }

    @Test
    void closingInOnePassOrInManyDecidesTheSame() {
        var steady = steady(7, 40);
        ToLongFunction<Instant> counts = bucket -> steady.applyAsLong(bucket) * (isEvent(bucket) ? 4 : 1);
        assertEquals(waves(counts, 30), waves(counts, 30));
        var begun = Rhythm.EMPTY.begin(START);
        assertEquals(START.plus(Duration.ofHours(1)), begun.closed());
        assertNotNull(begun.started());
        assertFalse(begun.isOpen());
    }

    private static boolean isEvent(Instant bucket) {
        return !bucket.isBefore(EVENT) && bucket.isBefore(EVENT.plus(Duration.ofHours(3)));
    }

    /** A diurnal count with Poisson noise: the same for the same seed and bucket. */
    private static ToLongFunction<Instant> steady(long seed, double perHour) {
        return bucket -> {
            var random = new SplittableRandom(seed * 1_000_003 + bucket.getEpochSecond());
            var hour = bucket.getEpochSecond() / 3600 % 24;
            var mean = perHour / 12 * (1 + 0.5 * Math.sin(hour / 24.0 * 2 * Math.PI));
            return poisson(random, mean);
        };
    }

    private static long poisson(SplittableRandom random, double mean) {
        var count = 0L;
        for (var product = random.nextDouble(); product > Math.exp(-mean); product *= random.nextDouble()) count++;
        return count;
    }

    private static List<Rhythm.Wave> waves(ToLongFunction<Instant> counts, int days) {
        var waves = new ArrayList<Rhythm.Wave>();
        var rhythm = Rhythm.EMPTY.begin(START);
        for (var end = START.plus(Duration.ofMinutes(65));
                end.isBefore(START.plus(Duration.ofDays(days)));
                end = end.plus(Pulse.BUCKET)) {
            rhythm = rhythm.close(end, counts, Listening.Spike.BALANCED);
            if (!rhythm.queued()) {
                waves.add(rhythm.wave());
                rhythm = rhythm.sent();
            }
        }
        return waves;
    }

    private static Beat learnt(ToLongFunction<Instant> counts, int days) {
        var rhythm = Rhythm.EMPTY.begin(START);
        for (var end = START.plus(Duration.ofMinutes(65));
                end.isBefore(START.plus(Duration.ofDays(days)));
                end = end.plus(Pulse.BUCKET)) {
            rhythm = rhythm.close(end, counts, Listening.Spike.BALANCED).sent();
        }
        return rhythm.beat();
    }
}
