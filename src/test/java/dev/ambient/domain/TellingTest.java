package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyAlert;
import dev.ambient.any.AnyListening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingTest {
    private static final Team TEAM = Team.of("care");
    private static final Instant NOW = AnyAlert.AT;
    private static final Instant NIGHT = Instant.parse("2026-03-02T23:15:00Z");
    private static final Instant DAWN = Instant.parse("2026-03-03T06:00:00Z");

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
        assertEquals(Figure.BUDGET, first(AnyAlert.churn(), 10, NOW).figure());
        assertEquals(Figure.QUIET, first(AnyAlert.churn(), 0, NIGHT).figure());
    }

    @Test
    void whatIsGraveIsToldWhateverWasToldBeforeAndWhateverTheHour() {
        tell(AnyAlert.safety(), NIGHT);
        var second = AnyAlert.of(AlertKind.SAFETY_LEGAL, 9, Mode.INTERRUPT, Decision.Change.OPEN, 1, "second");
        var told = Telling.decide(matter, second, new Telling.Standing(TEAM, 99, true), NIGHT.plusSeconds(1));
        assertTrue(told.interrupts());
    }

    @Test
    void aSpentBudgetLeavesItToARoundUpAndToWorkflows() {
        var late = first(AnyAlert.churn(), 10, NOW);
        assertEquals("the day's 10 interruptions are spent", late.held().words());
        var told = late.tell().orElseThrow();
        assertEquals(Mode.DIGEST, told.mode());
        assertEquals(late.held().words(), told.since().suppressed().get(0).reason());
        assertEquals(late.held().words(), late.listed().reason());
        assertFalse(late.interrupts());
        assertTrue(first(AnyAlert.churn(), 9, NOW).interrupts());
        assertNull(first(AnyAlert.need(), 10, NOW).held(), "a worklist has no budget");
    }

    @ParameterizedTest
    @CsvSource({"16, 3, true", "16, 4, false", "24, 4, true", "24, 5, false", "48, 9, true", "48, 10, false"})
    void whatMattersLessMaySpendLess(int priority, int spent, boolean affords) {
        assertEquals(affords, TEAM.affords(priority, spent));
    }

    @Test
    void theNightIsQuietAndARoundUpTellsOfIt() {
        var night = first(AnyAlert.churn(), 0, NIGHT);
        assertEquals("quiet hours 22:00-06:00", night.held().words());
        assertEquals(Mode.DIGEST, night.tell().orElseThrow().mode());
        assertEquals("quiet hours 22:00-06:00", night.listed().reason());
        assertTrue(first(AnyAlert.churn(), 0, DAWN).interrupts());
    }

    @Test
    void whatCanBeReadLaterIsListedWithoutAReason() {
        var digest =
                first(AnyAlert.of(AlertKind.PRODUCT_INSIGHT, 4, Mode.DIGEST, Decision.Change.OPEN, 1, "one"), 0, NOW);
        assertNull(digest.held());
        assertEquals(Mode.DIGEST, digest.tell().orElseThrow().mode());
        assertNull(digest.listed().reason());
    }

    @Test
    void kindWordsIntoACrisisAreHeldBackAndListed() {
        for (var kind : List.of(AlertKind.EVANGELIST, AlertKind.PURCHASE_INTENT)) {
            var alert = AnyAlert.of(kind, 3, Mode.WORKLIST, Decision.Change.OPEN, 1, "one");
            var held = Telling.decide(Matter.of(alert.dedupe()), alert, new Telling.Standing(TEAM, 0, true), NOW);
            assertEquals(Optional.empty(), held.tell());
            assertEquals(Figure.INHIBITED, held.figure());
            assertEquals("the brand is in a crisis", held.listed().reason());
        }
        var need = Telling.decide(matter, AnyAlert.need(), new Telling.Standing(TEAM, 0, true), NOW);
        assertTrue(need.tell().isPresent(), "who needs help is helped");
    }

    @Test
    void theEndOfAnInterruptionInterruptsOnlyWhereItWasGrave() {
        tell(AnyAlert.churn(), NOW);
        var over = AnyAlert.of(AlertKind.CHURN_RISK, 6, Mode.INTERRUPT, Decision.Change.RESOLVE, 2, "opening");
        assertEquals(
                Mode.DIGEST,
                tell(over, NOW.plusSeconds(60)).tell().orElseThrow().mode());
        matter = Matter.of("crisis");
        tell(crisis(Decision.Change.OPEN, 1, 9, 80), NOW);
        assertTrue(tell(crisis(Decision.Change.RESOLVE, 2, 9, 3), NOW.plusSeconds(60))
                .interrupts());
        matter = Matter.of("crisis");
        tell(crisis(Decision.Change.OPEN, 1, 9, 80), NIGHT);
        assertFalse(tell(crisis(Decision.Change.RESOLVE, 2, 9, 3), NIGHT.plusSeconds(60))
                .interrupts());
    }

    @ParameterizedTest
    @CsvSource({
        "5, 40, 31, neither two graver nor twice as many",
        "6, 79, 31, neither two graver nor twice as many",
        "7, 40, 31, ",
        "5, 80, 31, ",
        "7, 80, 29, cool-down 30 min"
    })
    void anUpdateIsToldWhereMuchHasChangedAndNotTooOften(int severity, int observed, int minutes, String reason) {
        tell(crisis(Decision.Change.OPEN, 1, 5, 40), NOW);
        var update = tell(crisis(Decision.Change.UPDATE, 2, severity, observed), NOW.plus(Duration.ofMinutes(minutes)));
        assertEquals(reason, update.held() == null ? null : update.held().words());
        assertEquals(reason == null, update.tell().isPresent());
    }

    @Test
    void anInterruptionThatNobodyTakesOnIsToldOnceMore() {
        tell(AnyAlert.churn(), NOW);
        var due = NOW.plus(Duration.ofHours(4));
        assertEquals(Optional.of(due), matter.due());
        assertEquals(List.of(AnyAlert.churn()), matter.waiting(AnyListening.nordbrew(), due));
        assertFalse(tell(AnyAlert.churn(), due.minusSeconds(1)).tell().isPresent());
        var again = tell(AnyAlert.churn(), due);
        assertTrue(again.interrupts());
        assertEquals(NOW, again.tell().orElseThrow().since().told());
        assertEquals(1, again.tell().orElseThrow().transition());
        assertEquals(Optional.empty(), matter.due());
        assertFalse(tell(AnyAlert.churn(), due.plus(Duration.ofDays(1))).tell().isPresent());
    }

    @Test
    void whatIsTakenOnOrOverIsNotToldAgain() {
        tell(AnyAlert.churn(), NOW);
        matter = matter.acknowledged("another");
        assertTrue(matter.due().isPresent());
        matter = matter.acknowledged(AnyAlert.churn().id());
        assertEquals(Optional.empty(), matter.due());
        matter = Matter.of("another");
        tell(AnyAlert.churn(), NOW);
        tell(AnyAlert.of(AlertKind.CHURN_RISK, 6, Mode.INTERRUPT, Decision.Change.RESOLVE, 2, "opening"), NOW);
        assertEquals(Optional.empty(), matter.due());
    }

    @Test
    void nobodyIsWokenByARepeat() {
        var evening = Instant.parse("2026-03-02T19:00:00Z");
        tell(AnyAlert.churn(), evening);
        assertEquals(Optional.of(DAWN), matter.due());
        matter = Matter.of("grave");
        tell(AnyAlert.safety(), evening);
        assertEquals(Optional.of(evening.plus(Duration.ofHours(4))), matter.due());
    }

    @Test
    void aRepeatThatThereIsNoBudgetForIsListed() {
        tell(AnyAlert.churn(), NOW);
        var later = NOW.plus(Duration.ofHours(4));
        var again = Telling.decide(matter, AnyAlert.churn(), new Telling.Standing(TEAM, 10, false), later);
        assertFalse(again.tell().isPresent());
        assertEquals(
                "nobody has taken it on; the day's 10 interruptions are spent",
                again.listed().reason());
        assertEquals(Optional.empty(), again.next().due());
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
        var telling = Telling.decide(matter, alert, new Telling.Standing(TEAM, 0, false), now);
        matter = telling.next();
        return telling;
    }

    private static Telling first(Alert alert, int interruptions, Instant now) {
        return Telling.decide(Matter.of("another"), alert, new Telling.Standing(TEAM, interruptions, false), now);
    }

    private static Alert crisis(Decision.Change change, int transition, int severity, int observed) {
        return AnyAlert.wave(change, transition, severity, observed);
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
