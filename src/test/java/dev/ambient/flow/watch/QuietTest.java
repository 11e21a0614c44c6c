package dev.ambient.flow.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import dev.ambient.any.AnyProfile;
import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Influence;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Painting;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Role;
import dev.ambient.domain.Versioned;
import dev.ambient.fake.FakeDots;
import dev.ambient.fake.FakeOutbox;
import dev.ambient.fake.FakeProfiles;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuietTest {
    private static final Person ANA = new Person("x", "ana");
    /** The week after the one in which three days of silence were over. */
    private static final Instant MONDAY = Instant.parse("2026-03-16T00:00:00Z");

    private static final Listening LISTENING = AnyListening.nordbrew();

    private FakeDots dots = new FakeDots();
    private FakeProfiles profiles = new FakeProfiles(dots, LISTENING);
    private FakeOutbox<Alert> alerts = new FakeOutbox<>();

    @Test
    void whoGrewSilentIsToldOnceTheWeekIsOver() {
        writes("ana");
        var quiet = new Quiet(profiles, dots, alerts, LISTENING);
        quiet.until(MONDAY.minus(Duration.ofHours(1)));
        assertEquals(List.of(), alerts.sent());
        quiet.until(MONDAY);
        quiet.until(MONDAY);
        quiet.until(MONDAY.plus(Duration.ofDays(30)));
        assertEquals(1, alerts.sent().size());
        var alert = alerts.sent().get(0);
        assertEquals(AlertKind.RELATIONSHIP_DECAY, alert.kind());
        assertEquals("crm", alert.team());
        assertEquals(MONDAY, alert.at());
        assertEquals("ANA has said nothing about Nordbrew for 9 days, and wrote every 24 hours before.", alert.what());
        assertEquals(1, alert.why().mentions().size());
        assertEquals(6, Objects.requireNonNull(alert.who()).posts());
        assertEquals(MONDAY, decision().at());
    }

    @Test
    void whoSpeaksInTimeIsNot() {
        writes("ana");
        speaks(12);
        var quiet = new Quiet(profiles, dots, alerts, LISTENING);
        quiet.until(MONDAY);
        assertEquals(List.of(), alerts.sent());
        quiet.until(MONDAY.plus(Duration.ofDays(28)));
        assertEquals(1, alerts.sent().size());
    }

    @Test
    void whoSpokeJustNowIsListedStillAndNotTold() {
        writes("ana");
        var listed = profiles.silent(MONDAY, 9);
        speaks(13);
        var before = profiles.exactly(ANA);
        var late = (Profiles) Proxy.newProxyInstance(
                Profiles.class.getClassLoader(),
                new Class<?>[] {Profiles.class},
                (proxy, method, arguments) ->
                        method.getName().equals("silent") ? listed : method.invoke(profiles, arguments));
        new Quiet(late, dots, alerts, LISTENING).until(MONDAY);
        assertEquals(List.of(), alerts.sent());
        assertEquals(before.value(), profiles.exactly(ANA).value());
    }

    @Test
    void whatCouldNotBeQueuedIsDecidedAndToldByTheNextPass() {
        writes("ana");
        var quiet = new Quiet(profiles, dots, alerts, LISTENING);
        alerts.fail(alert -> true);
        assertThrows(IllegalStateException.class, () -> quiet.until(MONDAY));
        assertEquals(MONDAY, decision().due(), "decided, and not on its way");
        alerts.fail(alert -> false);
        speaks(14);
        quiet.until(MONDAY.plus(Duration.ofHours(1)));
        assertEquals(List.of(decision().alert()), ids(), "what is decided is told, though they spoke meanwhile");
    }

    @Test
    void whoeverDiesAtAnyEffectLeavesItToTheNextPass() {
        writes("ana");
        var mortal = Mortal.whole();
        kept(mortal).until(MONDAY);
        var whole = ids();
        assertEquals(2, mortal.effects(), "decided, and told");
        for (var place = 0; place < 2; place++) {
            for (var after : List.of(false, true)) {
                fresh();
                writes("ana");
                var dying = kept(new Mortal(place, after));
                assertThrows(RuntimeException.class, () -> dying.until(MONDAY));
                new Quiet(profiles, dots, alerts, LISTENING).until(MONDAY.plus(Duration.ofHours(1)));
                assertEquals(
                        whole, ids().stream().distinct().toList(), "cut at " + place + (after ? ", after it" : ""));
                assertEquals(List.of(), profiles.silent(Instant.MAX, 9));
            }
        }
    }

    @Test
    void whoIsForgottenIsNotToldAndWhatCannotBeReadIsNotShown() {
        writes("ana");
        profiles.forget(ANA);
        profiles.keep(new Person("x", "bo"), new Versioned<>(AnyProfile.faithful("bo"), 0));
        new Quiet(profiles, dots, alerts, LISTENING).until(MONDAY);
        assertEquals(1, alerts.sent().size());
        assertEquals(List.of(), alerts.sent().get(0).why().mentions());
        assertTrue(alerts.sent().get(0).what().startsWith("BO "));
    }

    @Test
    void aPassLooksAtTwoHundredAndTheNextAtTheOthers() {
        for (var number = 0; number < 201; number++) writes("p" + number);
        var quiet = new Quiet(profiles, dots, alerts, LISTENING);
        quiet.until(MONDAY);
        assertEquals(200, ids().size());
        quiet.until(MONDAY.plus(Duration.ofHours(1)));
        assertEquals(201, ids().stream().distinct().count());
    }

    @Test
    void aMomentThatNobodyTakesUpIsOverADayLaterWhoeverDiesMeanwhile() {
        var nine = AnyHeard.NINE;
        offers();
        kept(Mortal.whole()).until(nine.plus(Duration.ofHours(23)));
        assertEquals(List.of(), alerts.sent());
        for (var place = 0; place < 2; place++) {
            for (var after : List.of(false, true)) {
                fresh();
                offers();
                var dying = kept(new Mortal(place, after));
                assertThrows(RuntimeException.class, () -> dying.until(nine.plus(Duration.ofHours(24))));
                new Quiet(profiles, dots, alerts, LISTENING).until(nine.plus(Duration.ofHours(25)));
                assertEquals(List.of("a-1"), ids().stream().distinct().toList());
                var end = alerts.sent().get(0);
                assertEquals("2 RESOLVE worklist", end.transition() + " " + end.change() + " " + end.mode());
                assertEquals("Nothing came of it in time; it is past.", end.what());
                assertEquals(
                        "creating_moment|nordbrew|x:ana|"
                                + AnyHeard.happy("ana").mention().key(),
                        end.dedupe());
                assertEquals(List.of(), profiles.silent(nine.plus(Duration.ofHours(30)), 9));
            }
        }
    }

    @Test
    void anEndWhosePostIsStillOnItsWayIsToldWhenItIsThere() {
        offers();
        var posts = dots;
        dots = new FakeDots();
        var end = AnyHeard.NINE.plus(Duration.ofHours(24));
        new Quiet(profiles, dots, alerts, LISTENING).until(end);
        assertEquals(List.of(), alerts.sent());
        assertEquals(1, profiles.silent(end, 9).size(), "it is listed still");
        new Quiet(profiles, posts, alerts, LISTENING).until(end.plus(Duration.ofHours(1)));
        assertEquals(List.of("a-1"), ids());
        assertEquals(List.of(), profiles.silent(end.plus(Duration.ofHours(2)), 9));
    }

    /** A moment is on the worklist since nine. */
    private void offers() {
        var post = AnyHeard.happy("ana");
        var key = post.mention().key();
        dots.put(List.of(Dot.of(post)));
        var moment = new Decision(
                "a-1",
                1,
                Decision.Change.OPEN,
                AlertKind.CREATING_MOMENT,
                "creating-moment",
                1,
                "nordbrew",
                key,
                AnyHeard.NINE,
                key,
                AnyHeard.NINE,
                key,
                0.8,
                AnyHeard.NINE.plus(Duration.ofDays(1)),
                "LIFE 30 20 15 5 0 10");
        profiles.keep(ANA, new Versioned<>(Profile.EMPTY.with(List.of(moment)), 0));
    }

    private void writes(String author) {
        dots.put(AnyProfile.mornings(author).stream().map(Dot::of).toList());
        profiles.keep(new Person("x", author), new Versioned<>(AnyProfile.faithful(author), 0));
    }

    private void speaks(int day) {
        var heard = AnyHeard.later(AnyHeard.again(AnyHeard.happy("ana"), day), Duration.ofDays(day));
        var stored = profiles.exactly(ANA);
        var next = Painting.of(stored.value(), heard, Role.AUTHOR, LISTENING, Influence.UNKNOWN, Optional::empty)
                .orElseThrow()
                .profile();
        profiles.keep(ANA, stored.with(next));
    }

    private Decision decision() {
        Profile profile = profiles.exactly(ANA).value();
        return profile.decisions().stream()
                .filter(one -> one.kind() == AlertKind.RELATIONSHIP_DECAY)
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids() {
        return alerts.sent().stream().map(Alert::id).toList();
    }

    private void fresh() {
        dots = new FakeDots();
        profiles = new FakeProfiles(dots, LISTENING);
        alerts = new FakeOutbox<>();
    }

    private Quiet kept(Mortal mortal) {
        return new Quiet(mortal.keeping(Profiles.class, profiles), dots, alerts, LISTENING);
    }
}
