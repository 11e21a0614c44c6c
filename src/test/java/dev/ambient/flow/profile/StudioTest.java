package dev.ambient.flow.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import dev.ambient.domain.Act;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Mention;
import dev.ambient.domain.Outcome;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Versioned;
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
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StudioTest {
    private static final Person ANA = new Person("x", "ana");

    private final ObjectMapper json = Wire.mapper();
    private final FakeDots dots = new FakeDots();
    private final FakeProfiles profiles = new FakeProfiles(dots, AnyListening.nordbrew());
    private final FakeOutbox<Alert> alerts = new FakeOutbox<>();
    private final FakeRejected rejected = new FakeRejected();
    private final FakeOutcomes outcomes = new FakeOutcomes();
    private final Studio studio = studio(profiles);

    @Test
    void aComplaintIsADotAndANeed() {
        var angry = AnyHeard.angry("ana");
        assertEquals(Set.of(), paint(angry));
        assertEquals(List.of(Outcome.DOT), outcomes.of(angry.record()));
        assertEquals(1, dots.all().size());
        assertEquals(List.of("OPEN 1"), told());
        assertTrue(profiles.exactly(ANA).value().due().isPresent());
    }

    @Test
    void theSameMessageAgainChangesNothingAndHasTheOutcomeItHad() {
        var angry = AnyHeard.angry("ana");
        paint(angry);
        var before = profiles.exactly(ANA);
        paint(angry);
        assertEquals(before, profiles.exactly(ANA));
        assertEquals(List.of(Outcome.DOT, Outcome.DOT), outcomes.of(angry.record()));
        assertEquals(1, alerts.sent().stream().map(Alert::id).distinct().count());
    }

    @Test
    void aSecondCopyOfThePostIsADuplicate() {
        var angry = AnyHeard.angry("ana");
        paint(angry);
        var copy = new Heard(
                "another", angry.mention(), angry.reading(), angry.concerns(), angry.voice(), angry.received());
        paint(copy);
        assertEquals(List.of(Outcome.DUPLICATE), outcomes.of("another"));
        assertEquals(1L, profiles.exactly(ANA).value().acts().get(Act.POST));
    }

    @Test
    void theDotIsThatOfTheRecordThatWasCountedForIt() {
        var angry = AnyHeard.angry("ana");
        var copy = new Heard(
                "another", angry.mention(), angry.reading(), angry.concerns(), angry.voice(), angry.received());
        dots.fail(dot -> true);
        paint(angry);
        dots.fail(dot -> false);
        paint(copy);
        assertEquals(List.of(), dots.all(), "the first comes again");
        paint(angry);
        var posts = IntStream.range(1, 40)
                .mapToObj(number -> numbered(angry, number))
                .toArray(Heard[]::new);
        paint(posts);
        paint(posts[38]);
        paint(angry, copy);
        assertEquals(List.of(Outcome.DOT, Outcome.DOT), outcomes.of(angry.record()), "also long after");
        assertEquals(List.of(Outcome.DUPLICATE, Outcome.DUPLICATE), outcomes.of("another"));
    }

    @Test
    void whereTheAlertCannotBeQueuedTheMessageComesAgainWithTheSameAlert() {
        var angry = AnyHeard.angry("ana");
        alerts.fail(alert -> true);
        assertEquals(Set.of("m0"), paint(angry));
        assertEquals(List.of(), outcomes.of(angry.record()));
        alerts.fail(alert -> false);
        assertEquals(Set.of(), paint(angry));
        assertEquals(List.of("OPEN 1"), told());
        assertEquals(List.of(Outcome.DOT), outcomes.of(angry.record()));
    }

    @Test
    void whereTheDotCannotBePutItIsPutTheNextTime() {
        var angry = AnyHeard.angry("ana");
        dots.fail(dot -> true);
        assertEquals(Set.of("m0"), paint(angry));
        assertEquals(List.of("OPEN 1"), told(), "whoever sees the dot may rely on it");
        dots.fail(dot -> false);
        paint(angry);
        assertEquals(1, dots.all().size());
        assertEquals(1, alerts.sent().stream().map(Alert::id).distinct().count());
        assertEquals(1L, profiles.exactly(ANA).value().acts().get(Act.POST));
    }

    @Test
    void anEditWhoseDotIsStillOnItsWayComesAgain() {
        var angry = AnyHeard.angry("ana");
        dots.fail(dot -> true);
        paint(angry);
        dots.fail(dot -> false);
        var edited = AnyHeard.edited(angry, "all good now");
        assertEquals(Set.of("m0"), paint(edited));
        paint(angry);
        assertEquals(Set.of(), paint(edited));
        assertEquals(List.of(Outcome.APPLIED), outcomes.of(edited.record()));
        assertEquals(2, dots.all().get(0).revision());
    }

    @Test
    void theBrandsAnswerIsADotOfTheBrandAndEndsTheNeed() {
        var angry = AnyHeard.angry("ana");
        paint(angry);
        paint(withVoice(AnyHeard.answering(angry)));
        assertEquals(List.of("OPEN 1", "RESOLVE 2"), told());
        assertEquals(2, dots.all().size());
        assertTrue(profiles.exactly(ANA).value().due().isEmpty());
    }

    @Test
    void questionAndAnswerInOneBatchTellBoth() {
        var angry = AnyHeard.angry("ana");
        paint(withVoice(AnyHeard.answering(angry)), angry);
        assertEquals(List.of("OPEN 1", "RESOLVE 2"), told());
    }

    @Test
    void whoeverWroteInBetweenIsReadAgain() {
        var conflicts = new AtomicInteger(3);
        var contested = studio(contested(conflicts));
        assertEquals(Set.of(), contested.paint(letters(AnyHeard.angry("ana"))));
        assertEquals(1L, profiles.exactly(ANA).value().acts().get(Act.POST));
    }

    @Test
    void whereOthersKeepWritingTheMessageComesAgain() {
        var contested = studio(contested(new AtomicInteger(100)));
        assertEquals(Set.of("m0"), contested.paint(letters(AnyHeard.angry("ana"))));
        assertEquals(0, dots.all().size(), "no dot without its profile");
    }

    @Test
    void aThousandMentionsOfOnePersonInOneBatchAreCountedOnceEach() {
        var many = new ArrayList<Heard>();
        for (var post = 0; post < 1_000; post++) many.add(numbered(AnyHeard.leaving("ana"), post));
        assertEquals(Set.of(), studio.paint(letters(many.toArray(new Heard[0]))));
        assertEquals(1_000L, profiles.exactly(ANA).value().acts().get(Act.POST));
        assertEquals(1_000, dots.all().size());
    }

    @Test
    void whatIsNoHeardMentionIsKeptAside() {
        var letter = new Letter("m9", "{\"mention\":", AnyHeard.NINE, AnyHeard.NINE);
        assertEquals(Set.of(), studio.paint(List.of(letter)));
        assertEquals("{\"mention\":", rejected.kept().get(0).body());
        assertEquals(List.of(Outcome.REJECTED), outcomes.of("m9"));
    }

    private Set<String> paint(Heard... heard) {
        return studio.paint(letters(heard));
    }

    private List<Letter> letters(Heard... heard) {
        var letters = new ArrayList<Letter>();
        for (var one : heard) letters.add(letter("m" + letters.size(), one));
        return letters;
    }

    private Letter letter(String id, Heard heard) {
        try {
            return new Letter(id, json.writeValueAsString(heard), heard.received(), heard.received());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> told() {
        return alerts.sent().stream()
                .map(alert -> alert.change() + " " + alert.transition())
                .toList();
    }

    private Studio studio(Profiles some) {
        var listening = AnyListening.nordbrew();
        var margin = new Margin(some, new FakeCustomers(), new FakeDiaries(), new FakeOutbox<>(), listening, outcomes);
        return new Studio(
                some,
                dots,
                alerts,
                rejected,
                outcomes,
                new Company(new FakeCrowds()),
                listening,
                margin,
                json,
                new Hands());
    }

    /** Profiles in which somebody else writes first, so many times. */
    private Profiles contested(AtomicInteger conflicts) {
        return (Profiles) Proxy.newProxyInstance(
                Profiles.class.getClassLoader(), new Class<?>[] {Profiles.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("keep") && conflicts.getAndDecrement() > 0) {
                        var person = (Person) arguments[0];
                        profiles.keep(person, touched(profiles.exactly(person)));
                        return false;
                    }
                    return method.invoke(profiles, arguments);
                });
    }

    private static Versioned<Profile> touched(Versioned<Profile> stored) {
        return stored.with(stored.value());
    }

    private static Heard withVoice(Heard answer) {
        return new Heard(
                answer.record(),
                answer.mention(),
                answer.reading(),
                List.of(new dev.ambient.domain.Concern("nordbrew", false)),
                "nordbrew",
                answer.received());
    }

    private static Heard numbered(Heard heard, int number) {
        var post = heard.mention();
        var mention = new Mention(
                post.op(),
                post.network(),
                "n" + number,
                1,
                post.author(),
                post.at().plusSeconds(number),
                post.text(),
                post.lang(),
                post.kind(),
                post.visibility(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                post.counts(),
                null);
        return new Heard("r" + number, mention, heard.reading(), heard.concerns(), null, heard.received());
    }
}
