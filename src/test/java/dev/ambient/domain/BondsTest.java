package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BondsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final List<String> EVANGELIST = List.of("EVANGELIST evangelist");
    private static final List<String> FELL = List.of("CHURN_RISK support-fall");
    private static final List<String> CONTENT = List.of("CUSTOMER_CONTENT customer-content");

    private final List<Decision> decisions = new ArrayList<>();
    private Profile profile = Profile.EMPTY;
    private int posts;

    @Test
    void fourFondPostsInThreeWeeksOneOfThemARecommendationMakeAnEvangelist() {
        fond(0, 1, 2, 21);
        assertEquals(EVANGELIST, told());
    }

    @Test
    void threeDoNotNorDoTwentyDays() {
        fond(0, 1, 21);
        assertEquals(List.of(), told());
        again();
        fond(0, 1, 2, 20);
        assertEquals(List.of(), told());
    }

    @Test
    void supportOfSixTenthsIsEnough() {
        for (var day : List.of(0, 1, 2, 21)) hears(recommending(day, 0.6));
        assertEquals(EVANGELIST, told());
        again();
        for (var day : List.of(0, 1, 2, 21)) hears(recommending(day, 0.59));
        assertEquals(List.of(), told());
    }

    @Test
    void whoRecommendsNothingIsNoneUnlessTheyHelpAPeer() {
        for (var day : List.of(0, 1, 2, 21)) hears(post(day).feeling(0.9));
        assertEquals(List.of(), told());
        hears(post(22).feeling(0.9).replying("q", "peer"));
        assertEquals(EVANGELIST, told());
    }

    @Test
    void aRecommendationToTheBrandItselfIsPrompted() {
        for (var day : List.of(0, 1, 2, 21))
            hears(recommending(day, 0.9).addressed().replying("q", "1"));
        assertEquals(List.of(), told());
    }

    @Test
    void threeIronicPostsOfTenAreTooMany() {
        ironic(3, 7);
        assertEquals(List.of(), told());
        again();
        ironic(2, 8);
        assertEquals(EVANGELIST, told());
    }

    /** Not on the brand, so that they leave its support alone. */
    private void ironic(int ironic, int others) {
        for (var post = 0; post < ironic; post++) hears(post(0).to("kaffa").ironic(0.5));
        for (var post = 4; post < others; post++) hears(post(0).to("kaffa"));
        fond(0, 1, 2, 21);
    }

    @Test
    void contestPostsMakeNoEvangelist() {
        for (var day : List.of(0, 1, 2, 21)) hears(recommending(day, 0.9).contest());
        assertEquals(List.of(), told());
    }

    @Test
    void anEvangelistIsToldOnce() {
        fond(0, 1, 2, 21, 22, 23);
        for (var post = 0; post < 3; post++) hears(post(24).feeling(-0.9));
        fond(25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25, 25);
        assertEquals(1, told().stream().filter(EVANGELIST.get(0)::equals).count(), "to and fro within 90 days is once");
    }

    @Test
    void supportThatFellByHalfInAMonthIsARisk() {
        falls(0.25, -0.25 - 0.02);
        assertEquals(FELL, told());
        again();
        falls(0.25, -0.25 + 0.02);
        assertEquals(List.of(), told());
    }

    /** Three posts at one time and three 31 days later weigh {@code 1 : 2^(31/45)}; the mean then lies at {@code now}. */
    private void falls(double then, double now) {
        var weight = Math.pow(2, 31 / 45.0);
        var score = (now * (1 + weight) - then) / weight;
        for (var post = 0; post < 3; post++) hears(post(0).feeling(then));
        for (var post = 0; post < 3; post++) hears(post(31).feeling(score));
    }

    @Test
    void aFallOfThirtyDaysOrMoreIsMeasuredFromThere() {
        for (var post = 0; post < 3; post++) hears(post(0).feeling(0.9));
        for (var post = 0; post < 3; post++) hears(post(30).feeling(-0.9));
        assertEquals(FELL, told(), "what is 30 days old is the support of then");
        again();
        for (var post = 0; post < 3; post++) hears(post(0).feeling(0.9));
        for (var post = 0; post < 3; post++) hears(post(29).feeling(-0.9));
        assertEquals(List.of(), told(), "what is younger is part of the month");
    }

    @Test
    void twoBadPostsAreAMood() {
        for (var post = 0; post < 3; post++) hears(post(0).feeling(0.9));
        for (var post = 0; post < 2; post++) hears(post(31).feeling(-0.9));
        assertEquals(List.of(), told());
        hears(post(31).feeling(-0.9));
        assertEquals(FELL, told());
        hears(post(32).feeling(-0.9));
        assertEquals(FELL, told(), "once");
    }

    @Test
    void whoSaysThatTheyLeaveIsToldOfForThat() {
        for (var post = 0; post < 3; post++) hears(post(0).feeling(0.9));
        for (var post = 0; post < 2; post++) hears(post(31).feeling(-0.9));
        hears(post(31).feeling(-0.9).meaning(Intent.CHURN, 0.6));
        assertEquals(List.of("CHURN_RISK churn-risk"), told());
    }

    @Test
    void aPictureOfAFriendIsContent() {
        fond(0, 1, 2);
        hears(post(3).feeling(0.9).showing("image"));
        assertEquals(CONTENT, told());
        hears(post(20).feeling(0.9).showing("image"));
        assertEquals(CONTENT, told(), "once a month");
    }

    @Test
    void aStrangersPictureIsContentWhereItEarnsTenTimesTheUsual() {
        for (var post = 0; post < 4; post++) hears(post(0).earning(3));
        hears(post(1).showing("video").earning(29));
        assertEquals(List.of(), told());
        again();
        for (var post = 0; post < 4; post++) hears(post(0).earning(3));
        hears(post(1).showing("video").earning(30));
        assertEquals(CONTENT, told());
        again();
        for (var post = 0; post < 3; post++) hears(post(0).earning(3));
        hears(post(1).showing("video").earning(30));
        assertEquals(List.of(), told(), "of three posts nobody knows what is usual");
    }

    @Test
    void anUnkindPictureARepostAndAContestAreNone() {
        fond(0, 1, 2, 3);
        decisions.clear();
        hears(post(4).feeling(-0.3).showing("image"));
        hears(post(4).feeling(0.9).showing("image").as(Mention.Kind.REPOST));
        hears(post(4).feeling(0.9).showing("image").contest());
        hears(post(4).feeling(0.9).showing("image").ironic(0.5));
        hears(post(4).feeling(0.9).showing("image").sensitive());
        assertEquals(List.of(), told());
        hears(post(4).feeling(0.9).as(Mention.Kind.REVIEW));
        assertEquals(CONTENT, told(), "a review is content");
    }

    private void fond(int... days) {
        for (var day : days) hears(recommending(day, 0.9));
    }

    private Said recommending(int day, double score) {
        return post(day).feeling(score).meaning(Intent.RECOMMENDATION, 0.6);
    }

    private Said post(int day) {
        return new Said("p" + posts++, NOON.plus(Duration.ofDays(day)));
    }

    private void again() {
        profile = Profile.EMPTY;
        decisions.clear();
    }

    private void hears(Said said) {
        var painting = Painting.of(
                        profile, said.heard(), Role.AUTHOR, Life.listening(), Influence.UNKNOWN, Optional::empty)
                .orElseThrow();
        profile = painting.profile();
        decisions.addAll(painting.decisions());
    }

    private List<String> told() {
        return decisions.stream().map(one -> one.kind() + " " + one.rule()).toList();
    }
}
