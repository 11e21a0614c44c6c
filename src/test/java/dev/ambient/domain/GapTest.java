package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GapTest {
    /** A network that is heard every so many hours until one. */
    private static Tape heard(int every, int until) {
        var tape = new Tape();
        for (var hour = 0; hour < until; hour += every) tape.on(hour, "bluesky");
        return tape;
    }

    private static List<Verdict> gaps(Tape tape, int until) {
        return tape.verdicts(AlertKind.LISTENING_GAP, until);
    }

    @Test
    void aDayOfSilenceIsToldOnceAndItsEndOnce() {
        // heard last in the hour that ends at 50
        var tape = heard(1, 50);
        assertEquals(List.of(), gaps(tape, 73));
        assertEquals(Tape.hour(74), gaps(tape, 74).get(0).at());
        assertEquals(1, gaps(tape, 200).size());
        var again = gaps(tape.on(120, "bluesky"), 130);
        assertEquals(List.of(1, 2), again.stream().map(Verdict::transition).toList());
        assertEquals(Tape.hour(121), again.get(1).at());
        assertEquals("bluesky", again.get(1).subject());
    }

    @Test
    void aRareNetworkMayKeepSilentEightTimesAsLongAsUsual() {
        var tape = heard(12, 120);
        // heard last in the hour that ends at 109
        assertEquals(List.of(), gaps(tape, 204));
        assertEquals(Tape.hour(205), gaps(tape, 205).get(0).at());
    }

    @Test
    void aNetworkThatWasHeardAFewTimesIsNotMissed() {
        assertEquals(List.of(), gaps(heard(1, 5), 200));
        assertEquals(1, gaps(heard(1, 6), 200).size());
    }

    @Test
    void anotherNetworkDoesNotBreakTheSilence() {
        var tape = heard(1, 50);
        for (var hour = 0; hour < 100; hour++) tape.on(hour, "x");
        assertEquals(
                List.of("bluesky"),
                gaps(tape, 100).stream().map(Verdict::subject).toList());
    }

    @Test
    void anOutageDoesNotTeachSilence() {
        var tape = heard(1, 50).on(300, "bluesky");
        for (var hour = 301; hour < 320; hour++) tape.on(hour, "bluesky");
        var network = tape.rhythm(320).vigil().networks().get("bluesky");
        assertTrue(network != null && network.gap() < 2, () -> "" + network);
    }

    @Test
    void fewNetworksAreKept() {
        var tape = new Tape();
        for (var hour = 0; hour < 40; hour++) tape.on(hour, "n" + hour);
        assertEquals(8, tape.rhythm(40).vigil().networks().size());
    }
}
