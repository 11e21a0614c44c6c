package dev.ambient.flow.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import dev.ambient.any.AnyProfile;
import dev.ambient.domain.Crowd;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Versioned;
import dev.ambient.fake.FakeCrowds;
import dev.ambient.fake.FakeDots;
import dev.ambient.fake.FakeProfiles;
import dev.ambient.fake.FakePulses;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrowdingTest {
    private static final String FOOD = "food_&_dining";
    private static final Instant MIDNIGHT = Instant.parse("2026-03-03T00:00:00Z");

    private final FakeProfiles profiles = new FakeProfiles(new FakeDots(), AnyListening.nordbrew());
    private final FakePulses pulses = new FakePulses();
    private final FakeCrowds crowds = new FakeCrowds();
    private final Crowding crowding = new Crowding(pulses, profiles, crowds, AnyListening.nordbrew());

    @Test
    void whoTalkedThatDayJoinsTheCrowdsOfTheirTopicsOnce() {
        talks("ana");
        talks("ben");
        crowding.after(List.of(MIDNIGHT.minusSeconds(3_600)));
        assertEquals(0, crowd().version(), "the day is not over");
        crowding.after(List.of(MIDNIGHT.minusSeconds(3_600), MIDNIGHT));
        assertEquals(2, crowd().value().seen().size());
        assertEquals(48, crowd().value().seen().values().iterator().next().audience());
        crowding.after(List.of(MIDNIGHT));
        assertEquals(1, crowd().version(), "twice is once");
    }

    @Test
    void whoObjectedDoesNot() {
        talks("ana");
        profiles.forget(new Person("x", "ana"));
        crowding.after(List.of(MIDNIGHT));
        assertEquals(0, crowd().version());
    }

    private void talks(String author) {
        var post = AnyHeard.angry(author);
        var person = post.mention().person();
        Profile profile = AnyProfile.waiting(post, AnyHeard.NINE);
        profiles.keep(person, new Versioned<>(profile, 0));
        var hour = new Pulse.Id("nordbrew", Pulse.hour(post.mention().at()));
        var before = pulses.exactly(hour);
        var more = before.value().plus(Pulse.of(post, FakeProfiles.pseudonym(person)));
        pulses.keep(hour, before.with(more));
    }

    private Versioned<Crowd> crowd() {
        return crowds.of(List.of(FOOD)).get(FOOD);
    }
}
