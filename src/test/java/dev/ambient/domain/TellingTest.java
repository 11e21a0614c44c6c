package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingTest {
    private static final Team TEAM = Team.of("care");
    private static final Instant NOW = AnyAlert.AT;

    private final List<Versioned<Episode>> episodes = new ArrayList<>();

    @Test
    void theFirstIsToldAndItsRepeatIsNot() {
        assertTrue(tell(AnyAlert.need(), NOW).tell().isPresent());
        var repeat = tell(AnyAlert.need(), NOW.plusSeconds(5));
        assertFalse(repeat.isNews());
        assertNull(repeat.held());
    }

    @Test
    void anEndIsToldAfterItsBeginning() {
        tell(AnyAlert.need(), NOW);
        assertTrue(tell(end("opening"), NOW.plusSeconds(60)).tell().isPresent());
    }

    @Test
    void anEndThatComesFirstMakesTheBeginningMoot() {
        assertEquals("it was over before it was told", tell(end("opening"), NOW).held());
        assertFalse(tell(AnyAlert.need(), NOW.plusSeconds(60)).isNews());
    }

    @Test
    void theSameMatterAgainWithinTheCoolDownIsHeldWithItsReasonAndToldOfLater() {
        tell(AnyAlert.need(), NOW);
        var held = tell(again("second"), NOW.plus(Duration.ofMinutes(29)));
        assertEquals("cool-down 30 min", held.held());
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
                tell(end("second"), NOW.plus(Duration.ofMinutes(6))).held());
    }

    @Test
    void whatIsGraveIsToldWhateverWasToldBefore() {
        tell(AnyAlert.safety(), NOW);
        var second = AnyAlert.of(AlertKind.SAFETY_LEGAL, 9, Mode.INTERRUPT, Decision.Change.OPEN, 1, "second");
        assertTrue(Telling.decide(episodes, second, TEAM, 99, NOW.plusSeconds(1))
                .tell()
                .isPresent());
    }

    @Test
    void aSpentBudgetHoldsBackWhatIsNotGrave() {
        var held = Telling.decide(episodes, AnyAlert.churn(), TEAM, 10, NOW);
        assertEquals("the day's 10 interruptions are spent", held.held());
        assertTrue(
                Telling.decide(episodes, AnyAlert.churn(), TEAM, 9, NOW).tell().isPresent());
        assertTrue(
                Telling.decide(episodes, AnyAlert.need(), TEAM, 10, NOW).tell().isPresent(),
                "a worklist has no budget");
    }

    private Telling tell(Alert alert, Instant now) {
        var telling = Telling.decide(episodes, alert, TEAM, 0, now);
        if (telling.isNews()) {
            episodes.removeIf(one -> one.value().opening().equals(alert.opening()));
            episodes.add(telling.next());
        }
        return telling;
    }

    private static Alert again(String opening) {
        return AnyAlert.of(AlertKind.SERVICE_NEED, 4, Mode.WORKLIST, Decision.Change.OPEN, 1, opening);
    }

    private static Alert end(String opening) {
        return AnyAlert.of(AlertKind.SERVICE_NEED, 4, Mode.WORKLIST, Decision.Change.RESOLVE, 2, opening);
    }
}
