package dev.ambient.local.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BenchTest {
    /** Seeds the rule was not chosen on. */
    private static final long SEED = 2_000;

    @Test
    void atLowNoisyVolumeHalfTheEventsAreFoundAndFewOthers() {
        var score = new Bench(Talk.Shape.BURSTS, 5, SEED, 8).of(talk -> Bench.openings(talk, 3.5));
        assertTrue(score.detection().value() >= 0.5, score::toString);
        assertTrue(score.falseAlarms().value() <= 0.5, score::toString);
    }

    @Test
    void aLoudBrandIsHeardAtOnceAndElseItIsQuiet() {
        var score = new Bench(Talk.Shape.BURSTS, 500, SEED, 1).of(talk -> Bench.openings(talk, 3.5));
        assertEquals(1, score.detection().value(), score::toString);
        assertEquals(0, score.falseAlarms().value(), score::toString);
    }

    @Test
    void countsHaveTheMeanAndTheDispersionAskedFor() {
        var noise = new Noise(1);
        var counts =
                IntStream.range(0, 100_000).mapToLong(one -> noise.count(5, 3)).toArray();
        var mean = java.util.Arrays.stream(counts).average().orElse(0);
        var variance = java.util.Arrays.stream(counts)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .average()
                .orElse(0);
        assertEquals(5, mean, 0.05);
        assertEquals(3, variance / mean, 0.06);
    }

    /** Newcombe 1998, 15 of 148; Garwood's limits of three events. */
    @Test
    void intervalsAreThoseOfTheBooks() {
        assertEquals("0.10 [0.06, 0.16]", Interval.share(15, 148).toString());
        assertEquals("3.00 [0.62, 8.77]", Interval.rate(3, 1).toString());
        assertEquals("0.00 [0.00, 3.69]", Interval.rate(0, 1).toString());
        assertEquals("unknown", Interval.share(0, 0).toString());
    }
}
