package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrisisTest {
    /** The first hour of the wave: a late evening, so that it passes midnight. */
    private static final int FIRST = 71;

    private static final int OVER = 96;

    private static Tape wave(int hours, int all, int negative, int authors, long reach) {
        var tape = new Tape().usual(0, OVER);
        for (var hour = 0; hour < hours; hour++) tape.say(FIRST + hour, all, negative, authors, reach);
        return tape;
    }

    private static List<Verdict> crises(Tape tape) {
        return tape.verdicts(AlertKind.CRISIS, OVER);
    }

    @Test
    void twoHoursInARowAreOneAndItEndsWithItsWave() {
        var tape = wave(3, 200, 160, 150, 1_000);
        var crises = crises(tape);
        assertEquals(List.of(1, 2), crises.stream().map(Verdict::transition).toList(), () -> "" + tape.verdicts(OVER));
        // a wave must have begun when the first of the two hours ended, and it begins with its first minutes
        assertEquals(Tape.hour(FIRST + 2), crises.get(0).at());
        assertTrue(tape.rhythm(FIRST + 3).vigil().isOpen(AlertKind.CRISIS, Pulse.ALL));
        assertFalse(tape.rhythm(OVER).vigil().isOpen(AlertKind.CRISIS, Pulse.ALL));
        var spike = tape.verdicts(AlertKind.SPIKE, OVER);
        assertEquals(spike.get(spike.size() - 1).at(), crises.get(1).at());
    }

    @ParameterizedTest(name = "{0} h of {1}, {2} unhappy, {3} authors, reach {4}: {5}")
    @CsvSource({
        "1, 200, 160, 150, 1000, false",
        "2, 200, 160, 150, 1000, true",
        "2, 200, 93, 150, 1000, false",
        "2, 200, 94, 150, 1000, true",
        "2, 200, 160, 60, 1000, false",
        "2, 200, 160, 130, 1000, true",
        "1, 200, 160, 150, 9900, false",
        "1, 200, 160, 150, 10100, true",
        "1, 200, 40, 150, 10100, false",
        "3, 24, 24, 24, 100000, false"
    })
    void unhappyForSureOfManyVoicesTwiceOrFar(
            int hours, int all, int negative, int authors, long reach, boolean fires) {
        var tape = wave(hours, all, negative, authors, reach);
        assertEquals(fires, !crises(tape).isEmpty(), () -> "" + tape.verdicts(OVER));
    }

    @Test
    void aCalmHourBetweenThemBreaksTheRow() {
        var tape = wave(1, 200, 160, 150, 1_000)
                .say(FIRST + 1, 200, 10, 150, 1_000)
                .say(FIRST + 2, 200, 160, 150, 1_000);
        assertEquals(List.of(), crises(tape));
    }
}
