package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PulseTest {
    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pulsesAddInAnyGroupingAndOrder(long seed) {
        var dots = dots(seed, 40);
        var shuffled = new ArrayList<>(dots);
        Collections.shuffle(shuffled, new Random(seed));
        var half = dots.size() / 2;
        var left = sum(shuffled.subList(0, half)).plus(sum(shuffled.subList(half, dots.size())));
        assertEquals(sum(dots), left);
        assertEquals(sum(dots), Pulse.EMPTY.plus(sum(dots)));
        assertEquals(dots.size(), sum(dots).count(Pulse.ALL).all());
    }

    @Test
    void aRetriedBatchAddsOnlyWhatLiesBeyondTheKnownLast() {
        var pulse = Pulse.EMPTY.after(new Pulse.Batch("100", "250"));
        assertTrue(pulse.knows("100", "250"));
        assertFalse(pulse.knows("100", "251"));
        assertFalse(pulse.knows("101", "250"), "another batch is not known by its numbers");
        var longer = pulse.after(new Pulse.Batch("100", "1000"));
        assertTrue(longer.knows("100", "999"), "numbers are compared as numbers");
        assertTrue(longer.after(new Pulse.Batch("100", "250")).knows("100", "999"), "the greater last stays");
    }

    @Test
    void manyBatchesLeaveTheLatest() {
        var pulse = Pulse.EMPTY;
        for (var batch = 1; batch <= 100; batch++)
            pulse = pulse.after(new Pulse.Batch("" + batch * 10, "" + (batch * 10 + 9)));
        assertTrue(pulse.knows("1000", "1009"));
        assertFalse(pulse.knows("10", "19"));
        assertTrue(pulse.batches().size() <= 24);
    }

    @ParameterizedTest(name = "{0} people")
    @MethodSource("sizes")
    void differentPeopleAreEstimatedWithinFourStandardErrors(long people) {
        var authors = LongStream.range(0, people)
                .mapToObj(person -> Registers.of(new Pseudonym("A#x#" + person)))
                .reduce(Registers.EMPTY, Registers::plus);
        assertEquals(people, authors.estimate(), Math.max(1, 4 * 0.065 * people));
        assertEquals(authors, authors.plus(authors), "the same people again are no more people");
    }

    static LongStream sizes() {
        return LongStream.of(0, 1, 5, 30, 200, 1_000, 20_000);
    }

    private static List<Pulse> dots(long seed, int count) {
        return new Life(seed)
                .posts(count).stream()
                        .map(Easel.Stroke::heard)
                        .filter(heard -> heard.mention().op() == Mention.Op.CREATE)
                        .map(heard -> Pulse.of(
                                heard,
                                new Pseudonym("A#x#" + heard.mention().author().id())))
                        .toList();
    }

    private static Pulse sum(List<Pulse> pulses) {
        return IntStream.range(0, pulses.size()).mapToObj(pulses::get).reduce(Pulse.EMPTY, Pulse::plus);
    }
}
