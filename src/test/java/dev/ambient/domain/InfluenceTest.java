package dev.ambient.domain;

import static dev.ambient.domain.AlertKind.INFLUENTIAL_VOICE;
import static dev.ambient.domain.AlertKind.PURCHASE_INTENT;
import static dev.ambient.domain.AlertKind.SAFETY_LEGAL;
import static dev.ambient.domain.AlertKind.SERVICE_NEED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InfluenceTest {
    private static final String FOOD = "food_&_dining";
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant START = AnyHeard.NINE;

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void endorsementsAddInAnyOrderAndRepetitionChangesNothing(long seed) {
        var random = new Random(seed);
        var all = new ArrayList<Endorsed>();
        for (var one = 0; one < 60; one++) {
            var at = START.plus(Duration.ofDays(random.nextInt(200)));
            all.add(Endorsed.of(fan(random.nextInt(12)), at, random.nextDouble()));
        }
        var sum = all.stream().reduce(Endorsed::plus).orElseThrow();
        var more = new ArrayList<>(all);
        more.addAll(all.subList(0, 20));
        Collections.shuffle(more, random);
        var half = 1 + random.nextInt(more.size() - 1);
        var left = more.subList(0, half).stream().reduce(Endorsed::plus).orElseThrow();
        var right =
                more.subList(half, more.size()).stream().reduce(Endorsed::plus).orElseThrow();
        assertEquals(sum, left.plus(right));
        assertTrue(sum.weeks().size() <= 36);
        assertTrue(sum.weeks().values().stream().allMatch(week -> week.size() <= 3));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void crowdsAddInAnyOrderAndCountEverybodyOnce(long seed) {
        var random = new Random(seed);
        var all = new ArrayList<Crowd>();
        for (var one = 0; one < 400; one++)
            all.add(Crowd.of(
                    new Pseudonym("A#x#" + random.nextInt(200)),
                    new Crowd.Seen(20_000 + random.nextInt(100), random.nextInt(9), 1, 1, 0)));
        var sum = all.stream().reduce(Crowd.EMPTY, Crowd::plus);
        Collections.shuffle(all, random);
        assertEquals(sum, all.stream().reduce(Crowd.EMPTY, Crowd::plus));
        assertEquals(128, sum.seen().size());
        var later = Crowd.of(new Pseudonym("late"), new Crowd.Seen(20_220, 0, 0, 0, 0));
        assertEquals(1, sum.plus(later).seen().size(), "120 days forget");
    }

    @Test
    void aPercentileOfTheSampleIsThatOfTheCrowdWithinFourStandardErrors() {
        var crowd = crowd(5_000, author -> author, author -> 0);
        for (var share : List.of(0.05, 0.5, 0.95)) {
            var error = Math.sqrt(share * (1 - share) / 128);
            assertEquals(share, crowd.percentile(Crowd.Seen::authority, share * 5_000), 4 * error);
        }
    }

    @Test
    void amongFewerThanThirtyItIsUnknown() {
        var person = endorsed(1, 20);
        assertEquals(
                Optional.empty(), influence(crowd(29, author -> 0, author -> 0)).of(person, FOOD, after(20)));
        assertTrue(influence(crowd(30, author -> 0, author -> 0))
                .of(person, FOOD, after(20))
                .isPresent());
        assertEquals(Optional.empty(), Influence.UNKNOWN.of(person, FOOD, after(20)));
    }

    @Test
    void followersAloneAreNoInfluence() {
        var star = new Profile(
                Ring.EMPTY,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(Map.of(FOOD, Decay.INTEREST.weight(START))),
                null,
                List.of(),
                new Profile.Face(START, "star", "Star", 9_000_000L),
                List.of(),
                false);
        assertEquals(
                0,
                influence(crowd(100, author -> 0, author -> 0))
                        .of(star, FOOD, START)
                        .orElseThrow());
    }

    @Test
    void itRisesByFiveAWeekAtMostHoweverFranticTheWeek() {
        var influence = influence(crowd(100, author -> 0, author -> 0));
        var person = endorsed(1, 0);
        for (var fan = 0; fan < 50; fan++) person = plus(person, fan, 0);
        assertEquals(5, value(influence, person, 0), 1e-9);
        assertEquals(10, value(influence, person, 1), 1e-9);
        var before = 5.0;
        for (var week = 1; week < 80; week++) {
            if (week % 30 < 15) person = plus(person, week % 4, week);
            var rise = value(influence, person, week) - before;
            assertTrue(Math.abs(rise) <= 5 + 1e-9, "week " + week + ": " + rise);
            before += rise;
            if (week == 15) assertTrue(before > 49, "and gets there in the end");
        }
    }

    @Test
    void aFranticWeekAfterALongSilenceIsAFranticWeek() {
        var person = plus(endorsed(1, 0), 1, 100);
        assertEquals(5, value(influence(crowd(100, author -> 0, author -> 0)), person, 100), 1e-9);
    }

    @Test
    void itIsForgottenAfter120DaysAtFiveAWeek() {
        var influence = influence(crowd(100, author -> 0, author -> 0));
        var person = endorsed(1, 0);
        var top = value(influence, person, 17);
        assertTrue(top > 49);
        assertEquals(top - 5, value(influence, person, 18), 1e-9);
        assertEquals(0, value(influence, person, 40), 1e-9);
    }

    @Test
    void whoLeadsHasMoreThanNineteenInTwentyAndNotSinceYesterday() {
        var person = known(6);
        var few = influence(crowd(100, author -> 0, author -> author < 6 ? 90 : 0));
        var none = influence(crowd(100, author -> 0, author -> 0));
        assertTrue(none.leads(person, FOOD, after(10)));
        assertFalse(few.leads(person, FOOD, after(10)), "six in a hundred have more");
        assertFalse(none.leads(endorsed(3, 0), FOOD, after(0)), "since yesterday");
        assertFalse(none.leads(known(5), FOOD, after(10)), "by a few friends, however often");
        assertFalse(Influence.UNKNOWN.leads(person, FOOD, after(10)));
    }

    @Test
    void whatWhoLeadsSaysIsOneGraverButForNeedsAndForThatItself() {
        var leading = influence(crowd(100, author -> 0, author -> 0));
        var hurt = AnyHeard.later(AnyHeard.hurt("ana"), WEEK.multipliedBy(10));
        assertEquals(Map.of(SAFETY_LEGAL, 10, INFLUENTIAL_VOICE, 5), severities(known(6), hurt, leading));
        assertEquals(Map.of(SAFETY_LEGAL, 9), severities(Profile.EMPTY, hurt, leading));
        var angry = AnyHeard.later(AnyHeard.angry("ana"), WEEK.multipliedBy(10));
        assertEquals(Map.of(SERVICE_NEED, 4, INFLUENTIAL_VOICE, 5), severities(known(6), angry, leading));
        var buying = AnyHeard.later(AnyHeard.buying("ana"), WEEK.multipliedBy(10));
        assertEquals(Map.of(PURCHASE_INTENT, 5), severities(known(6), buying, leading));
        assertEquals(Map.of(PURCHASE_INTENT, 4), severities(known(6), buying, Influence.UNKNOWN));
    }

    private static Map<AlertKind, Integer> severities(Profile person, Heard heard, Influence influence) {
        var listening = AnyListening.nordbrew();
        var painting = Painting.of(person, heard, Role.AUTHOR, listening, influence, Optional::empty)
                .orElseThrow();
        return painting.decisions().stream()
                .map(decision -> new Composer(listening)
                        .personal(decision, heard, heard.mention().person(), painting.profile(), influence))
                .collect(Collectors.toMap(Alert::kind, Alert::severity));
    }

    @Test
    void anEndorsementWeighsWhatItsAuthorHasAndATenthAtLeast() {
        var influence = influence(crowd(100, author -> 0, author -> 0));
        assertEquals(0.1, influence.weight(Profile.EMPTY, FOOD, START));
        var person = endorsed(3, 10);
        assertEquals(value(influence, person, 10) / 100, influence.weight(person, FOOD, after(10)));
    }

    /** So many fans in each of the weeks from the first to a last. */
    private static Profile endorsed(int fans, int last) {
        var person = Profile.EMPTY;
        for (var week = 0; week <= last; week++) for (var fan = 0; fan < fans; fan++) person = plus(person, fan, week);
        return person;
    }

    /** Endorsed for ten weeks, by one of so many a week in turn. */
    private static Profile known(int fans) {
        var person = Profile.EMPTY;
        for (var week = 0; week <= 10; week++) person = plus(person, week % fans, week);
        return person;
    }

    private static Profile plus(Profile person, int fan, int week) {
        return person.with(new TreeMap<>(Map.of(FOOD, Endorsed.of(fan(fan), after(week), 0.1))));
    }

    private static Instant after(int weeks) {
        return START.plus(WEEK.multipliedBy(weeks));
    }

    private static Person fan(int number) {
        return new Person("x", "fan" + number);
    }

    private static double value(Influence influence, Profile person, int week) {
        return influence.of(person, FOOD, after(week)).orElseThrow();
    }

    private static Influence influence(Crowd crowd) {
        return new Influence(Map.of(FOOD, crowd));
    }

    private static Crowd crowd(
            int authors,
            java.util.function.IntToDoubleFunction authority,
            java.util.function.IntToDoubleFunction influence) {
        return IntStream.range(0, authors)
                .mapToObj(author -> Crowd.of(
                        new Pseudonym("A#x#" + author),
                        new Crowd.Seen(
                                20_500, authority.applyAsDouble(author), 48, 0.5, influence.applyAsDouble(author))))
                .reduce(Crowd.EMPTY, Crowd::plus);
    }
}
