package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyAlert;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final Team CRM = Team.of("crm");
    private static final Instant MORNING = AnyAlert.AT;

    @Test
    void itGathersForAnHourFromTheFirstOn() {
        var round = churns(1).with(listed(2), CRM, MORNING.plusSeconds(600));
        assertEquals(Optional.empty(), round.roundup(CRM, MORNING.plusSeconds(3_599)));
        var roundup = round.roundup(CRM, MORNING.plusSeconds(3_600)).orElseThrow();
        assertEquals(Mode.ROUNDUP, roundup.mode());
        assertEquals("2 things that could wait.", roundup.what());
        assertEquals(List.of(listed(1), listed(2)), roundup.listed());
    }

    @Test
    void whatIsListedIsNotListedAgain() {
        assertEquals(churns(3), churns(3).with(listed(2), CRM, MORNING.plusSeconds(60)));
    }

    @Test
    void theSameRoundupHasTheSameIdAlsoWithMoreInIt() {
        var due = MORNING.plusSeconds(3_600);
        assertEquals(
                churns(1).roundup(CRM, due).orElseThrow().id(),
                churns(2).roundup(CRM, due.plusSeconds(9)).orElseThrow().id());
    }

    @Test
    void whatCameAfterItWasAskedForIsToldSixHoursLater() {
        var due = MORNING.plusSeconds(3_600);
        var asked = churns(1).roundup(CRM, due).orElseThrow();
        var left = churns(2).told(asked, CRM, due.plusSeconds(60));
        assertEquals(List.of(listed(2)), left.listed());
        assertEquals(due.plusSeconds(60).plus(Duration.ofHours(6)), left.due());
        assertTrue(left.told(left.roundup(CRM, left.due()).orElseThrow(), CRM, left.due())
                .listed()
                .isEmpty());
    }

    @Test
    void nobodyIsWokenByIt() {
        var late = Instant.parse("2026-03-02T21:30:00Z");
        assertEquals(
                Instant.parse("2026-03-03T06:00:00Z"),
                Round.EMPTY.with(listed(1), CRM, late).due());
    }

    @Test
    void whatDoesNotFitIsCounted() {
        var round = churns(Round.BOUND + 3);
        assertEquals(Round.BOUND, round.listed().size());
        assertEquals(
                (Round.BOUND + 3) + " things that could wait.",
                round.roundup(CRM, MORNING.plusSeconds(3_600)).orElseThrow().what());
    }

    @Test
    void whatMattersMostComesFirst() {
        var grave = Listed.of(AnyAlert.grave(), null);
        assertEquals(
                grave, churns(Round.BOUND).with(grave, CRM, MORNING).listed().get(0));
    }

    private static Round churns(int count) {
        var round = Round.EMPTY;
        for (var one = 1; one <= count; one++) round = round.with(listed(one), CRM, MORNING);
        return round;
    }

    private static Listed listed(int number) {
        return Listed.of(AnyAlert.churn("x:" + (100 + number)), "quiet hours 22:00-06:00");
    }
}
