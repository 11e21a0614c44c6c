package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurgeTest {
    private static final int EVENT = 71;
    private static final int OVER = 84;

    /** A brand of a hundred mentions an hour, five of them about cups. */
    private static Tape cups() {
        var tape = new Tape();
        for (var hour = 0; hour < OVER; hour++) tape.say(hour, 100, 20, 50, 0).about(hour, "cups", 5);
        return tape;
    }

    @ParameterizedTest(name = "{0} more: {1}")
    @CsvSource({"4, false", "7, false", "25, true"})
    void aTopicRisesWhileTheWholeIsCalm(int more, boolean rises) {
        var spikes = cups().about(EVENT, "cups", more).verdicts(AlertKind.SPIKE, OVER);
        assertEquals(
                rises ? List.of("cups 1", "cups 2") : List.of(),
                spikes.stream()
                        .map(one -> one.subject() + " " + one.transition())
                        .toList());
        assertTrue(spikes.stream().allMatch(one -> one.expected() > 4 && one.expected() < 16), () -> "" + spikes);
    }

    /** Twelve of five: what a steady brand's topic does not do by chance, a bursty one's may. */
    @Test
    void aTopicScattersAtLeastAsItsPartOfTheBrandsTalkDoes() {
        var steady = new Beat(Beat.UNKNOWN.slots(), 1, 1, 20, 1_000);
        var bursty = new Beat(Beat.UNKNOWN.slots(), 5, 1, 20, 1_000);
        var level = new Level(5, 1);
        assertTrue(level.course(steady).evidence(15, 5, 3)
                > 2 * level.course(bursty).evidence(15, 5, 3));
        assertEquals(
                Evidence.of(15, 5, 1 + 5 / 20.0 * 4, 3), level.course(bursty).evidence(15, 5, 3), 1e-9);
    }

    @Test
    void inAWaveOfTheWholeItIsTheSameWave() {
        var tape = cups().say(EVENT, 600, 20, 50, 0).about(EVENT, "cups", 505);
        var spikes = tape.verdicts(AlertKind.SPIKE, OVER);
        assertEquals(
                List.of(Pulse.ALL),
                spikes.stream().map(Verdict::subject).distinct().toList(),
                () -> "" + spikes);
    }

    @Test
    void whatIsSaidFromTheFirstDayOnIsNoWave() {
        var tape = new Tape();
        for (var hour = 0; hour < OVER; hour++) tape.say(hour, 100, 20, 50, 0).about(hour, "cups", 20);
        assertEquals(List.of(), tape.verdicts(AlertKind.SPIKE, OVER));
    }

    @Test
    void aTopicBelowTheFloorHasNoWave() {
        var tape = new Tape();
        for (var hour = 0; hour < OVER; hour++) tape.say(hour, 100, 20, 50, 0).about(hour, "cups", hour % 2);
        assertEquals(List.of(), tape.about(EVENT, "cups", 40).verdicts(AlertKind.SPIKE, OVER));
    }

    @Test
    void onlyTheLoudestAreWatchedAndFewAreKept() {
        var tape = new Tape();
        for (var hour = 0; hour < OVER; hour++) {
            tape.say(hour, 200, 20, 50, 0);
            for (var topic = 0; topic < 40; topic++) tape.about(hour, "topic-" + topic, topic < 8 ? 6 : 3);
        }
        tape.about(EVENT, "topic-3", 40).about(EVENT, "topic-30", 40);
        assertEquals(
                List.of("topic-3"),
                tape.verdicts(AlertKind.SPIKE, OVER).stream()
                        .map(Verdict::subject)
                        .distinct()
                        .toList());
        assertEquals(24, tape.rhythm(OVER).vigil().topics().size());
    }

    @Test
    void theDaysShapeIsTheBrands() {
        var beat = IntStream.range(0, 28 * 24)
                .boxed()
                .reduce(
                        Beat.UNKNOWN,
                        (known, hour) ->
                                known.learn(Tape.hour(hour), Collections.nCopies(12, hour % 24 < 12 ? 3L : 1L)),
                        (one, same) -> one);
        var level = new Level(2, 1);
        assertEquals(3, level.expected(Tape.hour(28 * 24), beat), 0.3);
        assertEquals(1, level.expected(Tape.hour(28 * 24 + 12), beat), 0.3);
    }
}
