package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import dev.ambient.any.AnyProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Needs of a Monday at nine and later, of P(need) 0.93, due in an hour. */
class WorklistTest {
    private static final Listening LISTENING = AnyListening.nordbrew();
    private static final Desk CARE = Desk.of(AnyListening.care(), LISTENING, Set.of());
    private static final Instant NINE = AnyHeard.NINE;

    private final Map<Pseudonym, Profile> people = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        // minutes waited, severity, priority: min(100, 8·severity + 30·0.93 + 30·waited/60)
        "0, 4, 60",
        "30, 4, 75",
        "59, 4, 89",
        "60, 5, 98",
        "600, 5, 98",
        "1439, 5, 98",
        "1440, 6, 100"
    })
    void whoeverWaitsRises(int minutes, int severity, int priority) {
        waits("ana", 0);
        var entry = seen(minutes).entries().get(0);
        assertEquals(List.of(severity, priority), List.of(entry.severity(), entry.priority()));
        assertEquals(severity > 4, entry.late());
    }

    @Test
    void theLongestWaitingComesFirst() {
        waits("bo", 5);
        waits("ana", 0);
        waits("cy", 90);
        assertEquals(List.of("ana", "bo", "cy"), names(seen(90)));
        assertEquals(List.of(), names(Worklist.of(CARE, people, NINE.minusSeconds(1))), "nobody waited then");
    }

    @Test
    void nobodyIsHelpedSoonerForHavingListeners() {
        waits("ana", 5);
        waits("star", 10);
        var star = new Pseudonym("star");
        var face = new Profile.Face(NINE, "star", "Star", 20_000_000L);
        var known = people.get(star);
        people.put(
                star,
                AnyProfile.faithful("star")
                        .plus(new Profile(
                                Ring.EMPTY,
                                known.acts(),
                                known.support(),
                                known.interests(),
                                null,
                                List.of(),
                                face,
                                known.decisions(),
                                false)));
        var list = seen(60);
        assertEquals(List.of("ana", "star"), names(list));
        var asLate = Worklist.of(CARE, Map.of(star, people.get(star)), NINE.plusSeconds(65 * 60));
        assertEquals(list.entries().get(0).priority(), asLate.entries().get(0).priority());
    }

    @Test
    void whatSomebodyHasTakenOnComesLastForADay() {
        waits("ana", 0);
        waits("bo", 5);
        notes("ana", Contact.What.CLAIMED, 60);
        assertEquals(List.of("bo", "ana"), names(seen(70)));
        assertEquals(1, seen(70).claimed());
        assertEquals(List.of("ana", "bo"), names(seen(59)), "not yet");
        assertEquals(List.of("ana", "bo"), names(seen(60 + 24 * 60)), "and not for ever");
        assertEquals(1, seen(70).urgent().size(), "who has somebody interrupts nobody");
    }

    @ParameterizedTest
    @CsvSource({"RESPONDED, responded", "DECLINED, declined"})
    void whoRespondsOrDeclinesEndsItOnce(Contact.What what, String reason) {
        waits("ana", 0);
        notes("ana", what, 10);
        var person = people.get(new Pseudonym("ana"));
        assertEquals(List.of(), seen(20).entries());
        var end = Worklist.untold(person).get(0);
        assertEquals(reason, end.reason());
        assertEquals(NINE.plusSeconds(600), person.due().orElseThrow(), "listed until it is told");
        notes("ana", what, 10);
        assertEquals(person, people.get(new Pseudonym("ana")));
        assertTrue(person.with(List.of(end.sent())).due().isEmpty());
    }

    @Test
    void aContactForAnAlertThatNeverWasEndsNothing() {
        waits("ana", 0);
        var other = new Contact(NINE, "care", "a-never", Contact.What.RESPONDED, null);
        people.computeIfPresent(
                new Pseudonym("ana"),
                (same, person) -> Note.of(new Person("x", "ana"), other).on(person));
        assertEquals(1, seen(1).entries().size());
    }

    @Test
    void whatNobodyAnswersLeavesAfterAWeek() {
        waits("ana", 0);
        var person = people.get(new Pseudonym("ana"));
        var end = NINE.plus(Duration.ofHours(1)).plus(Duration.ofDays(7));
        assertEquals(List.of(), Worklist.decide(person, LISTENING, Set.of(), end));
        var decided = Worklist.decide(person, LISTENING, Set.of(), end.plusSeconds(1));
        assertEquals(
                List.of(Decision.Change.RESOLVE, "expired", end),
                List.of(
                        decided.get(0).change(),
                        "" + decided.get(0).reason(),
                        decided.get(0).at()));
        assertEquals(
                decided, Worklist.decide(person, LISTENING, Set.of(), end.plusSeconds(9_999)), "whenever it is asked");
        assertEquals(List.of(), Worklist.of(CARE, people, end.plusSeconds(1)).entries());
    }

    @Test
    void threeInterruptAndNoneTwice() {
        for (var one = 0; one < 5; one++) waits("p" + one, one);
        assertEquals(List.of(), seen(59).urgent(), "none is late");
        var urgent = Set.copyOf(seen(70).urgent());
        assertEquals(3, urgent.size());
        people.replaceAll(
                (name, person) -> person.with(Worklist.decide(person, LISTENING, urgent, NINE.plusSeconds(70 * 60))));
        assertEquals(5, seen(70).entries().size(), "each waits once");
        assertEquals(2, seen(71).urgent().size());
        assertTrue(seen(71).urgent().stream().noneMatch(urgent::contains));
    }

    @Test
    void anAnswerEndsWhatIsLateUnderTheNextNumber() {
        waits("ana", 0);
        var person = people.get(new Pseudonym("ana"));
        var late = Worklist.decide(person, LISTENING, Set.copyOf(seen(70).urgent()), NINE.plusSeconds(70 * 60))
                .get(0);
        person = person.with(List.of(late));
        assertEquals(List.of(late), Worklist.untold(person));
        assertEquals(NINE.plusSeconds(3_600), person.due().orElseThrow(), "the index is not written");
        var end = person.needs().get(0).resolved(new Key("a"), NINE.plusSeconds(9_000), "brand");
        assertEquals(3, end.transition());
        assertEquals(List.of(), Worklist.untold(person.with(List.of(end))), "what is over is not late");
    }

    @Test
    void itIsNewsThatSomebodyCameOrIsLate() {
        waits("ana", 0);
        assertTrue(seen(30).hasNews(NINE.minusSeconds(1)));
        assertFalse(seen(59).hasNews(NINE));
        assertTrue(seen(60).hasNews(NINE));
        assertFalse(seen(120).hasNews(NINE.plusSeconds(3_600)));
    }

    private void waits(String name, int minute) {
        var heard = AnyHeard.later(AnyHeard.angry(name), Duration.ofMinutes(minute));
        people.put(
                new Pseudonym(name),
                AnyProfile.waiting(heard, heard.mention().at().plusSeconds(3_600)));
    }

    private void notes(String name, Contact.What what, int minute) {
        people.computeIfPresent(new Pseudonym(name), (same, person) -> {
            var alert = person.decisions().get(person.decisions().size() - 1).alert();
            var contact = new Contact(NINE.plusSeconds(minute * 60L), "care", alert, what, null);
            return Note.of(new Person("x", name), contact).on(person);
        });
    }

    private Worklist seen(int minute) {
        return Worklist.of(CARE, people, NINE.plusSeconds(minute * 60L));
    }

    private static List<String> names(Worklist list) {
        return list.entries().stream().map(entry -> entry.person().value()).toList();
    }
}
