package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyAlert;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TellingTest {
    private static final Team TEAM = Team.of("care");
    private static final Instant NOW = AnyAlert.AT;

    private Matter matter = Matter.of(AnyAlert.need().dedupe());

    @Test
    void theFirstIsToldAndItsRepeatIsNot() {
        assertTrue(tell(AnyAlert.need(), NOW).tell().isPresent());
        var repeat = tell(AnyAlert.need(), NOW.plusSeconds(5));
        assertFalse(repeat.tell().isPresent());
        assertNull(repeat.held());
    }

    @Test
    void anEndIsToldAfterItsBeginning() {
        tell(AnyAlert.need(), NOW);
        assertTrue(tell(end("opening"), NOW.plusSeconds(60)).tell().isPresent());
    }

    @Test
    void anEndThatComesFirstMakesTheBeginningMoot() {
        assertEquals(
                "it was over before it was told",
                tell(end("opening"), NOW).held().words());
        var late = tell(AnyAlert.need(), NOW.plusSeconds(60));
        assertFalse(late.tell().isPresent());
        assertNull(late.held(), "there is nothing to remember of it");
    }

    @Test
    void theSameMatterAgainWithinTheCoolDownIsHeldWithItsReasonAndToldOfLater() {
        tell(AnyAlert.need(), NOW);
        var held = tell(again("second"), NOW.plus(Duration.ofMinutes(29)));
        assertEquals("cool-down 30 min", held.held().words());
        var told = tell(again("third"), NOW.plus(Duration.ofMinutes(31))).tell().orElseThrow();
        assertEquals(1, told.since().count());
        assertEquals("cool-down 30 min", told.since().suppressed().get(0).reason());
        var next =
                tell(again("fourth"), NOW.plus(Duration.ofMinutes(62))).tell().orElseThrow();
        assertEquals(0, next.since().count(), "what was told of once is not told of again");
    }

    @Test
    void theEndOfWhatWasHeldBackIsHeldBackToo() {
        tell(AnyAlert.need(), NOW);
        tell(again("second"), NOW.plus(Duration.ofMinutes(5)));
        assertEquals(
                "its opening was held back",
                tell(end("second"), NOW.plus(Duration.ofMinutes(6))).held().words());
    }

    @Test
    void everyTellingCountsAsOneFigure() {
        assertEquals(Figure.TOLD, tell(AnyAlert.need(), NOW).figure());
        assertEquals(Figure.REPEATED, tell(AnyAlert.need(), NOW).figure());
        assertEquals(Figure.COOL_DOWN, tell(again("second"), NOW).figure());
        assertEquals(Figure.MOOT, tell(end("second"), NOW).figure());
        assertEquals(
                Figure.BUDGET,
                Telling.decide(Matter.of("another"), AnyAlert.churn(), TEAM, 10, NOW)
                        .figure());
    }

    @Test
    void whatIsGraveIsToldWhateverWasToldBefore() {
        tell(AnyAlert.safety(), NOW);
        var second = AnyAlert.of(AlertKind.SAFETY_LEGAL, 9, Mode.INTERRUPT, Decision.Change.OPEN, 1, "second");
        assertTrue(Telling.decide(matter, second, TEAM, 99, NOW.plusSeconds(1))
                .tell()
                .isPresent());
    }

    @Test
    void aSpentBudgetHoldsBackWhatIsNotGrave() {
        var held = Telling.decide(matter, AnyAlert.churn(), TEAM, 10, NOW);
        assertEquals("the day's 10 interruptions are spent", held.held().words());
        assertTrue(Telling.decide(matter, AnyAlert.churn(), TEAM, 9, NOW).tell().isPresent());
        assertTrue(
                Telling.decide(matter, AnyAlert.need(), TEAM, 10, NOW).tell().isPresent(), "a worklist has no budget");
    }

    @Test
    void whatWasForgottenIsNotToldAgain() {
        for (var one = 0; one <= Matter.BOUND; one++) tell(at(one), NOW.plus(Duration.ofHours(one)));
        assertEquals(Matter.BOUND, matter.episodes().size());
        var late = tell(at(0), NOW.plus(Duration.ofDays(9)));
        assertFalse(late.tell().isPresent());
        assertNull(late.held());
        assertTrue(tell(at(99), NOW.plus(Duration.ofDays(9))).tell().isPresent());
    }

    private Telling tell(Alert alert, Instant now) {
        var telling = Telling.decide(matter, alert, TEAM, 0, now);
        matter = telling.next();
        return telling;
    }

    private static Alert again(String opening) {
        return AnyAlert.of(AlertKind.SERVICE_NEED, 4, Mode.WORKLIST, Decision.Change.OPEN, 1, opening);
    }

    private static Alert end(String opening) {
        return AnyAlert.of(AlertKind.SERVICE_NEED, 4, Mode.WORKLIST, Decision.Change.RESOLVE, 2, opening);
    }

    private static Alert at(int hour) {
        return AnyAlert.need(AnyAlert.AT.plus(Duration.ofHours(hour)), "opening " + hour);
    }
}
