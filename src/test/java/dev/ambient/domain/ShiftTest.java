package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTest {
    /** Two days of four of twenty unhappy, then silence: what is counted over the three hours is what the test says. */
    private static final int DAYS = 48;

    private static List<Verdict> after(Tape tape) {
        return tape.verdicts(AlertKind.SENTIMENT_SHIFT, DAYS + 12);
    }

    private static Tape quiet() {
        return new Tape().usual(0, DAYS);
    }

    @ParameterizedTest(name = "{1} of {0} unhappy: {2}")
    @CsvSource({
        "19, 19, false",
        "20, 8, false",
        "20, 10, true",
        "20, 20, true",
        "200, 68, false",
        "200, 71, true",
        "20, 0, false",
        "0, 0, false"
    })
    void enoughOfEnoughShifts(int all, int negative, boolean shifts) {
        var tape = quiet().say(DAYS + 4, all, negative, all, 0);
        assertEquals(shifts, !after(tape).isEmpty(), () -> "" + after(tape));
    }

    @Test
    void itIsToldOnceAndItsEndOnce() {
        var tape = new Tape().usual(0, 96);
        for (var hour = 50; hour < 56; hour++) tape.say(hour, 20, 14, 20, 1_000);
        var verdicts = tape.verdicts(AlertKind.SENTIMENT_SHIFT, 96);
        assertEquals(List.of(1, 2), verdicts.stream().map(Verdict::transition).toList());
        assertEquals(1, verdicts.stream().map(one -> one.alert("b")).distinct().count());
        assertEquals(verdicts.get(0).since(), verdicts.get(1).since());
        assertTrue(verdicts.get(1).at().isAfter(Tape.hour(58)), "three calm hours after the windows that held it");
    }

    @Test
    void aWindowPassesMidnight() {
        var tape = new Tape().usual(0, 70).say(71, 6, 6, 6, 0).say(72, 10, 9, 10, 0);
        var opened = tape.verdicts(AlertKind.SENTIMENT_SHIFT, 74).get(0);
        assertTrue(opened.at().isAfter(Tape.hour(72)), () -> "" + opened);
    }

    @Test
    void silentHoursAreCalm() {
        var tape = quiet().say(DAYS, 30, 25, 30, 0);
        assertEquals(
                List.of(1, 2), after(tape).stream().map(Verdict::transition).toList());
    }

    @Test
    void nothingIsDecidedBeforeADayIsLearnt() {
        assertEquals(List.of(), new Tape().usual(0, 20).say(20, 30, 30, 30, 0).verdicts(AlertKind.SENTIMENT_SHIFT, 24));
    }

    @Test
    void anEventTeachesLittle() {
        var tape = new Tape().usual(0, 300);
        var before = tape.rhythm(300).vigil().usual().unhappy();
        tape.say(300, 5_000, 5_000, 400, 0);
        assertEquals(before, tape.rhythm(301).vigil().usual().unhappy(), 0.01);
    }

    @Test
    void withMuchBehindItZIsTheOneOfTheRules() {
        var usual = new Usual(1e9, 2e8, 0, 1);
        assertEquals((0.5 - 0.2) / Math.sqrt(0.2 * 0.8 / 40), usual.z(new Share(20, 40)), 1e-3);
        assertEquals(0, usual.z(new Share(0, 0)));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"0, 0, 0", "5, 5, 0.5655", "8, 10, 0.4902", "40, 100, 0.3094", "0, 7, 0"})
    void theLowerEndIsWilsons(long some, long all, double low) {
        assertEquals(low, new Share(some, all).low(), 1e-4);
    }
}
