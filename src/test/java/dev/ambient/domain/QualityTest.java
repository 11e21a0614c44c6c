package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ambient.any.AnyHeard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QualityTest {
    /** Five useful ones from .62 to .95, three useless ones below .70. */
    private static final Quality MIXED = of(0.62, 0.71, 0.8, 0.9, 0.95)
            .plus(useless("u1", 0.61))
            .plus(useless("u2", 0.65))
            .plus(useless("u3", 0.69));

    @Test
    void theShareOfUsefulOnesHasTheIntervalOfItsNumber() {
        assertEquals(new Share(5, 8), MIXED.useful());
        assertEquals(0.306, MIXED.useful().low(), 0.001);
        assertEquals(0.863, MIXED.useful().high(), 0.001);
        assertEquals(Optional.of(0.6), MIXED.least());
    }

    @Test
    void aThresholdJustAboveTheLastUselessOneWouldHaveAvoidedAll() {
        assertEquals(Optional.of(new Quality.Bar(0.7, 3, 4, new Share(5, 8))), MIXED.avoiding());
    }

    @Test
    void whereAllCostsTooMuchTheBestIsLower() {
        var strange = MIXED.plus(useless("u4", 0.94));
        assertEquals(Optional.of(new Quality.Bar(0.95, 4, 1, new Share(5, 9))), strange.avoiding());
        assertEquals(Optional.of(new Quality.Bar(0.7, 3, 4, new Share(5, 9))), strange.best());
    }

    @Test
    void noThresholdHelpsWhereTheUselessOnesAreTheStrongest() {
        assertEquals(Optional.empty(), of(0.6, 0.7).plus(useless("u", 0.9)).best());
    }

    @Test
    void noThresholdIsToldWhereNothingWasUselessOrNothingIsMeasured() {
        assertEquals(Optional.empty(), of(0.6, 0.7).avoiding());
        var unmeasured = of(0.6).plus(useless("u1", 0.7)).plus(new Judgement("u2", AnyHeard.NINE, false, null));
        assertEquals(Optional.empty(), unmeasured.avoiding());
        assertEquals(Optional.empty(), unmeasured.best());
    }

    @Test
    void whoChangesTheirMindCountsOnceAndAsTheyThinkNow() {
        var first = new Judgement("a", AnyHeard.NINE, true, measure(0.8));
        var later = new Judgement("a", AnyHeard.NINE.plusSeconds(60), false, measure(0.8));
        var quality = Quality.of("rule").plus(first);
        assertEquals(List.of(later), quality.plus(later).judgements());
        assertEquals(quality.plus(later), quality.plus(later).plus(first));
        assertEquals(quality.plus(later), Quality.of("rule").plus(later).plus(first));
        var unkind = new Judgement("a", AnyHeard.NINE, false, measure(0.8));
        assertEquals(quality.plus(unkind), Quality.of("rule").plus(unkind).plus(first));
    }

    @Test
    void orderAndRepetitionChangeNothingWithinTheBound() {
        var random = new Random(1);
        var all = new ArrayList<Judgement>();
        for (var place = 0; place < Quality.BOUND; place++)
            all.add(new Judgement(
                    "a-" + random.nextInt(120),
                    at(random.nextInt(50)),
                    random.nextBoolean(),
                    measure(random.nextDouble())));
        var expected = plus(all);
        for (var times = 0; times < 20; times++) {
            Collections.shuffle(all, random);
            var twice = new ArrayList<>(all);
            twice.addAll(all.subList(0, 50));
            assertEquals(expected.useful(), plus(twice).useful());
        }
    }

    @Test
    void theLatestAreKept() {
        var quality = plus(IntStream.range(0, 300)
                .mapToObj(second -> new Judgement("a-" + second, at(second), true, measure(0.7)))
                .toList());
        assertEquals(Quality.BOUND, quality.judgements().size());
        assertEquals("a-299", quality.judgements().get(0).alert());
        assertEquals("a-100", quality.judgements().get(Quality.BOUND - 1).alert());
    }

    private static Quality plus(List<Judgement> all) {
        var quality = Quality.of("rule");
        for (var one : all) quality = quality.plus(one);
        return quality;
    }

    private static Quality of(double... useful) {
        return plus(IntStream.range(0, useful.length)
                .mapToObj(place -> new Judgement("a-" + place, at(place), true, measure(useful[place])))
                .toList());
    }

    private static Judgement useless(String alert, double value) {
        return new Judgement(alert, AnyHeard.NINE, false, measure(value));
    }

    private static Measure measure(double value) {
        return new Measure(value, 0.6);
    }

    private static Instant at(int second) {
        return AnyHeard.NINE.plusSeconds(second);
    }
}
