package dev.ambient.flow.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import dev.ambient.any.AnyProfile;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Contact;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Mode;
import dev.ambient.domain.Note;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Versioned;
import dev.ambient.fake.FakeDots;
import dev.ambient.fake.FakeOutbox;
import dev.ambient.fake.FakeOutcomes;
import dev.ambient.fake.FakeProfiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The team works Mon-Fri 08:00-18:00 in Oslo, 07:00 to 17:00 in UTC in winter. */
class WorklistsTest {
    private static final Instant NINE = AnyHeard.NINE;

    private FakeDots dots = new FakeDots();
    private FakeProfiles profiles = new FakeProfiles(dots, AnyListening.nordbrew());
    private FakeOutbox<Alert> alerts = new FakeOutbox<>();

    @Test
    void whereSomethingIsNewOneMailTellsOfAll() {
        waits("ana", Duration.ZERO);
        waits("bo", Duration.ofMinutes(20));
        hour(10);
        var mail = mails().get(0);
        assertEquals(Mode.ROUNDUP, mail.mode());
        assertEquals("care", mail.team());
        assertEquals("2 wait for an answer, 1 of them longer than promised.", mail.what());
        assertEquals(
                List.of(
                        "ANA has waited 60 minutes for an answer from Nordbrew, longer than promised: "
                                + "\"@nordbrew the lid leaks again, third time this month. Help!\"",
                        "BO has waited 40 minutes for an answer from Nordbrew: "
                                + "\"@nordbrew the lid leaks again, third time this month. Help!\""),
                mail.listed().stream().map(one -> one.what()).toList());
        hour(10);
        assertEquals(1, mails().stream().map(Alert::id).distinct().count(), "asked again it is the same");
    }

    @Test
    void whereNothingIsNewNobodyIsTold() {
        waits("ana", Duration.ZERO);
        hour(10);
        hour(11);
        hour(12);
        assertEquals(1, mails().size());
    }

    @Test
    void whatCameInTheEveningIsToldInTheFirstHourOfWork() {
        waits("ana", Duration.ofHours(10));
        for (var hour = 20; hour < 24 + 7; hour++) hour(hour);
        assertEquals(List.of(), mails());
        hour(24 + 7);
        hour(24 + 8);
        hour(24 + 9);
        assertEquals(
                List.of(NINE.plus(Duration.ofHours(22)), NINE.plus(Duration.ofHours(23))),
                mails().stream().map(Alert::at).toList(),
                "once as it is new, once as it is late");
    }

    @Test
    void whatIsUrgentInterruptsOnceAndItsAnswerComesAfterIt() {
        waits("ana", Duration.ZERO);
        hour(10);
        hour(11);
        var late = changes(Decision.Change.UPDATE).get(0);
        assertEquals(1, changes(Decision.Change.UPDATE).size());
        assertEquals(Mode.INTERRUPT, late.mode());
        assertEquals(List.of(2, 5, 98), List.of(late.transition(), late.severity(), late.priority()));
        assertEquals("ANA has waited 60 minutes for an answer from Nordbrew, longer than promised.", late.what());
    }

    @Test
    void whatSomebodyRespondedToIsOverInEveryChannel() {
        waits("ana", Duration.ZERO);
        var person = new Person("x", "ana");
        var stored = profiles.exactly(person);
        var alert = stored.value().needs().get(0).alert();
        var contact = new Contact(NINE.plusSeconds(600), "care", alert, Contact.What.RESPONDED, null);
        profiles.keep(person, stored.with(Note.of(person, contact).on(stored.value())));
        hour(10);
        hour(11);
        var end = changes(Decision.Change.RESOLVE);
        assertEquals(
                List.of("The team answered ANA after 10 minutes."),
                end.stream().map(Alert::what).toList());
        assertEquals(alert, end.get(0).id());
        assertEquals(List.of(), mails());
        assertEquals(List.of(), profiles.waiting(Instant.MIN, Instant.MAX));
    }

