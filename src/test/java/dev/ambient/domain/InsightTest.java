package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsightTest {
    private static final int TODAY = 30 * 24;

    private static List<Verdict> told(Tape tape) {
        return tape.verdicts(AlertKind.PRODUCT_INSIGHT, TODAY + 24 * 6);
    }

    /** People who want something about an aspect, so many hours apart. */
    private static Tape want(Tape tape, int from, int people, int apart) {
        for (var person = 0; person < people; person++) tape.term(from + person * apart, "p" + person, "lid", true);
        return tape;
    }

    @ParameterizedTest(name = "{0} this week, {1} the week before: {2}")
    @CsvSource({
        "4, 0, false",
        "5, 0, true",
        "5, 1, false",
        "7, 1, true",
        "7, 2, false",
        "8, 2, true",
        "9, 3, true",
        "8, 3, false"
    })
    void enoughPeopleTwiceAsManyAndNotByChance(int now, int before, boolean fires) {
        var tape = want(want(new Tape(), TODAY - 24 * 13, before, 8), TODAY - 24 * 6, now, 7);
        assertEquals(fires, !told(tape).isEmpty(), () -> "" + told(tape));
    }

    @ParameterizedTest(name = "{0} this week, of 4 the week before and {1} in the two before that: {2}")
    @CsvSource({"12, 0, true", "12, 4, true", "12, 12, false", "8, 8, false"})
    void whatIsWantedEveryWeekIsNoNews(int now, int usual, boolean fires) {
        var tape = want(want(new Tape(), TODAY - 24 * 26, usual, 20), TODAY - 24 * 13, 4, 8);
        assertEquals(fires, !told(want(tape, TODAY - 24 * 6, now, 7)).isEmpty());
    }

    @Test
    void whatTheSamePeopleWantIsOneThing() {
        var tape = new Tape();
        for (var hour = 0; hour < 8; hour++)
            tape.term(TODAY + hour, "p" + hour, "lid", true).term(TODAY + hour, "p" + hour, "hinge", true);
        assertEquals(1, told(tape).size());
    }

    @Test
    void itIsToldOnceAWeek() {
        assertEquals(1, told(want(new Tape(), TODAY - 24, 12, 4)).size());
    }

    @Test
    void whoOnlyNamesItWantsNothing() {
        var tape = new Tape();
        for (var person = 0; person < 9; person++) tape.term(TODAY + person, "p" + person, "lid", false);
        assertEquals(List.of(), told(tape));
    }

    @Test
    void onePersonIsOnePerson() {
        var tape = new Tape();
        for (var hour = 0; hour < 60; hour++) tape.term(TODAY + hour, "ana", "lid", true);
        assertEquals(List.of(), told(tape));
    }
}
