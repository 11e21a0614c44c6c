package dev.ambient.flow.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import dev.ambient.any.AnyReading;
import dev.ambient.any.AnyTalk;
import dev.ambient.domain.Act;
import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Crowd;
import dev.ambient.domain.Endorsed;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Person;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EndorsingTest {
    private static final String FOOD = "food_&_dining";
    private static final Person ANA = new Person("x", "ana");
    private static final Heard PRAISE = AnyTalk.opening("ana", AnyReading.praise());

    private final FakeDots dots = new FakeDots();
    private final FakeProfiles profiles = new FakeProfiles(dots, AnyListening.nordbrew());
    private final FakeOutbox<Alert> alerts = new FakeOutbox<>();
    private final FakeCrowds crowds = new FakeCrowds();
    private final Studio studio = new Studio(
            profiles,
            dots,
            alerts,
            new FakeRejected(),
            new FakeOutcomes(),
            new Company(crowds),
            AnyListening.nordbrew(),
            new Margin(
                    profiles,
                    new FakeCustomers(),
                    new FakeDiaries(),
                    new FakeOutbox<>(),
                    AnyListening.nordbrew(),
                    new FakeOutcomes()),
            Wire.mapper(),
            new Hands());

    @Test
    void whoIsQuotedIsEndorsedOnceAWeek() throws Exception {
        paint(AnyTalk.quoting("q1", "ben", 10, PRAISE));
        var first = profiles.exactly(ANA);
        assertEquals(1, first.value().endorsed().get(FOOD).weeks().size());
        paint(AnyTalk.quoting("q1", "ben", 10, PRAISE), AnyTalk.quoting("q2", "ben", 10, PRAISE));
        assertEquals(first, profiles.exactly(ANA), "nothing is written");
        paint(AnyTalk.quoting("q3", "cem", 10, PRAISE));
        assertEquals(2, endorsers());
    }

    @Test
    void whoAgreesEndorsesAndWhoAnswersDoesNot() throws Exception {
        paint(AnyTalk.reply("a", "ben", Duration.ofHours(1), AnyReading.complaint(), PRAISE));
        paint(AnyTalk.reply("b", "cem", Duration.ofHours(1), AnyReading.plain(), PRAISE));
        assertTrue(profiles.exactly(ANA).value().endorsed().isEmpty());
        paint(AnyTalk.reply("c", "dan", Duration.ofHours(1), AnyReading.praise(), PRAISE));
        assertEquals(1, endorsers());
        assertEquals(3, profiles.exactly(ANA).value().acts().get(Act.HELPED));
    }

    @Test
    void nobodyEndorsesThemselvesAndABrandIsNobody() throws Exception {
        paint(AnyTalk.quoting("q", "ana", 10, PRAISE));
        assertTrue(profiles.exactly(ANA).value().endorsed().isEmpty());
        var brand = AnyTalk.brand("b", Duration.ofHours(1), PRAISE);
        paint(AnyTalk.quoting("q2", "ben", 10, brand));
        assertEquals(1, profiles.all().size() - 1, "ben alone is new");
    }

    @Test
    void whoHelpsIsCreditedOnce() throws Exception {
        var question = AnyTalk.opening("ana", AnyReading.question());
        var help = AnyTalk.reply("a", "ben", Duration.ofHours(1), AnyReading.plain(), question);
        paint(question, help);
        paint(help);
        paint(AnyTalk.reply("b", "cem", Duration.ofHours(1), AnyReading.complaint(), question));
        assertEquals(1, profiles.exactly(new Person("x", "ben")).value().acts().get(Act.HELPER));
        assertEquals(
                null, profiles.exactly(new Person("x", "cem")).value().acts().get(Act.HELPER));
        assertTrue(profiles.exactly(ANA).value().needs().isEmpty(), "and the need is closed");
        var told = alerts.sent().get(1);
        assertEquals("Another customer answered ana after 60 minutes; nobody waits any more.", told.what());
    }

    @Test
    void anInfluentialVoiceIsOneThatManyEndorseAndToldOnce() throws Exception {
        var strangers = Crowd.EMPTY;
        var seen = new TreeMap<String, Crowd.Seen>();
        for (var one = 0; one < 60; one++) seen.put("stranger" + one, new Crowd.Seen(20_500, 0, 5, 0.5, 0));
        crowds.keep(FOOD, new Versioned<>(strangers.plus(new Crowd(seen)), 0));
        for (var week = 1; week <= 6; week++) {
            var quote = AnyTalk.quoting("q" + week, "ben" + week, 10, PRAISE);
            paint(AnyHeard.later(quote, Duration.ofDays(-7L * week)));
        }
        paint(PRAISE, AnyHeard.later(AnyHeard.angry("ana"), Duration.ofDays(1)), AnyHeard.chatting("ana"));
        paint(AnyHeard.angry("ben"));
        var told = alerts.sent().stream()
                .filter(alert -> alert.kind() == AlertKind.INFLUENTIAL_VOICE)
                .toList();
        assertEquals(1, told.size());
        assertEquals(
                "ana, whom many listen to, speaks of Nordbrew.", told.get(0).what());
    }

    private int endorsers() {
        Endorsed endorsed = profiles.exactly(ANA).value().endorsed().get(FOOD);
        return endorsed.weeks().values().iterator().next().size();
    }

    private void paint(Heard... heard) throws Exception {
        var letters = new ArrayList<Letter>();
        for (var one : heard)
            letters.add(new Letter(
                    "m" + letters.size(), Wire.mapper().writeValueAsString(one), one.received(), one.received()));
        assertEquals(List.of(), List.copyOf(studio.paint(letters)));
    }
}
