package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.Any;
import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyProfile;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Endorsed;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Ring;
import dev.ambient.domain.Versioned;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What profiles promise, wherever they are kept. */
public abstract class ProfilesContract {
    private static final Person ANA = new Person("x", "ana");
    private static final Heard ANGRY = AnyHeard.angry("ana");
    private static final Instant WEEK_AFTER_NEXT = Instant.parse("2026-03-16T00:00:00Z");

    protected abstract Profiles profiles();

    protected abstract Dots dots();

    protected abstract Pseudonym pseudonym(Person person);

    @Test
    void whoIsNotKnownIsEmptyAtVersionZero() {
        assertEquals(new Versioned<>(Profile.EMPTY, 0), profiles().exactly(ANA));
        assertEquals(Map.of(ANA, new Versioned<>(Profile.EMPTY, 0)), profiles().of(List.of(ANA, ANA)));
        assertEquals(Map.of(), profiles().of(List.of()));
        assertEquals(Map.of(), profiles().known(List.of(pseudonym(ANA))));
    }

    @Test
    void aThousandComeBackAsTheyWere() {
        var random = new Random(7);
        var kept = new HashMap<Person, Versioned<Profile>>();
        for (var number = 0; number < 1_000; number++) {
            var person = new Person("bluesky", "did:plc:" + number);
            var profile = AnyProfile.of(random);
            assertTrue(profiles().keep(person, new Versioned<>(profile, 0)));
            kept.put(person, new Versioned<>(profile, 1));
        }
        assertEquals(kept, profiles().of(kept.keySet()));
    }

    @Test
    void whatOthersDidWithWhatSomebodySaidComesBack() {
        var random = new Random(3);
        var weeks = new TreeMap<Integer, SortedMap<Integer, Double>>();
        for (var week = 2_900; week < 2_936; week++)
            weeks.put(week, new TreeMap<>(Map.of(random.nextInt(65_536), 0.1, random.nextInt(65_536), 0.6789)));
        var profile = AnyProfile.of(random, 3).with(new TreeMap<>(Map.of("food_&_dining", new Endorsed(weeks))));
        assertTrue(profiles().keep(ANA, new Versioned<>(profile, 0)));
        assertEquals(profile, profiles().exactly(ANA).value());
    }

    @Test
    void whoeverReadBeforeAnotherWroteDoesNotWrite() {
        var first = profiles().exactly(ANA);
        var second = profiles().exactly(ANA);
        assertTrue(profiles().keep(ANA, first.with(AnyProfile.of(new Random(1), 2))));
        assertFalse(profiles().keep(ANA, second.with(AnyProfile.of(new Random(2), 2))));
        assertEquals(
                new Versioned<>(AnyProfile.of(new Random(1), 2), 1), profiles().exactly(ANA));
        assertTrue(profiles().keep(ANA, profiles().exactly(ANA).with(AnyProfile.of(new Random(2), 2))));
        assertEquals(2, profiles().exactly(ANA).version());
    }

    @Test
    void ofManyWhoWriteAtOnceOneSucceeds() {
        var read = profiles().exactly(ANA);
        var written = IntStream.range(0, 16)
                .mapToObj(number -> CompletableFuture.supplyAsync(() ->
                        profiles().keep(ANA, read.with(AnyProfile.of(new Random(number), 1)))))
                .toList();
        assertEquals(1, written.stream().filter(CompletableFuture::join).count());
    }

    @Test
    void anAmendmentIsWholeOrNotAtAll() {
        dots().put(List.of(Dot.of(ANGRY)));
        var edited = Dot.of(AnyHeard.edited(ANGRY, "@nordbrew all fine now"));
        assertFalse(profiles().amend(ANA, new Versioned<>(Profile.EMPTY, 4), edited));
        assertEquals(1, dots().of(ANA, ANGRY.mention().key()).orElseThrow().revision());
        assertTrue(profiles().amend(ANA, new Versioned<>(AnyProfile.of(new Random(1), 1), 0), edited));
        assertEquals(edited, dots().of(ANA, ANGRY.mention().key()).orElseThrow());
        assertEquals(1, profiles().exactly(ANA).version());
    }

    @Test
    void anAmendmentNeverPutsAnOlderDot() {
        var gone = Dot.gone(AnyHeard.deleted(ANGRY).mention());
        assertTrue(profiles().amend(ANA, profiles().exactly(ANA), gone));
        assertFalse(profiles().amend(ANA, profiles().exactly(ANA), Dot.of(ANGRY)));
        assertEquals(1, profiles().exactly(ANA).version());
        assertEquals(
                Ring.GONE, dots().of(ANA, ANGRY.mention().key()).orElseThrow().revision());
    }

    @Test
    void whoIsForgottenLeavesAMarkAndNoDot() {
        profiles().keep(ANA, new Versioned<>(AnyProfile.waiting(ANGRY, AnyHeard.NINE), 0));
        var many = IntStream.range(0, 30)
                .mapToObj(number -> Dot.of(AnyHeard.again(ANGRY, number)))
                .toList();
        dots().put(many);
        var another = Dot.of(AnyHeard.angry("bo"));
        dots().put(List.of(another));
        for (var twice = 0; twice < 2; twice++) {
            profiles().forget(ANA);
            assertEquals(new Versioned<>(Profile.STUB, 2), profiles().exactly(ANA));
            assertEquals(List.of(), profiles().waiting(Instant.MIN, Instant.MAX));
            assertTrue(dots().present(ANA, many.stream().map(Dot::key).toList()).isEmpty());
        }
        assertTrue(dots().of(another.person(), another.key()).isPresent());
    }

