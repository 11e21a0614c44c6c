package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequelTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Pseudonym ANA = new Pseudonym("A#x#ana");

    private final Decision moment = new Decision(
            "a-1",
            1,
            Decision.Change.OPEN,
            AlertKind.CREATING_MOMENT,
            CreatingMoment.RULE,
            1,
            "nordbrew",
            Key.of("x", "p"),
            NOON,
            Key.of("x", "p"),
            NOON,
            Key.of("x", "p"),
            0.8,
            NOON.plus(Duration.ofDays(1)),
            "LIFE 30 20 15 5 0 10");
    private Profile ana = Profile.EMPTY.with(List.of(moment));

    @ParameterizedTest
    @CsvSource({
        "'', PT0S, DETECTED",
        "'', PT23H59M, DETECTED",
        "'', PT24H, EXPIRED",
        "CLAIMED, PT1H, CLAIMED",
        "CLAIMED, PT24H, CLAIMED",
        "CLAIMED, PT25H, EXPIRED",
        "DECLINED, PT1H, DECLINED",
        "RESPONDED, PT1H, RESPONDED",
        "RESPONDED, PT73H, FOLLOW_UP",
        "RESPONDED, P31D, OUTCOME",
        "OUTCOME, PT1H, OUTCOME"
    })
    void anHourAfterThePostSomethingHappensOrNothing(String what, Duration after, Sequel.State state) {
        if (!what.isEmpty()) happens(Contact.What.valueOf(what), 1, "a-1");
        assertEquals(state, Sequel.of(ana).get(0).state(NOON.plus(after)));
    }

    @Test
    void whatNobodyTakesUpIsOverAfterADay() {
        assertEquals(at(24), due());
        assertEquals(List.of(), told(at(24).minusMillis(1)));
        assertEquals(List.of("RESOLVE expired"), told(at(24)));
        assertEquals(List.of(), told(at(900)), "once");
        assertEquals(Optional.empty(), Sequel.due(ana));
    }

    @Test
    void whatAnotherAlertIsToldOfEndsNothing() {
        happens(Contact.What.DECLINED, 1, "a-2");
        assertEquals(List.of(), told(at(2)));
    }

    @Test
    void aRefusalEndsIt() {
        happens(Contact.What.DECLINED, 2, "a-1");
        assertEquals(List.of("RESOLVE declined"), told(at(2)));
        assertEquals(Optional.empty(), Sequel.due(ana));
    }

    @Test
    void anAnswerIsAskedAboutAfterThreeDays() {
        happens(Contact.What.RESPONDED, 2, "a-1");
        assertEquals(List.of("RESOLVE responded"), told(at(3)));
        assertEquals(at(74), due());
        assertEquals(List.of("OPEN a-1"), told(at(74)));
        assertEquals(at(2).plus(Duration.ofDays(30)), due());
        happens(Contact.What.OUTCOME, 100, "a-1");
        assertEquals(at(100), due());
        assertEquals(List.of("RESOLVE outcome"), told(at(100)));
        assertEquals(Optional.empty(), Sequel.due(ana));
    }

    @Test
    void afterThirtyDaysNobodyIsAskedAnyMore() {
        happens(Contact.What.RESPONDED, 2, "a-1");
        told(at(3));
        told(at(74));
        assertEquals(List.of("RESOLVE unknown"), told(at(2).plus(Duration.ofDays(30))));
    }

    @Test
    void whoseOutcomeIsKnownIsNotAskedAbout() {
        happens(Contact.What.RESPONDED, 2, "a-1");
        happens(Contact.What.OUTCOME, 4, "a-1");
        assertEquals(List.of("RESOLVE responded"), told(at(3)));
        assertEquals(List.of("RESOLVE outcome"), told(at(4)));
        assertEquals(List.of(), told(at(74)));
        assertEquals(Optional.empty(), Sequel.due(ana));
    }

    @Test
    void theBrandsOwnAnswerIsOne() {
        ana = ana.plus(new Said("a", at(5)).replying("p", "7").byBrand().answer());
        assertEquals(at(5), due());
        assertEquals(List.of("RESOLVE responded"), told(at(5)));
    }

    @Test
    void whatIsDecidedIsKeptUntilItIsToldWhateverElseHappens() {
        happens(Contact.What.RESPONDED, 2, "a-1");
        decide(at(3));
        for (var need = 0; need < 30; need++) ana = ana.with(List.of(other("n" + need)));
        assertEquals(List.of("RESOLVE responded"), told(at(4)));
        for (var need = 30; need < 60; need++) ana = ana.with(List.of(other("n" + need)));
        assertEquals(List.of("OPEN a-1"), told(at(74)));
    }

    @Test
    void whosePostIsTakenBackIsOverThoughItsEndWasNeverTold() {
        for (var decides : List.of(false, true)) {
            ana = paint(Profile.EMPTY, new Said("p", NOON)).with(List.of(moment));
            if (decides) decide(at(24));
            var gone = new Said("p", at(25)).deleted().heard();
            var told = Painting.of(
                            ana,
                            gone,
                            Role.AUTHOR,
                            Life.listening(),
                            Influence.UNKNOWN,
                            () -> Optional.of(Dot.of(new Said("p", NOON).heard())))
                    .orElseThrow()
                    .decisions();
            assertEquals(
                    List.of("a-1 " + (decides ? 3 : 2) + " withdrawn"),
                    told.stream()
                            .map(one -> one.alert() + " " + one.transition() + " " + one.reason())
                            .toList());
        }
    }

    private static Profile paint(Profile profile, Said said) {
        return Painting.of(profile, said.heard(), Role.AUTHOR, Life.listening(), Influence.UNKNOWN, Optional::empty)
                .orElseThrow()
                .profile();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void contactsInAnyOrderMakeTheSameCourse(long seed) {
        var notes = new ArrayList<>(List.of(
                contact(Contact.What.CLAIMED, 1, "a-1"),
                contact(Contact.What.RESPONDED, 2, "a-1"),
                contact(Contact.What.RESPONDED, 3, "a-1"),
                contact(Contact.What.OUTCOME, 90, "a-1"),
                contact(Contact.What.DECLINED, 4, "a-2")));
        var inOrder = painted(notes);
        Collections.shuffle(notes, new Random(seed));
        assertEquals(Sequel.of(inOrder), Sequel.of(painted(notes)));
    }

    private Profile painted(List<Contact> notes) {
        var profile = Profile.EMPTY.with(List.of(moment));
        for (var note : notes) profile = Note.of(Said.ANA, note).on(profile);
        return profile;
    }

    private Decision other(String id) {
        return new Decision(
                id,
                1,
                Decision.Change.OPEN,
                AlertKind.CHURN_RISK,
                "churn-risk",
                1,
                "nordbrew",
                Key.of("x", id),
                NOON,
                Key.of("x", id),
                NOON,
                Key.of("x", id),
                0.8,
                null,
                null);
    }

    private Contact contact(Contact.What what, int hour, String alert) {
        return new Contact(at(hour), "crm", alert, what, null);
    }

    private void happens(Contact.What what, int hour, String alert) {
        ana = Note.of(Said.ANA, contact(what, hour, alert)).on(ana);
    }

    private static Instant at(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    private Instant due() {
        return Lookout.due(ana, Life.listening()).orElseThrow();
    }

    private void decide(Instant now) {
        ana = ana.with(Lookout.decide(ANA, ana, Life.listening(), now));
    }

    /** What a pass decides and tells. */
    private List<String> told(Instant now) {
        decide(now);
        var told = Lookout.untold(ana, now);
        ana = ana.with(told.stream().map(Decision::sent).toList());
        return told.stream()
                .map(one -> one.change() + " " + one.reason())
                .sorted()
                .toList();
    }
}
