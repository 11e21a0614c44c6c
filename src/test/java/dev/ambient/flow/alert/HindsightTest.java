package dev.ambient.flow.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.any.AnyAlert;
import dev.ambient.any.AnyListening;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Contact;
import dev.ambient.domain.Feedback;
import dev.ambient.domain.Judgement;
import dev.ambient.domain.Matter;
import dev.ambient.domain.Measure;
import dev.ambient.domain.Quality;
import dev.ambient.domain.Share;
import dev.ambient.domain.Told;
import dev.ambient.edge.json.Wire;
import dev.ambient.fake.FakeJudgements;
import dev.ambient.fake.FakeMatters;
import dev.ambient.fake.FakeOutcomes;
import dev.ambient.fake.FakeRejected;
import dev.ambient.fake.FakeTopic;
import dev.ambient.flow.Letter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people say of alerts, in batches with alerts. */
class HindsightTest {
    private static final ObjectMapper JSON = Wire.mapper();
    private static final Instant NOW = AnyAlert.AT.plusSeconds(90);

    private final FakeMatters matters = new FakeMatters();
    private final FakeTopic topic = new FakeTopic();
    private final FakeRejected rejected = new FakeRejected();
    private final FakeJudgements judgements = new FakeJudgements();
    private final Voice voice = new Voice(
            matters,
            judgements,
            new Hindsight(matters, judgements),
            topic,
            rejected,
            AnyListening.nordbrew(),
            new FakeOutcomes(),
            JSON);

    @Test
    void whatSomebodyTookOnIsNotToldOnceMore() throws Exception {
        assertEquals(Set.of(), voice.all(List.of(letter("1", AnyAlert.churn()))));
        assertTrue(matter(AnyAlert.churn()).due().isPresent());
        var taken = JSON.writeValueAsString(
                Map.of("feedback", feedback(AnyAlert.churn().id())));
        var other = JSON.writeValueAsString(Map.of("feedback", feedback("another")));
        assertEquals(Set.of(), voice.all(List.of(new Letter("2", other, NOW, NOW))));
        assertTrue(matter(AnyAlert.churn()).due().isPresent());
        for (var times = 0; times < 2; times++)
            assertEquals(
                    Set.of(), voice.all(List.of(new Letter("3", taken, NOW, NOW), letter("4", AnyAlert.safety()))));
        assertTrue(matter(AnyAlert.churn()).due().isEmpty());
        assertEquals(
                List.of(AnyAlert.churn().id(), AnyAlert.safety().id()),
                topic.told().stream().map(Alert::id).toList());
        assertEquals(List.of(), rejected.kept());
    }

    @Test
    void whatIsSaidOfAWaveByItsIdAloneAcknowledgesAndJudgesIt() throws Exception {
        var wave = AnyAlert.spike();
        assertEquals(Set.of(), voice.all(List.of(letter("1", wave))));
        assertEquals(
                1,
                matter(wave).episodes().stream()
                        .filter(one -> one.reminder() != null)
                        .count());
        for (var times = 0; times < 2; times++)
            assertEquals(Set.of(), voice.all(List.of(said("2", wave.id(), Contact.What.NOT_USEFUL))));
        assertTrue(matter(wave).due().isEmpty());
        var judgement = new Judgement(wave.id(), NOW, false, wave.rule().measure());
        assertEquals(List.of(Quality.of(wave.rule().id()).plus(judgement)), judgements.of(wave.team()));
        assertEquals(1, judgements.of(wave.team(), wave.rule().id()).version());
    }

    @Test
    void whatIsSaidOfAnAlertThatNeverWasIsSaidToNobody() throws Exception {
        assertEquals(Set.of(), voice.all(List.of(said("1", "a-never", Contact.What.USEFUL))));
        assertEquals(List.of(), matters.all());
        assertEquals(List.of(), judgements.of("care"));
        assertEquals(List.of(), rejected.kept());
    }

    @Test
    void aJudgementThatCouldNotBeKeptComesAgain() throws Exception {
        var told = new Told("a-churn", AnyAlert.churn().dedupe(), "crm", "churn-risk", new Measure(0.67, 0.6));
        var first = said("1", new Feedback(told, contact("a-churn", Contact.What.USEFUL)));
        judgements.refuse(true);
        assertEquals(Set.of("1"), voice.all(List.of(first)));
        judgements.refuse(false);
        assertEquals(Set.of(), voice.all(List.of(first)));
        assertEquals(new Share(1, 1), judgements.of("crm", "churn-risk").value().useful());
    }

    private static Feedback feedback(String alert) {
        var contact = new Contact(NOW, "crm", alert, Contact.What.CLAIMED, null);
        return new Feedback(
                new Told(alert, AnyAlert.churn().dedupe(), "crm", "churn-risk", new Measure(0.67, 0.6)), contact);
    }

    private static Letter said(String id, String alert, Contact.What what) throws JsonProcessingException {
        return said(id, new Feedback(null, contact(alert, what)));
    }

    private static Letter said(String id, Feedback feedback) throws JsonProcessingException {
        return new Letter(id, JSON.writeValueAsString(Map.of("feedback", feedback)), NOW, NOW);
    }

    private static Contact contact(String alert, Contact.What what) {
        return new Contact(NOW, "care", alert, what, null);
    }

    private Matter matter(Alert alert) {
        return matters.of(Set.of(alert.dedupe())).values().iterator().next().value();
    }

    private static Letter letter(String id, Alert alert) throws JsonProcessingException {
        return new Letter(id, JSON.writeValueAsString(alert), AnyAlert.AT, NOW);
    }
}
