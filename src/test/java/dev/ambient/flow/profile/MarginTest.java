package dev.ambient.flow.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import dev.ambient.domain.Alert;
import dev.ambient.domain.BrandEvent;
import dev.ambient.domain.Contact;
import dev.ambient.domain.Customer;
import dev.ambient.domain.Feedback;
import dev.ambient.domain.Note;
import dev.ambient.domain.Order;
import dev.ambient.domain.Outcome;
import dev.ambient.domain.Person;
import dev.ambient.domain.Told;
import dev.ambient.edge.json.Wire;
import dev.ambient.fake.FakeCrowds;
import dev.ambient.fake.FakeCustomers;
import dev.ambient.fake.FakeDiaries;
import dev.ambient.fake.FakeDots;
import dev.ambient.fake.FakeOutbox;
import dev.ambient.fake.FakeOutcomes;
import dev.ambient.fake.FakeProfiles;
import dev.ambient.fake.FakeRejected;
import dev.ambient.flow.Hands;
import dev.ambient.flow.Letter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MarginTest {
    private static final Person ANA = new Person("x", "ana");
    private static final Instant JANUARY = Instant.parse("2026-01-05T00:00:00Z");
    private static final Contact ANSWERED =
            new Contact(AnyHeard.NINE.minusSeconds(60), "care", null, Contact.What.RESPONDED, null);

    private final ObjectMapper json = Wire.mapper();
    private final FakeDots dots = new FakeDots();
    private final FakeProfiles profiles = new FakeProfiles(dots, AnyListening.nordbrew());
    private final FakeDiaries diaries = new FakeDiaries();
    private final FakeOutbox<Alert> alerts = new FakeOutbox<>();
    private final FakeOutbox<Feedback> feedback = new FakeOutbox<>();
    private final FakeRejected rejected = new FakeRejected();
    private final FakeOutcomes outcomes = new FakeOutcomes();
    private final Margin margin =
            new Margin(profiles, new FakeCustomers(), diaries, feedback, AnyListening.nordbrew(), outcomes);
    private final Studio studio = new Studio(
            profiles,
            dots,
            alerts,
            rejected,
            outcomes,
            new Company(new FakeCrowds()),
            AnyListening.nordbrew(),
            margin,
            json,
            new Hands());

    @Test
    void aCustomerIsNotedOnceHoweverOftenItIsTold() {
        assertEquals(Set.of(), paint(Note.of(ANA, customer()).by("m-1")));
        var noted = profiles.exactly(ANA);
        assertEquals(customer(), noted.value().drawn().customer());
        assertEquals(Set.of(), paint(Note.of(ANA, customer()).by("m-1")));
        assertEquals(noted, profiles.exactly(ANA), "not even written again");
        assertEquals(List.of(Outcome.APPLIED, Outcome.APPLIED), outcomes.of("m-1"));
    }

    @Test
    void whatWasNotedIsInTheNextAlertAndOutlivesAnEdit() {
        paint(Note.of(ANA, customer()).by("m-1"), Note.of(ANA, ANSWERED).by("m-2"), AnyHeard.angry("ana"));
        var who = Objects.requireNonNull(alerts.sent().get(0).who());
        assertTrue(who.consent());
        assertEquals("EUR 39.90 in 1 order since 2026-02-01", who.value().split(";")[0]);
        assertEquals(ANSWERED.at(), who.lastContact());
        paint(AnyHeard.edited(AnyHeard.angry("ana"), "it is fine now"));
        assertEquals(customer(), profiles.exactly(ANA).value().drawn().customer());
        assertEquals(List.of(ANSWERED), profiles.exactly(ANA).value().drawn().contacts());
    }

    @Test
    void whatAContactSaysOfAnAlertGoesOnToWhoeverToldIt() {
        paint(AnyHeard.angry("ana"));
        var alert = alerts.sent().get(0);
        var claimed = new Contact(AnyHeard.NINE.plusSeconds(60), "care", alert.id(), Contact.What.CLAIMED, null);
        feedback.fail(one -> true);
        assertEquals(1, paint(Note.of(ANA, claimed).by("m-1")).size(), "it comes again");
        assertEquals(List.of(), outcomes.of("m-1"));
        feedback.fail(one -> false);
        assertEquals(Set.of(), paint(Note.of(ANA, claimed).by("m-1")));
        var told = new Told(
                alert.id(), alert.dedupe(), "care", "service-need", alert.rule().measure());
        assertEquals(List.of(new Feedback(told, claimed)), feedback.sent());
        assertEquals(List.of(Outcome.APPLIED), outcomes.of("m-1"));
    }

    @Test
    void whatAContactSaysOfAWaveGoesOnByTheAlertsIdAlone() {
        var useless = new Contact(AnyHeard.NINE, "communications", "a-wave", Contact.What.NOT_USEFUL, null);
        feedback.fail(one -> true);
        assertEquals(1, paint(Note.of(useless).by("m-1")).size(), "it comes again");
        feedback.fail(one -> false);
        assertEquals(Set.of(), paint(Note.of(useless).by("m-1")));
        assertEquals(List.of(new Feedback(null, useless)), feedback.sent());
        assertEquals(List.of(Outcome.APPLIED), outcomes.of("m-1"));
    }

    @Test
    void ofAnAlertThatNeverWasNobodyIsTold() {
        var claimed = new Contact(AnyHeard.NINE, "care", "a-never", Contact.What.CLAIMED, null);
        assertEquals(Set.of(), paint(Note.of(ANA, claimed).by("m-1")));
        assertEquals(List.of(), feedback.sent());
        assertEquals(List.of(claimed), profiles.exactly(ANA).value().drawn().contacts());
        assertEquals(List.of(Outcome.APPLIED), outcomes.of("m-1"));
    }

    @Test
    void ofSomebodyWhoObjectedNothingIsNoted() {
        profiles.forget(ANA);
        paint(Note.of(ANA, customer()).by("m-1"));
        assertEquals(List.of(Outcome.OBJECTED), outcomes.of("m-1"));
        assertNull(profiles.exactly(ANA).value().drawn().customer());
    }

    @Test
    void whatBefellABrandIsInItsDiary() {
        var logo = new BrandEvent("nordbrew", BrandEvent.What.CAMPAIGN, "New logo", JANUARY, null, null);
        paint(Note.of(logo).by("m-1"), Note.of(logo).by("m-2"));
        assertEquals(
                List.of(logo),
                Objects.requireNonNull(diaries.of(List.of("nordbrew")).get("nordbrew"))
                        .value()
                        .events());
        assertEquals(List.of(Outcome.APPLIED), outcomes.of("m-2"));
    }

    @Test
    void ofABrandThatNobodyListensForNothingIsNoted() {
        paint(Note.of(new BrandEvent("acme", BrandEvent.What.SHOW, "Fair", JANUARY, null, null))
                .by("m-1"));
        assertEquals(List.of(Outcome.NOT_OURS), outcomes.of("m-1"));
    }

    @Test
    void whatIsNoNoteIsKeptAside() {
        studio.paint(List.of(new Letter("m-1", "{\"record\":\"m-1\",\"person\":null}", JANUARY, JANUARY)));
        assertEquals(List.of(Outcome.REJECTED), outcomes.of("m-1"));
    }

    private static Customer customer() {
        var order = new Order(Instant.parse("2026-02-01T00:00:00Z"), 39_900, "EUR", JANUARY);
        return new Customer("C-77", "gold", JANUARY, null, new TreeMap<>(Map.of(Order.name("o1"), order)));
    }

    private Set<String> paint(Object... letters) {
        return studio.paint(List.of(letters).stream().map(this::letter).toList());
    }

    private Letter letter(Object said) {
        try {
            var received = AnyHeard.NINE.plusSeconds(5);
            return new Letter("l" + said.hashCode(), json.writeValueAsString(said), received, received);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
