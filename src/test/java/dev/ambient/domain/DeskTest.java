package dev.ambient.domain;

import static dev.ambient.domain.AlertKind.CREATING_MOMENT;
import static dev.ambient.domain.AlertKind.PURCHASE_INTENT;
import static dev.ambient.domain.AlertKind.SERVICE_NEED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeskTest {
    private static final Listening LISTENING = AnyListening.nordbrew();
    private static final Instant NINE = AnyHeard.NINE;
    private static final Duration DAY = Duration.ofDays(1);

    private final Map<Pseudonym, Profile> people = new HashMap<>(Map.of(
            new Pseudonym("ana"), waits(SERVICE_NEED, "service-need", 0.93, Duration.ofHours(1)),
            new Pseudonym("bo"), waits(PURCHASE_INTENT, "purchase-intent", 0.82, Duration.ofHours(1)),
            new Pseudonym("cy"), waits(CREATING_MOMENT, "creating-moment", 0.74, DAY)));

    @Test
    void eachTeamSeesWhatItAnswers() {
        assertEquals(List.of("ana"), names(seen("care", 30)));
        assertEquals(List.of("bo", "cy"), names(seen("crm", 30)));
        assertEquals(
                List.of("care", "crm"),
                Desk.all(LISTENING, Set.of()).stream()
                        .map(desk -> desk.team().key())
                        .toList());
    }

    @Test
    void anIntentRisesLikeANeedAndGrowsNoGraver() {
        var fresh = seen("crm", 0).entries().get(0);
        assertEquals(List.of(4, 57), List.of(fresh.severity(), fresh.priority()), "8·4 + 30·.82");
        var late = seen("crm", 60).entries().get(0);
        assertEquals(List.of(4, 87), List.of(late.severity(), late.priority()));
        assertTrue(late.late());
        assertEquals(List.of(), seen("crm", 9_000).urgent(), "it interrupts nobody");
    }

    @Test
    void aMomentLeavesAfterADayAndIsNeverLate() {
        assertEquals(List.of("bo", "cy"), names(seen("crm", 24 * 60 - 1)));
        assertFalse(seen("crm", 24 * 60 - 1).entries().get(1).late());
        assertEquals(List.of("bo"), names(seen("crm", 24 * 60)));
    }

    @Test
    void anIntentThatNobodyAnswersLeavesAfterAWeek() {
        var bo = people.get(new Pseudonym("bo"));
        var end = NINE.plus(Duration.ofHours(1)).plus(Duration.ofDays(7));
        assertEquals(List.of(), Worklist.decide(bo, LISTENING, Set.of(), end));
        var expired = Worklist.decide(bo, LISTENING, Set.of(), end.plusSeconds(1));
        assertEquals("expired", expired.get(0).reason());
        assertEquals(expired, Worklist.untold(bo.with(expired)));
    }

    @Test
    void whoeverTakesUpAnIntentEndsIt() {
        var bo = people.get(new Pseudonym("bo"));
        var responded = new Contact(NINE.plusSeconds(600), "crm", "a-bo", Contact.What.RESPONDED, null);
        var after = Note.of(new Person("x", "bo"), responded).on(bo);
        people.put(new Pseudonym("bo"), after);
        assertEquals(List.of("cy"), names(seen("crm", 30)));
        assertEquals("responded", Worklist.untold(after).get(0).reason());
    }

    @Test
    void kindWordsWaitWhileTheBrandIsInACrisis() {
        var crm = Desk.of(LISTENING.team("crm"), LISTENING, Set.of("nordbrew"));
        assertEquals(List.of(), names(Worklist.of(crm, people, NINE)));
        var other = Desk.of(LISTENING.team("crm"), LISTENING, Set.of("kaffa"));
        assertEquals(2, Worklist.of(other, people, NINE).entries().size());
        var care = Desk.of(LISTENING.team("care"), LISTENING, Set.of("nordbrew"));
        assertEquals(List.of("ana"), names(Worklist.of(care, people, NINE)), "help does not");
    }

    @Test
    void aMomentIsListedUntilItIsOver() {
        var cy = people.get(new Pseudonym("cy"));
        assertEquals(Optional.of(NINE.plus(DAY)), cy.due());
        var over = cy.with(Sequel.decide(cy, NINE.plus(DAY)));
        assertEquals(Optional.empty(), over.due());
    }

    @Test
    void theQuestionHowItWentOnIsNewsWhenItIsAsked() {
        var cy = new Pseudonym("cy");
        var hour = NINE.plus(Duration.ofHours(1));
        var responded = new Contact(hour, "crm", "a-cy", Contact.What.RESPONDED, null);
        people.computeIfPresent(
                cy, (same, person) -> Note.of(new Person("x", "cy"), responded).on(person));
        var asked = hour.plus(Duration.ofHours(72));
        for (var at : List.of(hour, asked))
            people.computeIfPresent(cy, (same, person) -> person.with(Sequel.decide(person, at)));
        people.keySet().removeIf(one -> !one.equals(cy));
        var list = seen("crm", 60 + 72 * 60);
        assertEquals(
                List.of(asked),
                list.entries().stream().map(one -> one.need().since()).toList());
        assertTrue(list.hasNews(asked.minusSeconds(1)));
        assertEquals(32, list.entries().get(0).priority(), "it has not waited yet");
        assertEquals(List.of("cy"), names(seen("crm", (int) Duration.ofDays(30).toMinutes() + 59)));
        assertEquals(List.of(), names(seen("crm", (int) Duration.ofDays(30).toMinutes() + 60)));
    }

    private Worklist seen(String team, int minute) {
        var desk = Desk.of(LISTENING.team(team), LISTENING, Set.of());
        return Worklist.of(desk, people, NINE.plusSeconds(minute * 60L));
    }

    private static List<String> names(Worklist list) {
        return list.entries().stream().map(entry -> entry.person().value()).toList();
    }

    private static Profile waits(AlertKind kind, String rule, double chance, Duration promise) {
        var name = kind == SERVICE_NEED ? "ana" : kind == PURCHASE_INTENT ? "bo" : "cy";
        var post = Key.of("x", name);
        var open = new Decision(
                "a-" + name,
                1,
                Decision.Change.OPEN,
                kind,
                rule,
                1,
                "nordbrew",
                post,
                NINE,
                post,
                NINE,
                post,
                chance,
                NINE.plus(promise),
                kind == CREATING_MOMENT ? "LIFE 30 20 15 5 0 4" : null);
        return Profile.EMPTY.with(List.of(open));
    }
}