    @Test
    void theListEmptiesItself() {
        waits("ana", Duration.ZERO);
        hour(10);
        hour(24 * 8);
        var end = changes(Decision.Change.RESOLVE);
        assertEquals(
                List.of("Nobody answered ANA in 7 days; it is off the worklist."),
                end.stream().map(Alert::what).toList());
        assertEquals(List.of(), profiles.waiting(Instant.MIN, Instant.MAX));
    }

    @Test
    void whatCannotBeReadAnyMoreIsGivenUp() {
        waits("ana", Duration.ZERO);
        dots = new FakeDots();
        var blind = new Worklists(profiles, dots, alerts, new FakeOutcomes(), AnyListening.nordbrew());
        blind.after(List.of(ends(10)), Set.of());
        assertEquals(List.of(), changes(Decision.Change.UPDATE), "nor does it interrupt");
        blind.after(List.of(ends(24 * 8)), Set.of());
        assertEquals(1, profiles.waiting(Instant.MIN, Instant.MAX).size());
        blind.after(List.of(ends(24 * 22)), Set.of());
        assertEquals(List.of(), profiles.waiting(Instant.MIN, Instant.MAX));
        assertEquals(List.of(), changes(Decision.Change.RESOLVE));
    }

    @Test
    void whoeverDiesAtAnyEffectLeavesItToTheNextPass() {
        for (var hour : List.of(10, 24 * 8)) {
            fresh();
            var mortal = Mortal.whole();
            kept(mortal).after(List.of(ends(hour)), Set.of());
            var whole = told();
            assertEquals(2, mortal.effects(), "decided, and told");
            for (var place = 0; place < 2; place++) {
                for (var after : List.of(false, true)) {
                    fresh();
                    var dying = kept(new Mortal(place, after));
                    assertThrows(IllegalStateException.class, () -> dying.after(List.of(ends(hour)), Set.of()));
                    hour(hour);
                    assertEquals(whole, told(), "cut at " + place + (after ? ", after it" : ""));
                    var length = alerts.sent().size();
                    hour(hour + 1);
                    assertEquals(length, alerts.sent().size(), "what is kept as told is not told again");
                }
            }
        }
    }

    private void waits(String name, Duration later) {
        var heard = AnyHeard.later(AnyHeard.angry(name), later);
        dots.put(List.of(Dot.of(heard)));
        var due = heard.mention().at().plus(later.toHours() < 8 ? Duration.ofHours(1) : Duration.ofHours(13));
        profiles.keep(heard.mention().person(), new Versioned<>(AnyProfile.waiting(heard, due), 0));
    }

    private void hour(int hour) {
        new Worklists(profiles, dots, alerts, new FakeOutcomes(), AnyListening.nordbrew())
                .after(List.of(ends(hour)), Set.of());
    }

    /** An hour of that Monday, or of a later day. */
    private static Instant ends(int hour) {
        return Instant.parse("2026-03-02T00:00:00Z").plus(Duration.ofHours(hour));
    }

    private List<Alert> mails() {
        return alerts.sent().stream()
                .filter(alert -> alert.mode() == Mode.ROUNDUP)
                .toList();
    }

    private List<Alert> changes(Decision.Change change) {
        return alerts.sent().stream().filter(alert -> alert.change() == change).toList();
    }

    private Set<String> told() {
        return alerts.sent().stream()
                .map(alert -> alert.id() + "#" + alert.transition() + alert.what())
                .collect(Collectors.toSet());
    }

    private void fresh() {
        dots = new FakeDots();
        profiles = new FakeProfiles(dots, AnyListening.nordbrew());
        alerts = new FakeOutbox<>();
        waits("ana", Duration.ZERO);
    }

    private Worklists kept(Mortal mortal) {
        var fragile = mortal.keeping(Profiles.class, profiles);
        return new Worklists(fragile, dots, alerts, new FakeOutcomes(), AnyListening.nordbrew());
    }
}
