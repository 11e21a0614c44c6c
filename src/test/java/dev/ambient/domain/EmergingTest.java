package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmergingTest {
    private static final int TODAY = 30 * 24;

    private static List<String> told(Tape tape, int until) {
        return tape.verdicts(AlertKind.EMERGING_TOPIC, until).stream()
                .map(one -> one.subject() + " " + one.transition())
                .toList();
    }

    /** So many people, an hour apart from one on. */
    private static Tape say(Tape tape, int from, int people, String term) {
        for (var person = 0; person < people; person++) tape.term(from + person, "p" + person, term, false);
        return tape;
    }

    @ParameterizedTest(name = "{0} people: {1}")
    @CsvSource({"4, false", "5, true", "9, true"})
    void enoughPeopleWithinADay(int people, boolean isNew) {
        // from eight in the evening on: the day of a decision passes midnight
        var told = told(say(new Tape(), TODAY - 4, people, "#oatlid"), TODAY + 200);
        assertEquals(isNew ? List.of("#oatlid 1") : List.of(), told);
    }

    /** In a wave of five times the usual it takes five times as many. */
    @ParameterizedTest(name = "{0} people of a loud day: {1}")
    @CsvSource({"24, false", "26, true"})
    void aLoudDaySaysEveryWordMoreOften(int people, boolean isNew) {
        var tape = new Tape();
        for (var hour = 0; hour < TODAY + 24; hour++) tape.say(hour, hour < TODAY ? 20 : 100, 4, 20, 0);
        for (var person = 0; person < people; person++) tape.term(TODAY + person % 24, "p" + person, "#oatlid", false);
        assertEquals(isNew, told(tape, TODAY + 24).contains("#oatlid 1"));
    }

    @Test
    void thePersonWhoRepeatsItIsOnePerson() {
        var tape = new Tape();
        for (var hour = 0; hour < 20; hour++) tape.term(TODAY + hour, "ana", "#oatlid", false);
        assertEquals(List.of(), told(tape, TODAY + 48));
    }

    @ParameterizedTest(name = "said {0} days before by {1}: {2}")
    @CsvSource({"1, 2, true", "2, 1, true", "2, 2, false", "20, 3, false", "29, 3, true"})
    void whatWasSaidInTheWeeksBeforeIsNotNew(int days, int people, boolean isNew) {
        var tape = say(new Tape(), TODAY - 24 * days, people, "#oatlid");
        say(tape, TODAY + 3, 7, "#oatlid");
        var told = told(tape, TODAY + 48);
        assertEquals(isNew, told.contains("#oatlid 1"), () -> "" + told);
    }

    @Test
    void aTagAndTheWordsBesideItAreToldOnce() {
        var tape = say(say(new Tape(), TODAY, 6, "#oatlid"), TODAY, 5, "oat lid");
        assertEquals(List.of("#oatlid 1"), told(tape, TODAY + 48));
    }

    @Test
    void inTheFirstDaysNothingIsNew() {
        assertEquals(List.of(), told(say(new Tape(), 6 * 24, 6, "#oatlid"), 7 * 24 - 1));
    }

    @Test
    void wordsAreForgottenAndBounded() {
        var tape = new Tape();
        IntStream.range(0, 1_500).forEach(word -> {
            tape.term(word / 30, "ana" + word % 7, "w" + word, false);
            tape.term(word / 30, "bob" + word % 7, "w" + word, false);
        });
        var chronicle = Chronicle.EMPTY;
        for (var day = 1; day < 4; day++) chronicle = chronicle.learn(Tape.hour(24 * day), tape);
        assertTrue(
                chronicle.words().size() <= Chronicle.WORDS, chronicle.words().size() + " words");
        assertFalse(chronicle.awaits(Tape.hour(72)), "a day is learnt once");
        assertTrue(chronicle.awaits(Tape.hour(96)));
        for (var day = 4; day < 80; day++) chronicle = chronicle.learn(Tape.hour(24 * day), tape);
        assertEquals(0, chronicle.words().size());
    }
}