    @Test
    void whoWasNeverKnownCanBeForgotten() {
        profiles().forget(ANA);
        assertEquals(new Versioned<>(Profile.STUB, 1), profiles().exactly(ANA));
        assertEquals(Map.of(pseudonym(ANA), Profile.STUB), profiles().known(List.of(pseudonym(ANA))));
    }

    @Test
    void ofWhoObjectsNothingIsKept() {
        var objecting = AnyProfile.of(new Random(1), 3).plus(Profile.STUB);
        profiles().keep(ANA, new Versioned<>(objecting, 0));
        assertEquals(Profile.STUB, profiles().exactly(ANA).value());
    }

    @Test
    void whatWaitsIsListedSoonestFirst() {
        var random = new Random(3);
        for (var number = 0; number < 40; number++) {
            var person = new Person("x", "p" + number);
            var due = AnyHeard.NINE.plusSeconds(random.nextInt(40));
            profiles().keep(person, new Versioned<>(AnyProfile.waiting(AnyHeard.angry("p" + number), due), 0));
        }
        var all = profiles().waiting(Instant.MIN, Instant.MAX);
        assertEquals(40, all.size());
        assertEquals(
                all.stream().map(Profiles.Waiting::due).sorted().toList(),
                all.stream().map(Profiles.Waiting::due).toList());
        var parts = IntStream.range(-1, 41)
                .mapToObj(second ->
                        profiles().waiting(AnyHeard.NINE.plusSeconds(second - 1), AnyHeard.NINE.plusSeconds(second)))
                .flatMap(List::stream)
                .toList();
        assertEquals(all.size(), parts.size());
        assertEquals(
                all.stream().map(Profiles.Waiting::due).toList(),
                parts.stream().map(Profiles.Waiting::due).toList());
    }

    @Test
    void nothingIsDueTooEarly() {
        var due = AnyHeard.NINE.plusMillis(500);
        profiles().keep(ANA, new Versioned<>(AnyProfile.waiting(ANGRY, due), 0));
        assertEquals(List.of(), profiles().waiting(Instant.EPOCH, AnyHeard.NINE));
        assertEquals(List.of(), profiles().waiting(Instant.EPOCH, due));
        var listed = profiles().waiting(AnyHeard.NINE, AnyHeard.NINE.plusSeconds(1));
        assertEquals(List.of(new Profiles.Waiting(pseudonym(ANA), AnyHeard.NINE.plusSeconds(1))), listed);
        assertEquals(List.of(), profiles().waiting(AnyHeard.NINE.plusSeconds(1), AnyHeard.NINE.plusSeconds(9)));
    }

    @Test
    void whoNoLongerWaitsIsNoLongerListed() {
        profiles().keep(ANA, new Versioned<>(AnyProfile.waiting(ANGRY, AnyHeard.NINE), 0));
        profiles().keep(ANA, profiles().exactly(ANA).with(Profile.EMPTY));
        assertEquals(List.of(), profiles().waiting(Instant.MIN, Instant.MAX));
    }

    @Test
    void whoMayBeSilentIsListedFromTheirDateOnWhateverElseWaits() {
        var both = AnyProfile.faithful("ana").plus(AnyProfile.waiting(ANGRY, AnyHeard.NINE));
        profiles().keep(ANA, new Versioned<>(both, 0));
        profiles().keep(new Person("x", "bo"), new Versioned<>(AnyProfile.customer(), 0));
        assertEquals(List.of(), profiles().silent(WEEK_AFTER_NEXT.minusMillis(1), 9));
        assertEquals(List.of(pseudonym(ANA)), profiles().silent(WEEK_AFTER_NEXT, 9));
        assertEquals(1, profiles().waiting(Instant.MIN, Instant.MAX).size());
        profiles().keep(pseudonym(ANA), profiles().exactly(pseudonym(ANA)).with(Profile.EMPTY));
        assertEquals(List.of(), profiles().silent(Instant.MAX, 9));
        assertEquals(2, profiles().exactly(ANA).version());
    }

    @Test
    void soManyAreListedAtMostTheSoonestFirst() {
        for (var number = 0; number < 12; number++)
            profiles().keep(new Person("x", "p" + number), new Versioned<>(AnyProfile.faithful("p" + number), 0));
        var all = profiles().silent(Instant.MAX, 12);
        assertEquals(12, all.size());
        assertEquals(all.subList(0, 5), profiles().silent(Instant.MAX, 5));
    }

    @Test
    void peopleAreFoundByPseudonym() {
        var profile = AnyProfile.of(new Random(5), 4);
        profiles().keep(ANA, new Versioned<>(profile, 0));
        var unknown = pseudonym(Any.person(new Random(9)));
        assertEquals(Map.of(pseudonym(ANA), profile), profiles().known(List.of(pseudonym(ANA), unknown)));
    }
}
