package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SilenceTest {
    /** A Monday. */
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);
    private static final Pseudonym ANA = new Pseudonym("A#x#ana");

    private Profile profile = Profile.EMPTY;
    private int posts;

    @Test
    void sixFondPostsAreLookedAtWhenTheirWeekIsOverFiveAreNot() {
        says(0, 1, 2, 3, 4);
        assertEquals(Optional.empty(), due());
        says(5);
        assertEquals(Optional.of(START.plus(Duration.ofDays(14))), due(), "three days after the sixth is a Tuesday");
    }

    @Test
    void threeTimesTheMedianExactlyIsNotMore() {
        says(0, 2, 4, 6, 7, 8);
        assertEquals(Optional.of(START.plus(Duration.ofDays(21))), due(), "six days after the ninth day are a Monday");
        again();
        for (var day : List.of(0, 2, 4, 6, 7)) says(day);
        profile =
                profile.plus(post(START.plus(Duration.ofDays(8)).minusMillis(1)).profile());
        assertEquals(Optional.of(START.plus(Duration.ofDays(14))), due(), "a moment less, and it is over at midnight");
    }

    @Test
    void whoComesAndGoesIsSilentOnlyWhenItIsFarFromTheirHabit() {
        says(0, 1, 2, 12, 13, 14, 15);
        var far = 2.5 + 6 * Math.sqrt(5 * 1.5 * 1.5 + 7.5 * 7.5) / Math.sqrt(5);
        assertEquals(far * 86_400, silence().odd().toSeconds(), 1, "mean and six standard deviations of their gaps");
    }

    @Test
    void theMedianOfAnEvenNumberOfGapsIsTheMiddleOfTwo() {
        says(0, 1, 2, 3, 6, 9, 12);
        assertEquals(Duration.ofDays(2), silence().usual());
    }

    @Test
    void whoeverWritesManyTimesADayIsNotSilentWithinHours() {
        for (var hour = 0; hour <= 5 * 24; hour += 6) says(START.plus(Duration.ofHours(hour)));
        assertEquals(Duration.ofHours(6), silence().usual());
        assertEquals(Optional.of(START.plus(Duration.ofDays(14))), due(), "three days after a Saturday");
    }

    @Test
    void whatFewDaysSawIsAnOccasion() {
        for (var hour = 0; hour < 40; hour++) says(START.plus(Duration.ofHours(hour)));
        assertEquals(Optional.empty(), due());
        again();
        says(0, 1, 2, 3, 3, 4);
        assertEquals(Optional.empty(), due(), "four days");
    }

    @Test
    void whoIsNotFondIsNotMissedUnlessTheBrandAnsweredThem() {
        for (var day = 0; day < 8; day++)
            profile = profile.plus(post(day).feeling(-0.5).profile());
        assertEquals(Optional.empty(), due());
        profile = profile.plus(new Said("a", START.plus(Duration.ofHours(1)))
                .byBrand()
                .replying("p0", Said.ANA.id())
                .answer());
        assertTrue(due().isPresent());
    }

    @Test
    void aCompetitorsCustomerIsNotMissed() {
        for (var day = 0; day < 8; day++)
            profile = profile.plus(post(day).to("kaffa").profile());
        assertEquals(Optional.empty(), due());
        says(0, 1, 2, 3, 4, 5);
        assertTrue(due().isPresent());
    }

    @Test
    void aDeletedPostIsNoMentionButWhoDeletesIsThere() {
        says(0, 1, 2, 3, 4, 5);
        var deleted = post(8);
        profile = profile.plus(deleted.profile())
                .without(deleted.profile())
                .plus(Fold.blank(deleted.heard(), deleted.heard()));
        assertEquals(Duration.ofDays(1), silence().usual());
        assertEquals(START.plus(Duration.ofDays(8)), silence().last().at());
        again();
        says(0, 1, 2, 3, 4);
        profile = profile.plus(Fold.blank(post(5).heard(), post(5).heard()));
        assertEquals(Optional.empty(), due());
    }

    @Test
    void whatIsSensitiveForAContestOrByABotIsNoMention() {
        says(0, 1, 2, 3, 4);
        for (var said : List.of(post(5).sensitive(), post(6).contest(), post(7).byBot()))
            profile = profile.plus(said.profile());
        assertEquals(Optional.empty(), due());
        says(5);
        assertEquals(START.plus(Duration.ofDays(7)), silence().last().at(), "but who writes it is there");
    }

    @Test
    void whoSaidTheyLeaveIsNotToldAsSilentToo() {
        says(0, 1, 2, 3, 4);
        var leaving = Painting.of(
                        profile,
                        post(5).meaning(Intent.CHURN, 0.9).heard(),
                        Role.AUTHOR,
                        Life.listening(),
                        Influence.UNKNOWN,
                        Optional::empty)
                .orElseThrow();
        assertEquals(
                List.of(AlertKind.CHURN_RISK),
                leaving.decisions().stream().map(Decision::kind).toList());
        profile = leaving.profile();
        assertEquals(Optional.empty(), due());
        says(35);
        assertTrue(due().isPresent(), "a month later they are");
    }

    @Test
    void nothingIsKnownOfWhoObjected() {
        says(0, 1, 2, 3, 4, 5);
        assertEquals(Optional.empty(), Silence.due(Profile.STUB, Life.listening()));
    }

    @Test
    void aSilenceIsDecidedOnceAndLookedAtUntilItIsOnItsWay() {
        says(0, 1, 2, 3, 4, 5);
        var monday = due().orElseThrow();
        assertEquals(List.of(), decide(monday.minusMillis(1)));
        var decided = decide(monday);
        assertEquals(1, decided.size());
        profile = profile.with(decided);
        assertEquals(List.of(), decide(monday.plus(DAY)));
        assertEquals(Optional.of(monday), due());
        profile = profile.with(Lookout.untold(profile, Instant.MAX).stream()
                .map(Decision::sent)
                .toList());
        assertEquals(List.of(), Lookout.untold(profile, Instant.MAX));
        assertEquals(Optional.empty(), due());
        says(13);
        var later = START.plus(Duration.ofDays(35));
        assertEquals(Optional.of(later), due(), "who speaks again may fall silent again, for longer than that");
        assertEquals(List.of(), decide(monday.plus(DAY)));
        var again = decide(later);
        assertEquals(1, again.size());
        assertTrue(!again.get(0).alert().equals(decided.get(0).alert()), "and that is another alert");
    }

    @Test
    void whatIsNotOnItsWayIsNotForgotten() {
        says(0, 1, 2, 3, 4, 5);
        profile = profile.with(decide(due().orElseThrow()));
        var untold = Lookout.untold(profile, Instant.MAX);
        for (var day = 10; day < 10 + 2 * Decision.BOUND; day++) {
            var cause = post(day).heard();
            var moment = new Moment(profile, profile, cause, Role.AUTHOR, Life.listening(), Influence.UNKNOWN);
            profile = profile.with(List.of(Rule.open(moment, AlertKind.EVANGELIST, "evangelist", "nordbrew", 0, null)));
        }
        assertEquals(untold, Lookout.untold(profile, Instant.MAX));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void inAnyOrderTheDateIsTheSame(long seed) {
        var random = new Random(seed);
        var parts = new ArrayList<Profile>();
        var at = START;
        for (var post = 0; post < 4 + random.nextInt(20); post++) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(4 * 24 * 60)));
            var said = new Said("s" + post, at).feeling(random.nextDouble() - 0.3);
            parts.add(random.nextInt(8) == 0 ? Fold.blank(said.heard(), said.heard()) : said.profile());
            if (random.nextInt(4) == 0)
                parts.add(new Said("a" + post, at)
                        .byBrand()
                        .replying("s" + post, Said.ANA.id())
                        .answer());
        }
        var inOrder = parts.stream().reduce(Profile.EMPTY, Profile::plus);
        Collections.shuffle(parts, random);
        var half = parts.size() / 2;
        var shuffled = parts.subList(half, parts.size()).stream()
                .reduce(Profile.EMPTY, Profile::plus)
                .plus(parts.subList(0, half).stream().reduce(Profile.EMPTY, Profile::plus));
        assertEquals(Silence.of(inOrder, "nordbrew"), Silence.of(shuffled, "nordbrew"));
        assertEquals(Silence.due(inOrder, Life.listening()), Silence.due(shuffled, Life.listening()));
    }

    private Optional<Instant> due() {
        return Silence.due(profile, Life.listening());
    }

    private Silence silence() {
        return Silence.of(profile, "nordbrew").orElseThrow();
    }

    private List<Decision> decide(Instant now) {
        return Silence.decide(ANA, profile, Life.listening(), now);
    }

    private void says(int... days) {
        for (var day : days) says(START.plus(Duration.ofDays(day)));
    }

    private void says(Instant at) {
        profile = profile.plus(post(at).profile());
    }

    private Said post(int day) {
        return post(START.plus(Duration.ofDays(day)));
    }

    private Said post(Instant at) {
        return new Said("p" + posts++, at).feeling(0.5);
    }

    private void again() {
        profile = Profile.EMPTY;
    }
}
