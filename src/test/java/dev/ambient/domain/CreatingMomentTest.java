package dev.ambient.domain;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreatingMomentTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String FOOD = "food_&_dining";
    private static final Listening USUAL = territory(List.of(FOOD));

    private Listening listening = USUAL;
    private Profile ana = fond(6);

    static Stream<Arguments> parts() {
        return Stream.of(
                part("relevance of what they care for", 30, Occasion::relevance, said -> said),
                part("of half of it", 21.2132, Occasion::relevance, said -> said.on("music"), List.of(FOOD, "music")),
                part("partly outside the territory", 21.2132, Occasion::relevance, said -> said.on("music")),
                part("outside the territory", 0, Occasion::relevance, said -> said, List.of("music")),
                part("a life event", 20, Occasion::impulse, Said::living),
                part("a sad one", 0, Occasion::impulse, said -> said.living().feeling(-0.9)),
                part("a wish", 14, Occasion::impulse, said -> said.meaning(Intent.WISH, 0.7)),
                part("hardly a wish", 0, Occasion::impulse, said -> said.meaning(Intent.WISH, 0.59)),
                part("speaks to the brand", 15, Occasion::readiness, Said::addressed),
                part("asks", 9, Occasion::readiness, said -> said.meaning(Intent.QUESTION, 0.6)),
                part("neither", 0, Occasion::readiness, said -> said),
                part("support of .9 in six posts", 15 * (0.9 + 6 / 9.0) / 2, Occasion::relationship, said -> said),
                part("nobody's reach", 0, Occasion::reach, said -> said),
                part(
                        "a thousand's",
                        10 * Math.log(151) / Math.log(1_000_001),
                        Occasion::reach,
                        said -> said.followedBy(1_000)),
                part("a star's", 10, Occasion::reach, said -> said.followedBy(50_000_000)),
                part("at once", 10, Occasion::freshness, said -> said),
                part(
                        "after six hours",
                        10 / Math.E,
                        Occasion::freshness,
                        said -> said.heardAfter(Duration.ofHours(6))));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("parts")
    void eachPartOfTheScore(String what, double points, Part part, UnaryOperator<Said> said, List<String> territory) {
        listening = territory(territory);
        assertEquals(points, part.of(CreatingMoment.occasion(moment(said.apply(post())), "nordbrew")), 1e-4);
    }

    @Test
    void seventyPointsAreEnough() {
        ana = fond(6);
        var score = CreatingMoment.occasion(moment(great()), "nordbrew").score();
        listening = USUAL.scoring(score);
        assertEquals(List.of("OPEN"), told(great()));
        listening = USUAL.scoring(score + 0.001);
        assertEquals(List.of(), told(great()));
        assertEquals(List.of(), held(great()), "what does not score is not held back either");
    }

    static Stream<Arguments> gates() {
        return Stream.of(
                gate(Gate.PUBLIC, said -> said, Said::unlisted),
                gate(Gate.BOT, said -> said, Said::byBot),
                gate(Gate.SENSITIVE, said -> said, Said::sensitive),
                gate(Gate.INTIMATE, said -> said.intimate(3.49), said -> said.intimate(3.5)),
                gate(Gate.SARCASM, said -> said.ironic(0.49), said -> said.ironic(0.5)),
                gate(Gate.CONTEST, said -> said, Said::contest));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gates")
    void aGateOfThePostHoldsItBack(Gate gate, UnaryOperator<Said> open, UnaryOperator<Said> shut) {
        assertEquals(List.of("OPEN"), told(open.apply(great())));
        assertEquals(List.of(), told(shut.apply(great())));
        assertEquals(List.of(gate), held(shut.apply(great())));
    }

    @Test
    void theBrandsOwnSubjectIsAnsweredWhereItIsSpokenTo() {
        var brand = listening.brands().get("nordbrew");
        listening = with(brand, Set.of(Sensitivity.HEALTH));
        assertEquals(List.of("OPEN"), told(great().sensitive()));
        assertEquals(
                List.of(Gate.SENSITIVE),
                held(post().on(FOOD).living().meaning(Intent.QUESTION, 1).sensitive()));
    }

    @Test
    void oneContactInSevenDays() {
        ana = contacted(fond(6), Contact.What.RESPONDED, "crm", null, Duration.ofDays(7));
        assertEquals(List.of("OPEN"), told(great()));
        ana = contacted(
                fond(6), Contact.What.RESPONDED, "crm", null, Duration.ofDays(7).minusSeconds(1));
        assertEquals(List.of(Gate.CONTACTS), held(great()));
        ana = contacted(fond(6), Contact.What.CLAIMED, "crm", null, Duration.ofDays(2));
        assertEquals(List.of("OPEN"), told(great()), "to claim is not to write");
    }

    @Test
    void threeInNinety() {
        for (var days : List.of(89, 60, 30)) {
            assertEquals(List.of("OPEN"), told(great()));
            ana = contacted(ana, Contact.What.RESPONDED, "crm", null, Duration.ofDays(days));
        }
        assertEquals(List.of(Gate.CONTACTS), held(great()));
    }

    @Test
    void feedbackDoesNotCrowdTheContactsOut() {
        for (var days : List.of(89, 60, 30))
            ana = contacted(ana, Contact.What.RESPONDED, "crm", null, Duration.ofDays(days));
        for (var days : List.of(1, 2, 3, 4, 5, 6, 7))
            ana = contacted(ana, Contact.What.USEFUL, "crm", null, Duration.ofDays(days));
        assertEquals(List.of(Gate.CONTACTS), held(great()));
    }

    @Test
    void anAnswerToANeedIsNoApproach() {
        var asks = paint(
                ana,
                new Said("ask", NOON.minus(DAY.multipliedBy(3))).addressed().meaning(Intent.COMPLAINT, 0.9));
        var need = asks.needs().get(0);
        var answer = new Said("a", NOON.minus(DAY.multipliedBy(2)))
                .replying("ask", "7")
                .byBrand()
                .heard();
        var answered = Painting.of(asks, answer, Role.ANSWER, listening, Influence.UNKNOWN, Optional::empty)
                .orElseThrow()
                .profile();
        ana = contacted(answered, Contact.What.RESPONDED, "care", need.alert(), Duration.ofDays(2));
        assertEquals(List.of("OPEN"), told(great()));
    }

    @Test
    void noOtherTeamInADay() {
        ana = contacted(fond(6), Contact.What.CLAIMED, "care", null, DAY);
        assertEquals(List.of("OPEN"), told(great()));
        ana = contacted(fond(6), Contact.What.CLAIMED, "care", null, DAY.minusSeconds(1));
        assertEquals(List.of(Gate.TEAM), held(great()));
        ana = contacted(fond(6), Contact.What.CLAIMED, "crm", null, DAY.minusSeconds(1));
        assertEquals(List.of("OPEN"), told(great()), "its own team may");
    }

    @Test
    void whoWaitsForAnAnswerIsHelpedFirst() {
        assertEquals(List.of(Gate.TEAM), held(great().meaning(Intent.QUESTION, 0.6)));
        assertEquals(List.of("OPEN"), told(great().meaning(Intent.QUESTION, 0.59)));
        ana = paint(
                ana,
                new Said("ask", NOON.minus(DAY.multipliedBy(3))).addressed().meaning(Intent.COMPLAINT, 0.9));
        assertEquals(List.of(Gate.TEAM), held(great()));
    }

    @Test
    void atAnHourInWhichTheyNeverWriteItWaitsForNothing() {
        ana = fond(24);
        assertEquals(List.of("OPEN"), told(great().heardAfter(Duration.ofMinutes(119))));
        assertEquals(List.of(Gate.QUIET), held(great().heardAfter(Duration.ofMinutes(120))));
        ana = fond(23);
        assertEquals(
                List.of("OPEN"),
                told(great().heardAfter(Duration.ofMinutes(120))),
                "of few posts nobody knows the hours");
    }

    @Test
    void oneMomentAWeek() {
        var once = paint(
                ana,
                new Said("first", NOON.minus(DAY.multipliedBy(7)).plusSeconds(1))
                        .on(FOOD)
                        .addressed()
                        .living()
                        .feeling(0.9));
        ana = once;
        assertEquals(List.of(Gate.AGAIN), held(great()));
        ana = paint(
                fond(6),
                new Said("first", NOON.minus(DAY.multipliedBy(7)))
                        .on(FOOD)
                        .addressed()
                        .living()
                        .feeling(0.9));
        assertEquals(List.of("OPEN"), told(great()));
    }

    @Test
    void oneInTenPeopleIsHeldOutEachMonth() {
        var held = IntStream.range(0, 2_000)
                .mapToObj(person ->
                        new Said("p", NOON).on(FOOD).addressed().living().by("h" + person))
                .filter(said -> Gate.shut(moment(said), "nordbrew").contains(Gate.HOLD_OUT))
                .count();
        assertTrue(Math.abs(held - 200) < 3 * Math.sqrt(180), held + " of 2000");
    }

    @Test
    void whoIsHeldOutIsSoForAWholeMonthAndNotForEver() {
        var months = IntStream.rangeClosed(1, 36)
                .mapToObj(month -> YearMonth.of(2026, 1).plusMonths(month))
                .toList();
        var begin = months.stream().map(month -> isHeldOut(month.atDay(1))).toList();
        assertEquals(
                begin,
                months.stream().map(month -> isHeldOut(month.atEndOfMonth())).toList());
        assertEquals(Set.of(true, false), Set.copyOf(begin));
    }

    @Test
    void aSeasonAndATensionAreTriggers() {
        listening = new Listening(
                listening.brands(),
                List.of(),
                Set.of(),
                listening.teams(),
                Listening.Spike.BALANCED,
                Listening.NEED,
                List.of(new Season(20, 2, List.of(new Season.Span(FOOD, MonthDay.of(3, 1), MonthDay.of(3, 2))))));
        assertEquals(
                Occasion.Trigger.SEASON,
                CreatingMoment.occasion(moment(post()), "nordbrew").trigger());
        for (var day : List.of(3, 2, 1))
            ana = paint(
                    ana,
                    new Said("t" + day, NOON.minus(DAY.multipliedBy(day)))
                            .about("lids")
                            .feeling(-0.9));
        var again = post().about("lids").feeling(-0.9);
        assertEquals(
                Occasion.Trigger.TENSION,
                CreatingMoment.occasion(moment(again), "nordbrew").trigger());
        assertEquals(16, CreatingMoment.occasion(moment(again), "nordbrew").impulse());
    }

    @Test
    void aRepostTheBrandItselfAndYesterdaysPostAreNoMoments() {
        for (var none : List.of(great().as(Mention.Kind.REPOST), great().byBrand(), great().heardAfter(DAY))) {
            assertEquals(List.of(), told(none));
            assertEquals(List.of(), held(none));
        }
    }

    @Test
    void whoIsFollowedNeedNotNameTheBrand() {
        var unnamed = post().living().meaning(Intent.QUESTION, 1).to("");
        assertEquals(List.of("OPEN"), told(unnamed));
        listening = territory(List.of("sports"));
        assertEquals(List.of(), told(unnamed), "outside the territory it is nobody's");
    }

    @Test
    void whatWasHeldBackIsKeptInTheSameWriteAndNotTwice() {
        var kept = paint(ana, great().contest());
        assertEquals(1, kept.withheld().size());
        assertEquals(kept, paint(kept, great().contest()));
        assertEquals(Key.of("x", "great"), kept.withheld().get(0).post());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatWasHeldBackAddsInAnyOrder(long seed) {
        var all = new ArrayList<>(LongStream.range(0, 12)
                .mapToObj(post -> new Withheld(
                        NOON.plusSeconds(post / 2),
                        Key.of("x", "p" + post % 9),
                        "nordbrew",
                        (int) post,
                        List.of(Gate.AGAIN)))
                .toList());
        var inOrder = merged(all);
        Collections.shuffle(all, new Random(seed));
        assertEquals(inOrder, merged(all));
        assertEquals(inOrder, Withheld.merge(merged(all.subList(0, 5)), merged(all.subList(5, 12))));
        assertEquals(Withheld.BOUND, inOrder.size());
    }

    private static List<Withheld> merged(List<Withheld> all) {
        return all.stream().map(List::of).reduce(List.of(), Withheld::merge);
    }

    private boolean isHeldOut(LocalDate day) {
        return Gate.shut(moment(new Said("p", day.atStartOfDay().toInstant(ZoneOffset.UTC)).on(FOOD)), "nordbrew")
                .contains(Gate.HOLD_OUT);
    }

    /** Posts at noon, the last the day before. */
    private static Profile fond(int posts) {
        return IntStream.rangeClosed(1, posts)
                .mapToObj(day -> new Said("f" + day, NOON.minus(DAY.multipliedBy(day)))
                        .on(FOOD)
                        .feeling(0.9)
                        .profile())
                .reduce(Profile.EMPTY, Profile::plus);
    }

    private static Said post() {
        return new Said("great", NOON).on(FOOD);
    }

    private static Said great() {
        return post().addressed().living();
    }

    private Moment moment(Said said) {
        var heard = said.heard();
        return new Moment(ana, ana.plus(Fold.of(heard, Role.AUTHOR)), heard, Role.AUTHOR, listening, Influence.UNKNOWN);
    }

    private List<String> told(Said said) {
        return CreatingMoment.rule()
                .judge()
                .apply(moment(said))
                .map(one -> one.change().name())
                .toList();
    }

    private List<Gate> held(Said said) {
        return CreatingMoment.withheld(moment(said)).map(Withheld::gates).orElse(List.of());
    }

    private Profile paint(Profile profile, Said said) {
        return Painting.of(profile, said.heard(), Role.AUTHOR, listening, Influence.UNKNOWN, Optional::empty)
                .orElseThrow()
                .profile();
    }

    private static Profile contacted(
            Profile profile, Contact.What what, String team, @Nullable String alert, Duration before) {
        return Note.of(Said.ANA, new Contact(NOON.minus(before), team, alert, what, null))
                .on(profile);
    }

    private static Listening territory(List<String> topics) {
        return listening(Life.listening().brands().get("nordbrew"), topics, Set.of());
    }

    private static Listening with(Brand brand, Set<Sensitivity> allow) {
        return listening(brand, brand.territory(), allow);
    }

    private static Listening listening(Brand brand, List<String> territory, Set<Sensitivity> allow) {
        return listening(new Brand(
                brand.key(),
                brand.names(),
                brand.handles(),
                brand.accounts(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                territory,
                allow,
                true));
    }

    private static Listening listening(Brand brand) {
        return new Listening(
                Stream.of(brand).collect(toMap(Brand::key, one -> one)),
                List.of(),
                Set.of(),
                Map.of(),
                Listening.Spike.BALANCED,
                Listening.NEED,
                Sign.USUAL);
    }

    private interface Part {
        double of(Occasion occasion);
    }

    private static Arguments part(String what, double points, Part part, UnaryOperator<Said> said) {
        return part(what, points, part, said, List.of(FOOD));
    }

    private static Arguments part(
            String what, double points, Part part, UnaryOperator<Said> said, List<String> territory) {
        return Arguments.of(what, points, part, said, territory);
    }

    private static Arguments gate(Gate gate, UnaryOperator<Said> open, UnaryOperator<Said> shut) {
        return Arguments.of(gate, open, shut);
    }
}
