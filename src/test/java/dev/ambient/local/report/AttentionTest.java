package dev.ambient.local.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ambient.any.AnyListening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A team in Oslo that accepts ten interruptions a day. */
class AttentionTest {
    @Test
    void aDayIsTheTeamsOwn() {
        var load = load(List.of(interruption(6, "2026-03-02T22:30:00Z"), interruption(6, "2026-03-02T23:30:00Z")), 4);
        assertEquals(new Load(0.5, 0.5, 1, 0, 0, 0), load);
    }

    @Test
    void itIsTheDayOfTheTellingNotThatOfThePost() {
        var late = told("a", "interrupt", "spike", 6, "OPEN", "", "2026-03-02T22:59:00Z", "2026-03-02T23:01:00Z");
        assertEquals(
                1,
                load(List.of(interruption(6, "2026-03-02T12:00:00Z"), late), 1).mostInterruptions());
    }

    @Test
    void beyondTheBudgetOnlyWhatIsGraveMayInterrupt() {
        var told = new ArrayList<>(Collections.nCopies(10, interruption(6, "2026-03-02T12:00:00Z")));
        told.add(interruption(9, "2026-03-02T12:00:00Z"));
        assertEquals(new Load(11, 11, 11, 1, 0, 0), load(told, 1));
        assertEquals(List.of(), attention(told, 1, 5).broken());
        told.add(interruption(7, "2026-03-02T12:00:00Z"));
        assertEquals(
                List.of("care was interrupted beyond its budget by what is not grave, on 1 days"),
                attention(told, 1, 5).broken());
    }

    @Test
    void whatIsGraveSpendsTheBudgetToo() {
        var told = new ArrayList<>(Collections.nCopies(10, interruption(8, "2026-03-02T12:00:00Z")));
        told.add(interruption(7, "2026-03-02T12:00:00Z"));
        assertEquals(1, load(told, 1).daysBeyondBudget());
    }

    @Test
    void mailsOfTheWorklistAreCountedApart() {
        var mail = told("a", "roundup", "worklist", 4, "OPEN", "", "2026-03-02T12:00:00Z", "2026-03-02T12:00:00Z");
        assertEquals(new Load(2, 0, 0, 0, 0, 2), load(List.of(mail, mail), 1));
        assertEquals(0, attention(List.of(mail), 1, 0).needs().opened());
    }

    @Test
    void aNeedIsListedWhenItsOpeningIsOnItsWay() {
        var soon = need("a", "OPEN", "", 120);
        var late = need("b", "OPEN", "", 121);
        var gone = need("b", "RESOLVE", "Nobody answered in 7 days; it is off the worklist.", 0);
        assertEquals(
                new Attention.Needs(2, 0.5, 121, 1),
                attention(List.of(soon, late, gone), 1, 0).needs());
    }

    @Test
    void aRushIsWhatComesWithinOneSecondToOneTopic() {
        var rush = new Rush();
        for (var millis : new long[] {0, 400, 800, 1_200, 1_600}) rush.add("alerts", millis * 1_000_000);
        assertEquals(3, rush.most());
        rush.add("other", 1_600_000_000L);
        assertEquals(3, rush.most());
        for (var millis : new long[] {1_700, 1_800, 1_900}) rush.add("alerts", millis * 1_000_000);
        assertEquals(5, rush.most());
        assertEquals(List.of(), attention(List.of(), 1, rush.most()).broken());
        assertTrue(
                attention(List.of(), 1, 6).broken().get(0).startsWith("a topic was given 6 e-mails within a second"));
    }

    private static Attention attention(List<Told> told, double days, int mails) {
        return Attention.of(told, AnyListening.nordbrew(), days, mails);
    }

    private static Load load(List<Told> told, double days) {
        return attention(told, days, 0).teams().get("care");
    }

    private static Told interruption(int severity, String at) {
        return told("a", "interrupt", "spike", severity, "OPEN", "", at, at);
    }

    private static Told need(String id, String change, String what, int seconds) {
        var at = Instant.parse("2026-03-02T12:00:00Z");
        return told(
                id,
                "worklist",
                "service-need",
                4,
                change,
                what,
                at.toString(),
                at.plusSeconds(seconds).toString());
    }

    private static Told told(
            String id, String mode, String rule, int severity, String change, String what, String at, String now) {
        var alert = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("mode", mode)
                .put("kind", rule.equals("spike") ? "SPIKE" : "SERVICE_NEED")
                .put("team", "care")
                .put("severity", severity)
                .put("change", change)
                .put("what", what)
                .put("at", at);
        alert.putObject("rule").put("id", rule);
        return Told.of(alert, Optional.of(new Told.Way(Instant.parse(now), Instant.parse(now))));
    }
}
