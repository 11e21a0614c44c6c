package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PortraitTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofDays(200));
    private static final List<Heard> CROWD = crowd(new Random(5), 2_000);
    private static final Map<String, Profile> WHOLE = sums(CROWD);
    private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twoThousandMentionsInAnyOrderAndShardsDrawTheSamePeople(long seed) {
        var random = new Random(seed);
        var order = new ArrayList<>(CROWD);
        Collections.shuffle(order, random);
        var shards = new ArrayList<Map<String, Profile>>();
        for (var from = 0; from < order.size(); ) {
            var to = Math.min(order.size(), from + 1 + random.nextInt(400));
            shards.add(sums(order.subList(from, to)));
            from = to;
        }
        Collections.shuffle(shards, random);
        var sums = new HashMap<String, Profile>();
        for (var shard : shards) shard.forEach((who, part) -> sums.merge(who, part, Profile::plus));
        assertEquals(WHOLE.keySet(), sums.keySet());
        WHOLE.forEach((who, profile) -> {
            var other = sums.getOrDefault(who, Profile.EMPTY);
            assertEquals(profile.acts(), other.acts());
            assertEquals(profile.drawn(), other.drawn());
            assertEquals(profile.traces(), other.traces());
            assertEquals(print(draw(profile, LATER)), print(draw(other, LATER)));
        });
    }

    @Test
    void theCrowdHasMoreToSayThanIsKept() {
        var sketches = WHOLE.values().stream().map(Profile::drawn).toList();
        assertTrue(sketches.stream().allMatch(sketch -> sketch.aspects().size() == Sketch.BOUND));
        assertTrue(sketches.stream().allMatch(sketch -> sketch.ties().size() == Sketch.BOUND));
        assertTrue(sketches.stream()
                .flatMap(sketch -> sketch.topics().values().stream())
                .anyMatch(theme -> theme.days().counts().size() == Tally.FIRST + Tally.LAST));
    }

    @Test
    void anInterestOfThreeWeeksThatIsFeltIsAPassion() {
        assertFalse(passion(20, 0.6));
        assertTrue(passion(21, 0.6));
        assertTrue(passion(21, -0.5));
        assertFalse(passion(21, 0.49), "it leaves them cold");
        assertTrue(passion(21, 0.6, NOON.plus(Duration.ofDays(200))), "five posts of half a year ago still weigh one");
        assertFalse(passion(21, 0.6, NOON.plus(Duration.ofDays(300))), "it is long ago");
    }

    private static boolean passion(int days, double score) {
        return passion(days, score, NOON.plus(Duration.ofDays(days)));
    }

    private static boolean passion(int days, double score, Instant now) {
        var profile = IntStream.range(0, 5)
                .mapToObj(post -> new Said("p" + post, NOON.plus(Duration.ofDays(post == 4 ? days : post)))
                        .on("music")
                        .feeling(score)
                        .profile())
                .reduce(Profile.EMPTY, Profile::plus);
        var music = draw(profile, now).interests().get(0);
        assertEquals(5, music.n());
        assertEquals(List.of(0, 1, 2, 3, 4), music.evidence());
        return music.value().passion();
    }

    @Test
    void aFieldSaysWhyItIsBelieved() {
        var profile = new Said("p1", NOON)
                .on("music")
                .profile()
                .plus(new Said("p2", NOON.plus(Duration.ofDays(2))).on("sports").profile());
        var now = Instant.parse("2026-03-02T00:00:00Z").plus(Duration.ofDays(90));
        var music = draw(profile, now).interests().stream()
                .filter(one -> one.value().topic().equals("music"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, music.n());
        assertEquals(0.25 * 0.5, music.confidence(), 1e-12, "one post, a half-life ago");
        assertEquals(Instant.parse("2026-03-02T00:00:00Z"), music.first());
        assertEquals(music.first(), music.last());
        assertEquals(List.of(1), music.evidence(), "the older of two traces");
    }

    @Test
    void theStageIsThatOfTheLastDays() {
        var asked = new Said("p1", NOON).meaning(Intent.QUESTION, 0.6).profile();
        var bought = new Said("p2", NOON.plus(Duration.ofDays(10)))
                .meaning(Intent.PURCHASE, 0.6)
                .profile();
        var ironic = new Said("p3", NOON.plus(Duration.ofDays(11)))
                .meaning(Intent.CHURN, 0.9)
                .ironic(0.5)
                .profile();
        var now = NOON.plus(Duration.ofDays(12));
        assertEquals(Stage.EXPLORING, stage(asked, now));
        assertEquals(Stage.BUYING, stage(asked.plus(bought).plus(ironic), now));
        assertEquals(Stage.EXPLORING, stage(asked.plus(bought), NOON.plus(Duration.ofDays(9))), "not yet");
        assertEquals(null, draw(ironic, now).context().stage());
    }

    private static Stage stage(Profile profile, Instant now) {
        return Objects.requireNonNull(draw(profile, now).context().stage()).value();
    }

    @Test
    void whatHurtsAgainOnAnotherDayIsATension() {
        var once = new Said("p1", NOON).about("lid").feeling(-0.6).profile();
        var same =
                new Said("p2", NOON.plusSeconds(60)).about("lid").feeling(-0.6).profile();
        var again = new Said("p3", NOON.plus(Duration.ofDays(1)))
                .about("lid")
                .feeling(-0.6)
                .profile();
        assertEquals(List.of(), draw(once.plus(same), LATER).tensions());
        var tension = draw(once.plus(again), LATER).tensions().get(0);
        assertEquals("lid", tension.value());
        assertEquals(2, tension.n());
        assertEquals(List.of(0, 1), tension.evidence());
        assertEquals(List.of(), draw(once.plus(again).without(again), LATER).tensions(), "taken back");
    }

    @Test
    void whatComesWithGoodWordsIsATrigger() {
        var profile = Profile.EMPTY;
        for (var post = 0; post < 12; post++) {
            var said = new Said("p" + post, NOON.plus(Duration.ofHours(post)));
            profile = profile.plus((post % 2 == 0 ? said.on("music").feeling(0.7) : said.on("sports")).profile());
        }
        var trigger = draw(profile, LATER).triggers().get(0).value();
        assertEquals(new Portrait.Trigger("music", 1), trigger);
        assertEquals(1, draw(profile, LATER).triggers().size());
    }

    @Test
    void aBrandsAnswerIsATriggerWhereGoodWordsFollowIt() {
        var profile = new Said("q", NOON).feeling(-0.5).profile();
        for (var post = 0; post < 6; post++) {
            var at = NOON.plus(Duration.ofHours(post));
            var ask = new Said("p" + post, at).feeling(-0.5).profile();
            var answer = new Said("a" + post, at.plusSeconds(60))
                    .byBrand()
                    .replying("p" + post, "7")
                    .answer();
            var thanks = new Said("t" + post, at.plusSeconds(120))
                    .replying("p" + post, "1")
                    .feeling(0.7)
                    .profile();
            profile = profile.plus(post < 4 ? ask.plus(answer).plus(thanks) : ask);
        }
        var answered = draw(profile, LATER).triggers().get(0);
        assertEquals(new Portrait.Trigger(Impression.ANSWERED, 1), answered.value());
        assertEquals(4, answered.n());
    }

    @Test
    void accountsOfOnePersonAreAddedAndTakenApartAgain() {
        var one = new Said("p1", NOON).on("music").profile();
        var other = new Said("p2", NOON).on("music").profile();
        var accounts = List.of(new Portrait.Account("x", one), new Portrait.Account("bluesky", other));
        var both = Portrait.of(accounts, LATER);
        assertEquals(2, both.interests().get(0).n());
        assertEquals(
                List.of("bluesky", "x"),
                both.context().channels().stream().map(Feature::value).toList());
        assertEquals(1, draw(one, LATER).interests().get(0).n());
    }

    @Test
    void whatIsSensitiveOrForAContestFeedsCountsAlone() {
        for (var said : List.of(new Said("p1", NOON).sensitive(), new Said("p1", NOON).contest())) {
            var profile = said.on("music")
                    .about("lid")
                    .feeling(0.9)
                    .replying("q", "9")
                    .profile();
            var portrait = draw(profile, LATER);
            assertEquals(Sketch.EMPTY, profile.drawn());
            assertEquals(1L, profile.acts().get(Act.POST));
            assertTrue(portrait.interests().isEmpty() && portrait.support().isEmpty());
        }
    }

    @Test
    void nobodyIsDrawnWithoutFacts() {
        var portrait = draw(Profile.EMPTY, NOON);
        assertEquals(0, portrait.readiness().confidence());
        assertEquals(List.of(), portrait.context().hours().value());
        assertNotNull(portrait.sarcasm());
    }

    @Test
    void theBusiestHoursHoldHalfOfThePosts() {
        var profile = IntStream.range(0, 6)
                .mapToObj(post -> new Said("p" + post, NOON.plus(Duration.ofHours(post < 3 ? 0 : post))).profile())
                .reduce(Profile.EMPTY, Profile::plus);
        assertEquals(List.of(12), draw(profile, LATER).context().hours().value(), "Monday noon");
    }

    private static Portrait draw(Profile profile, Instant now) {
        return Portrait.of(List.of(new Portrait.Account("x", profile)), now);
    }

    private static Map<String, Profile> sums(List<Heard> heard) {
        var sums = new TreeMap<String, Profile>();
        for (var one : heard) sums.merge(one.mention().author().id(), Fold.of(one, Role.AUTHOR), Profile::plus);
        return sums;
    }

    /** With nine digits of each fraction. */
    private static String print(Portrait portrait) {
        return FRACTION.matcher(portrait.toString())
                .replaceAll(number -> String.format(Locale.ROOT, "%.8e", Double.parseDouble(number.group())));
    }

    private static List<Heard> crowd(Random random, int mentions) {
        var topics = List.of("music", "sports", "family", "gaming", "food_&_dining");
        return IntStream.range(0, mentions)
                .mapToObj(number -> {
                    var minutes = random.nextInt(180 * 24 * 60);
                    var said = new Said("p" + number, NOON.plus(Duration.ofMinutes(minutes)))
                            .by("person" + random.nextInt(25))
                            .on(topics.get(random.nextInt(topics.size())))
                            .about("aspect " + random.nextInt(40))
                            .feeling(random.nextDouble() * 2 - 1)
                            .ironic(random.nextDouble())
                            .earning(random.nextInt(9))
                            .replying("q" + number, "peer" + random.nextInt(60));
                    for (var intent : Intent.values()) said.meaning(intent, random.nextDouble());
                    return said.heard();
                })
                .toList();
    }
}
