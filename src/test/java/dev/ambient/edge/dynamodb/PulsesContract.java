package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.Any;
import dev.ambient.any.AnyHeard;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Beat;
import dev.ambient.domain.Chronicle;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Level;
import dev.ambient.domain.Network;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Pulses;
import dev.ambient.domain.Rhythm;
import dev.ambient.domain.Usual;
import dev.ambient.domain.Verdict;
import dev.ambient.domain.Versioned;
import dev.ambient.domain.Vigil;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What pulses and rhythms promise, wherever they are kept. */
public abstract class PulsesContract {
    private static final Pulse.Id NINE = new Pulse.Id("nordbrew", AnyHeard.NINE);

    protected abstract Pulses pulses();

    @Test
    void silenceIsEmptyAtVersionZero() {
        assertEquals(new Versioned<>(Pulse.EMPTY, 0), pulses().exactly(NINE));
        assertEquals(Map.of(NINE, new Versioned<>(Pulse.EMPTY, 0)), pulses().of(List.of(NINE)));
        assertEquals(Map.of("nordbrew", new Versioned<>(Rhythm.EMPTY, 0)), pulses().rhythms(List.of("nordbrew")));
        assertEquals(Map.of(), pulses().rhythms(List.of()));
    }

    @Test
    void hoursComeBackAsTheyWere() {
        var random = new Random(19);
        var kept = new HashMap<Pulse.Id, Versioned<Pulse>>();
        for (var hour = 0; hour < 150; hour++) {
            var id = new Pulse.Id(Any.of(random, Any.BRANDS), AnyHeard.NINE.plus(Duration.ofHours(hour)));
            var pulse =
                    pulse(random, random.nextInt(60)).after(new Pulse.Batch("1" + hour, "9000000000000000000" + hour));
            assertTrue(pulses().keep(id, new Versioned<>(pulse, 0)));
            kept.put(id, new Versioned<>(pulse, 1));
        }
        assertEquals(kept, pulses().of(kept.keySet()));
        kept.forEach((id, pulse) -> assertEquals(pulse, pulses().exactly(id)));
    }

    @Test
    void whoeverReadBeforeAnotherWroteDoesNotWrite() {
        var read = pulses().exactly(NINE);
        assertTrue(pulses().keep(NINE, read.with(pulse(new Random(1), 3))));
        assertFalse(pulses().keep(NINE, read.with(pulse(new Random(2), 3))));
        var rhythm = pulses().rhythms(List.of("kaffa")).get("kaffa");
        assertTrue(pulses().keep("kaffa", rhythm));
        assertFalse(pulses().keep("kaffa", rhythm));
    }

    @Test
    void rhythmsComeBackAsTheyWere() {
        var beat = Beat.UNKNOWN;
        for (var hour = 0; hour < 100; hour++)
            beat = beat.learn(AnyHeard.NINE.plus(Duration.ofHours(hour)), Collections.nCopies(12, hour % 7L));
        var wave = new Rhythm.Wave(
                Decision.Change.UPDATE, AnyHeard.NINE, AnyHeard.NINE.plusSeconds(300), 61, 12.4, 5.31, "1h", 4, 2);
        var rhythm = new Rhythm(AnyHeard.NINE, AnyHeard.NINE.plusSeconds(300), beat, wave, false, 2, null, vigil());
        pulses().keep("nordbrew", new Versioned<>(rhythm, 0));
        pulses().keep("kaffa", new Versioned<>(Rhythm.EMPTY.begin(AnyHeard.NINE), 0));
        assertEquals(
                Map.of(
                        "nordbrew", new Versioned<>(rhythm, 1),
                        "kaffa", new Versioned<>(Rhythm.EMPTY.begin(AnyHeard.NINE), 1)),
                pulses().rhythms(List.of("nordbrew", "kaffa")));
    }

    @Test
    void chroniclesComeBackAsTheyWere() {
        assertEquals(Map.of("nordbrew", new Versioned<>(Chronicle.EMPTY, 0)), pulses().chronicles(List.of("nordbrew")));
        assertTrue(pulses().keepChronicle("nordbrew", new Versioned<>(chronicle(), 0)));
        assertFalse(pulses().keepChronicle("nordbrew", new Versioned<>(chronicle(), 0)));
        assertEquals(Map.of("nordbrew", new Versioned<>(chronicle(), 1)), pulses().chronicles(List.of("nordbrew")));
    }

    static Chronicle chronicle() {
        return new Chronicle(
                AnyHeard.NINE,
                new TreeMap<>(Map.of("oat lid", new Chronicle.Word(20_500, 20_513))),
                new TreeMap<>(Map.of(20_513L, new TreeMap<>(Map.of("lid", List.of(-7, 12_345_678))))),
                new TreeMap<>(Map.of(2_930L, new TreeMap<>(Map.of("travel_&_adventure", 31L)))));
    }

    /** A crisis that goes on. */
    static Vigil vigil() {
        var verdict = new Verdict(
                AlertKind.CRISIS,
                Pulse.ALL,
                Decision.Change.OPEN,
                AnyHeard.NINE,
                AnyHeard.NINE,
                41,
                60,
                12.4,
                5.31,
                "1h",
                4,
                0,
                true,
                1);
        return new Vigil(
                List.of(verdict),
                new Usual(1_234.5, 120.25, 7.1, 99),
                new TreeMap<>(Map.of("food_&_dining", new Level(2.75, 1.3))),
                new TreeMap<>(Map.of("x", new Network(AnyHeard.NINE, 1.5, 7))));
    }

    /** The sum of so many dots of a brand. */
    static Pulse pulse(Random random, int dots) {
        var pulse = Pulse.EMPTY;
        for (var dot = 0; dot < dots; dot++) {
            var author = new Pseudonym("A#x#" + Long.toHexString(random.nextLong()));
            pulse = pulse.plus(Pulse.of(Any.heard(random), author));
        }
        return pulse;
    }
}
