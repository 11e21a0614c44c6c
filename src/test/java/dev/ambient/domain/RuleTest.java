package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Reading COMPLAINT = reading(Map.of(Intent.COMPLAINT, 0.8), 0, List.of());

    private final List<Decision> decisions = new ArrayList<>();
    private Profile profile = Profile.EMPTY;

    @Test
    void aComplaintToTheBrandOpensANeedDueInAnHour() {
        asks("p1", NOON, COMPLAINT);
        assertEquals(List.of("SERVICE_NEED OPEN 1"), told());
        assertEquals(NOON.plus(Duration.ofHours(1)), profile.due().orElseThrow());
    }

    @Test
    void aComplaintAboutTheBrandOpensNone() {
        hears(heard("p1", NOON, COMPLAINT, false, null, null), Role.AUTHOR);
        assertEquals(List.of(), told());
    }

    @Test
    void theBrandsAnswerEndsIt() {
        asks("p1", NOON, COMPLAINT);
        answers("a1", NOON.plusSeconds(600), "p1", "nordbrew");
        assertEquals(List.of("SERVICE_NEED OPEN 1", "SERVICE_NEED RESOLVE 2"), told());
        assertEquals("brand", decisions.get(1).reason());
        assertTrue(profile.due().isEmpty());
    }

    @Test
    void anAnswerThatIsHeardBeforeTheQuestionLeavesNothingToOpen() {
        answers("a1", NOON.plusSeconds(600), "p1", "nordbrew");
        asks("p1", NOON, COMPLAINT);
        assertEquals(List.of(), told());
    }

    @Test
    void anOlderAnswerEndsNothing() {
        asks("p1", NOON, COMPLAINT);
        answers("a1", NOON.minusSeconds(600), "p1", "nordbrew");
        assertEquals(1, profile.needs().size());
    }

    @Test
    void anotherBrandsAnswerEndsNothing() {
        asks("p1", NOON, COMPLAINT);
        answers("a1", NOON.plusSeconds(600), "p1", "kaffa");
        assertEquals(1, profile.needs().size());
    }

    @Test
    void aPeerWhoHelpsEndsItAndOneWhoComplainsTooDoesNot() {
        asks("p1", NOON, COMPLAINT);
        hears(heard("a1", NOON.plusSeconds(60), COMPLAINT, true, "p1", null), Role.ANSWER);
        assertEquals(1, profile.needs().size());
        hears(heard("a2", NOON.plusSeconds(90), Reading.EMPTY, true, "p1", null), Role.ANSWER);
        assertEquals("peer", decisions.get(1).reason());
    }

    @Test
    void aConversationThatWaitsIsNotOpenedTwice() {
        asks("p1", NOON, COMPLAINT);
        hears(heard("p2", NOON.plusSeconds(60), COMPLAINT, true, "p1", null), Role.AUTHOR);
        assertEquals(List.of("SERVICE_NEED OPEN 1"), told());
    }

    @Test
    void fourConversationsOfOnePersonWaitAtMost() {
        for (var post = 1; post <= 6; post++) asks("p" + post, NOON.plusSeconds(post), COMPLAINT);
        assertEquals(4, profile.needs().size());
    }

    @Test
    void aContestAndABotNeedNothing() {
        var contest = new Reading(
                "en",
                Sentiment.NEUTRAL,
                Map.of(),
                Emotion.NONE,
                0,
                Map.of(Intent.QUESTION, 0.9),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                1,
                false,
                true,
                List.of());
        asks("p1", NOON, contest);
        assertEquals(List.of(), told());
    }

    @Test
    void aGraveWordIsToldOnceAPost() {
        asks("p1", NOON, reading(Map.of(), 0, List.of("lawsuit")));
        asks("p2", NOON.plusSeconds(1), reading(Map.of(), 0, List.of("lawsuit")));
        assertEquals(List.of("SAFETY_LEGAL OPEN 1", "SAFETY_LEGAL OPEN 1"), told());
        assertTrue(!decisions.get(0).alert().equals(decisions.get(1).alert()));
    }

    @Test
    void anIntentIsToldOnceAWeekAndNotWhereItIsIronic() {
        asks("p1", NOON, reading(Map.of(Intent.PURCHASE, 0.9), 0.6, List.of()));
        assertEquals(List.of(), told());
        asks("p2", NOON, reading(Map.of(Intent.PURCHASE, 0.9), 0, List.of()));
        asks("p3", NOON.plus(Duration.ofDays(6)), reading(Map.of(Intent.PURCHASE, 0.9), 0, List.of()));
        asks("p4", NOON.plus(Duration.ofDays(8)), reading(Map.of(Intent.PURCHASE, 0.9), 0, List.of()));
        assertEquals(List.of("PURCHASE_INTENT OPEN 1", "PURCHASE_INTENT OPEN 1"), told());
    }

    @Test
    void anIntentWaitsForAnAnswerAndEndsWithIt() {
        asks("p1", NOON, reading(Map.of(Intent.PURCHASE, 0.9), 0, List.of()));
        assertEquals(NOON.plus(Duration.ofHours(1)), profile.due().orElseThrow());
        assertEquals(List.of(), profile.needs(), "it is no need");
        answers("a1", NOON.plusSeconds(600), "p1", "nordbrew");
        assertEquals(List.of("PURCHASE_INTENT OPEN 1", "PURCHASE_INTENT RESOLVE 2"), told());
        assertEquals(List.of(2, 2), decisions.stream().map(Decision::version).toList());
        assertTrue(profile.due().isEmpty());
    }

    @Test
    void anIntentThatWasAnsweredBeforeItIsHeardIsNotTold() {
        answers("a1", NOON.plusSeconds(600), "p1", "nordbrew");
        asks("p1", NOON, reading(Map.of(Intent.PURCHASE, 0.9), 0, List.of()));
        assertEquals(List.of(), told());
    }

    @Test
    void whoComplainsInTheSameBreathDoesNotBuy() {
        asks("p1", NOON, reading(Map.of(Intent.PURCHASE, 0.9, Intent.COMPLAINT, 0.55), 0, List.of()));
        assertEquals(List.of(), told());
    }

    @Test
    void aSensitiveFarewellIsNobodysBusiness() {
        var ill = new Reading(
                "en",
                Sentiment.NEUTRAL,
                Map.of(),
                Emotion.NONE,
                0,
                Map.of(Intent.CHURN, 0.9),
                List.of(),
                List.of(),
                List.of(),
                Set.of(Sensitivity.HEALTH),
                1,
                false,
                false,
                List.of());
        asks("p1", NOON, ill);
        assertEquals(List.of(), told());
    }

    @Test
    void someoneWhoLeavesIsToldOf() {
        asks("p1", NOON, reading(Map.of(Intent.CHURN, 0.7), 0, List.of()));
        assertEquals(List.of("CHURN_RISK OPEN 1"), told());
    }

    @Test
    void theBrandsOwnWordsNeedNothing() {
        hears(
                heard(
                        "p1",
                        NOON,
                        reading(Map.of(Intent.CHURN, 0.9, Intent.QUESTION, 0.9), 0, List.of("recall")),
                        true,
                        null,
                        "nordbrew"),
                Role.AUTHOR);
        assertEquals(List.of(), told());
    }

    private void asks(String id, Instant at, Reading reading) {
        hears(heard(id, at, reading, true, null, null), Role.AUTHOR);
    }

    private void answers(String id, Instant at, String parent, String brand) {
        hears(heard(id, at, Reading.EMPTY, true, parent, brand), Role.ANSWER);
    }

    private void hears(Heard heard, Role role) {
        var painting = Painting.of(profile, heard, role, Life.listening(), Influence.UNKNOWN, Optional::empty)
                .orElseThrow();
        profile = painting.profile();
        decisions.addAll(painting.decisions());
    }

    private List<String> told() {
        return decisions.stream()
                .map(one -> one.kind() + " " + one.change() + " " + one.transition())
                .toList();
    }

    private static Heard heard(
            String id,
            Instant at,
            Reading reading,
            boolean addressed,
            @Nullable String parent,
            @Nullable String voice) {
        var reply = parent == null ? null : new Mention.Link(parent, "1");
        var mention = new Mention(
                Mention.Op.CREATE,
                "x",
                id,
                1,
                Author.of("7"),
                at,
                "text",
                "en",
                Mention.Kind.POST,
                Mention.Visibility.PUBLIC,
                reply,
                null,
                null,
                null,
                null,
                List.of(),
                Mention.Counts.NONE,
                null);
        return new Heard(id, mention, reading, List.of(new Concern("nordbrew", addressed)), voice, at);
    }

    private static Reading reading(Map<Intent, Double> intents, double irony, List<String> grave) {
        return new Reading(
                "en",
                Sentiment.NEUTRAL,
                Map.of(),
                Emotion.NONE,
                irony,
                intents,
                List.of(),
                List.of(),
                grave,
                Set.of(),
                1,
                false,
                false,
                List.of());
    }
}
