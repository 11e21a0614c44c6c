package dev.ambient.flow.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.any.AnyAlert;
import dev.ambient.any.AnyListening;
import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Decision.Change;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Mode;
import dev.ambient.domain.Round;
import dev.ambient.domain.Team;
import dev.ambient.domain.Topic;
import dev.ambient.edge.json.Wire;
import dev.ambient.fake.FakeJudgements;
import dev.ambient.fake.FakeMatters;
import dev.ambient.fake.FakeOutcomes;
import dev.ambient.fake.FakeRejected;
import dev.ambient.fake.FakeTopic;
import dev.ambient.flow.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceTest {
    private static final ObjectMapper JSON = Wire.mapper();
    private static final Instant NOW = AnyAlert.AT.plusSeconds(90);

    private final FakeMatters matters = new FakeMatters();
    private final FakeTopic topic = new FakeTopic();
    private final FakeRejected rejected = new FakeRejected();
    private final FakeOutcomes outcomes = new FakeOutcomes();
    private final FakeJudgements judgements = new FakeJudgements();
    private final Hindsight hindsight = new Hindsight(matters, judgements);
    private final Voice voice =
            new Voice(matters, judgements, hindsight, topic, rejected, AnyListening.nordbrew(), outcomes, JSON);

    @Test
    void eachAlertIsToldOnceHoweverOftenItComes() {
        var letters =
                List.of(letter("1", AnyAlert.need()), letter("2", AnyAlert.safety()), letter("3", AnyAlert.need()));
        assertEquals(Set.of(), voice.all(letters));
        assertEquals(Set.of(), voice.all(letters));
        assertEquals(List.of(AnyAlert.need().id(), AnyAlert.safety().id()), ids());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"feedback\":{}}",
                "{\"feedback\":null}",
                "[]",
                "{\"dedupe\":null}",
                "not json",
                ""
            })
    void whatIsNoAlertIsPutAsideAndItsNeighboursAreTold(String body) {
        var letters = List.of(new Letter("1", body, NOW, NOW), letter("2", AnyAlert.safety()));
        assertEquals(Set.of(), voice.all(letters));
        assertEquals(List.of(AnyAlert.safety().id()), ids());
        assertEquals(
                List.of(body),
                rejected.kept().stream().map(FakeRejected.Kept::body).toList());
    }

    @Test
    void whatCouldNotBeNotedIsNotToldYet() {
        judgements.refuse(true);
        assertEquals(Set.of("1"), voice.all(List.of(letter("1", AnyAlert.spike()))));
        judgements.refuse(false);
        assertEquals(Set.of(), voice.all(List.of(letter("1", AnyAlert.spike()))));
        assertEquals(List.of(AnyAlert.spike().id()), ids());
    }

    @Test
    void theSecondOfABatchKnowsOfTheFirst() {
        var letters = List.of(letter("1", need("one")), letter("2", need("two")), letter("3", need("three")));
        assertEquals(Set.of(), voice.all(letters));
        assertEquals(1, topic.told().size());
        var matter =
                matters.of(Set.of(AnyAlert.need().dedupe())).values().iterator().next();
        assertEquals(1, matter.version(), "a matter is written once a batch");
        assertEquals(3, matter.value().episodes().size());
    }

    @Test
    void whatCouldNotBeToldComesAgainWithAllOfItsMatter() {
        topic.fail(alert -> alert.kind() == AlertKind.SERVICE_NEED);
        var letters = List.of(letter("1", need("one")), letter("2", AnyAlert.safety()), letter("3", need("two")));
        assertEquals(Set.of("1", "3"), voice.all(letters));
        topic.fail(alert -> false);
        assertEquals(Set.of(), voice.all(letters));
        assertEquals(List.of(AnyAlert.safety().id(), need("one").id()), ids());
    }

    @Test
    void anEndIsNotToldPastABeginningThatIsLost() {
        var end = AnyAlert.of(AlertKind.SERVICE_NEED, 4, Mode.WORKLIST, Change.RESOLVE, 2, "one");
        var letters = List.of(letter("1", need("one")), letter("2", end), letter("3", AnyAlert.safety()));
        topic.fail(alert -> alert.kind() == AlertKind.SERVICE_NEED && alert.change() == Change.OPEN);
        assertEquals(Set.of("1", "2"), voice.all(letters));
        assertEquals(List.of(AnyAlert.safety().id()), ids());
        topic.fail(alert -> false);
        assertEquals(Set.of(), voice.all(letters));
        assertEquals(
                List.of(1, 1, 2), topic.told().stream().map(Alert::transition).toList());
    }

    @Test
    void whatBecameOfEachAlertIsCountedOnceItIsSettled() {
        var letters = List.of(letter("1", need("one")), letter("2", need("two")), letter("3", AnyAlert.safety()));
        topic.fail(alert -> alert.kind() == AlertKind.SERVICE_NEED);
        voice.all(letters);
        assertEquals(Map.of(Figure.TOLD, 1L), outcomes.figures(), "what comes again is counted then");
        topic.fail(alert -> false);
        voice.all(letters);
        assertEquals(Map.of(Figure.TOLD, 2L, Figure.COOL_DOWN, 1L, Figure.REPEATED, 1L), outcomes.figures());
    }

    @Test
    void whatSomebodyElseWroteMeanwhileComesAgain() {
        var letters = List.of(letter("1", AnyAlert.need()));
        Topic busy = alerts -> {
            assertEquals(Set.of(), voice.all(letters));
            return topic.tell(alerts);
        };
        var slow = new Voice(matters, judgements, hindsight, busy, rejected, AnyListening.nordbrew(), outcomes, JSON);
        assertEquals(Set.of("1"), slow.all(letters));
        assertEquals(Set.of(), voice.all(letters));
        assertEquals(1, Set.copyOf(ids()).size(), "told twice, as the same message");
    }

    @Test
    void aDayHasItsInterruptionsAlsoWithinABatch() {
        var most = Team.INTERRUPTS;
        var letters = IntStream.range(0, most + 3)
                .mapToObj(number -> letter("" + number, churn(number)))
                .toList();
        assertEquals(Set.of(), voice.all(letters));
        assertEquals(most, interrupted());
        var team = Team.of(AlertKind.CHURN_RISK.team());
        assertEquals(most, matters.interruptions(team.key(), team.day(NOW)));
        assertEquals(Set.of(), voice.all(List.of(letter("x", churn(99)))));
        assertEquals(most, interrupted());
        assertEquals(most + 4, topic.told().size(), "workflows are told of all");
        var round =
                matters.of(Set.of(Round.dedupe(team.key()))).values().iterator().next();
        assertEquals(4, round.value().listed().size(), "and people later");
    }

    @Test
    void whatMattersMostSpendsTheBudget() {
        matters.interrupted("communications", Team.of("communications").day(NOW), 9);
        var letters = List.of(letter("1", AnyAlert.spike()), letter("2", AnyAlert.grave()));
        voice.all(letters);
        assertEquals(List.of(AnyAlert.grave().id(), AnyAlert.spike().id()), ids());
        assertEquals(Mode.DIGEST, topic.told().get(1).mode());
    }

    @Test
    void kindWordsWaitWhereACrisisWasTold() {
        var crisis = AnyAlert.crisis();
        voice.all(List.of(letter("1", crisis)));
        var fan = AnyAlert.of(AlertKind.EVANGELIST, 3, Mode.INTERRUPT, Change.OPEN, 1, "one");
        voice.all(List.of(letter("2", fan)));
        assertEquals(List.of(crisis.id()), ids());
        assertEquals(1, outcomes.figures().get(Figure.INHIBITED));
    }

    @Test
    void aRoundUpIsToldOnceAndListsNothingTwice() {
        var digest = AnyAlert.of(AlertKind.PRODUCT_INSIGHT, 4, Mode.DIGEST, Change.OPEN, 1, "one");
        voice.all(List.of(letter("1", digest)));
        var later = NOW.plus(Duration.ofHours(2));
        var asked = roundup(later);
        topic.fail(alert -> true);
        assertEquals(Set.of("2"), voice.all(List.of(letter("2", asked, later))));
        assertEquals(List.of(asked), List.of(roundup(later)), "what could not be told is asked for again");
        topic.fail(alert -> false);
        voice.all(List.of(letter("2", asked, later), letter("3", asked, later)));
        assertEquals(List.of(digest.id(), asked.id()), ids());
        assertEquals(List.of(), matters.due(later.plus(Duration.ofDays(1)), 9));
    }

    private Alert roundup(Instant now) {
        return matters.due(now, 9).get(0).waiting(AnyListening.nordbrew(), now).get(0);
    }

    private long interrupted() {
        return topic.told().stream()
                .filter(alert -> alert.mode() == Mode.INTERRUPT)
                .count();
    }

    private List<String> ids() {
        return topic.told().stream().map(Alert::id).toList();
    }

    private static Alert need(String opening) {
        return AnyAlert.of(AlertKind.SERVICE_NEED, 4, Mode.WORKLIST, Change.OPEN, 1, opening);
    }

    private static Alert churn(int number) {
        return AnyAlert.churn("x:" + number);
    }

    private static Letter letter(String id, Alert alert) {
        return letter(id, alert, NOW);
    }

    private static Letter letter(String id, Alert alert, Instant received) {
        try {
            return new Letter(id, JSON.writeValueAsString(alert), AnyAlert.AT, received);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
