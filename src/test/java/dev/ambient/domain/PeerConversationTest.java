package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import dev.ambient.any.AnyReading;
import dev.ambient.any.AnyTalk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeerConversationTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Heard QUESTION = AnyTalk.opening("ana", AnyReading.question());
    private static final Heard CHAT = AnyTalk.opening("ana", AnyReading.plain());
    private static final Key ROOT = QUESTION.mention().key();

    @Test
    void fourPostsByThreePeopleAreAConversation() {
        assertEquals(Optional.empty(), decided(CHAT, says("ben", 1), says("cem", 2)));
        var crossed =
                decided(CHAT, says("ben", 1), says("cem", 2), says("ana", 3)).orElseThrow();
        assertEquals("talk", crossed.reason());
        assertEquals(1, crossed.transition());
        assertEquals(ROOT, crossed.subject());
    }

    @Test
    void twoPeopleAreNone() {
        assertEquals(Optional.empty(), decided(CHAT, says("ben", 1), says("ana", 2), says("ben", 3), says("ana", 4)));
    }

    @Test
    void itHasToHappenInLessThanADay() {
        var late = DAY.toMinutes();
        assertTrue(decided(CHAT, says("ben", 1), says("cem", 2), says("dan", late - 1))
                .isPresent());
        assertEquals(Optional.empty(), decided(CHAT, says("ben", 1), says("cem", 2), says("dan", late)));
        assertTrue(decided(CHAT, says("ben", 1), says("cem", 2), says("dan", late), says("eva", late))
                .isPresent());
    }

    @Test
    void whereTheBrandSpeaksTheyAreNotAmongThemselves() {
        assertEquals(
                Optional.empty(),
                decided(CHAT, says("ben", 1), says("cem", 2), brand(3), says("dan", 4), says("ana", 5)));
        assertEquals(Optional.empty(), decided(CHAT, says("ben", 1), says("cem", 2), says("dan", 3), brand(600)));
        var day = DAY.toMinutes();
        assertTrue(decided(
                        CHAT,
                        brand(1),
                        says("ben", day + 2),
                        says("cem", day + 3),
                        says("ana", day + 4),
                        says("dan", day + 5))
                .isPresent());
    }

    @Test
    void whatABrandOpenedWaitsForADay() {
        var opening = AnyTalk.opening("2244994945", AnyReading.plain());
        var own = new Heard(
                "m", opening.mention(), opening.reading(), opening.concerns(), "nordbrew", opening.received());
        assertEquals(Optional.empty(), decided(own, says("ben", 1), says("cem", 2), says("dan", 3), says("ana", 4)));
    }

    @Test
    void aRivalIsNotServed() {
        var talk = talk(CHAT, says("ben", 1), says("cem", 2), says("ana", 3));
        var rival = new Conversation(
                talk.batches(),
                talk.opening(),
                talk.posts(),
                talk.authors(),
                new java.util.TreeMap<>(java.util.Map.of("kaffa", 3L)),
                talk.voices(),
                talk.turns(),
                talk.overheard(),
                talk.decisions());
        assertEquals(Optional.empty(), new PeerConversation(rival, ROOT).decide(AnyListening.nordbrew()));
    }

    @Test
    void whereOneHelpsAnotherItSaysSo() {
        assertEquals(
                "peer",
                decided(QUESTION, says("ben", 1), says("cem", 2), says("ana", 3))
                        .orElseThrow()
                        .reason());
    }

    @Test
    void aQuestionWaitsForSixHoursAndIsToldOnce() {
        var talk = talk(QUESTION, asks("ben", 1), asks("cem", 2), asks("dan", 3));
        var open =
                new PeerConversation(talk, ROOT).decide(AnyListening.nordbrew()).orElseThrow();
        assertEquals("talk", open.reason());
        var told = talk.with(open);
        var due = AnyHeard.NINE.plus(Duration.ofHours(6));
        assertEquals(Optional.of(due), told.due(ROOT));
        assertEquals(Optional.empty(), new PeerConversation(told, ROOT).overdue(due.minusMillis(1)));
        var overdue = new PeerConversation(told, ROOT).overdue(due).orElseThrow();
        assertEquals(
                List.of("question", 2, due),
                List.of(String.valueOf(overdue.reason()), overdue.transition(), overdue.at()));
        assertEquals(Optional.empty(), told.with(overdue).due(ROOT));
        assertEquals(Optional.empty(), told.plus(turn(says("eva", 9))).due(ROOT), "somebody knew");
    }

    @Test
    void aQuestionThatIsOldWhenPeopleGatherIsToldAtOnce() {
        var crossed = decided(QUESTION, asks("ben", 1), asks("cem", 2), asks("dan", 360))
                .orElseThrow();
        assertEquals("question", crossed.reason());
        assertEquals(
                "talk",
                decided(QUESTION, asks("ben", 1), asks("cem", 2), asks("dan", 359))
                        .orElseThrow()
                        .reason());
    }

    @Test
    void itEndsWhenTheBrandJoins() {
        var talk = talk(CHAT, says("ben", 1), says("cem", 2), says("ana", 3));
        var open =
                new PeerConversation(talk, ROOT).decide(AnyListening.nordbrew()).orElseThrow();
        var joined = talk.with(open).plus(turn(brand(50)));
        var end = new PeerConversation(joined, ROOT)
                .decide(AnyListening.nordbrew())
                .orElseThrow();
        assertEquals(Decision.Change.RESOLVE, end.change());
        assertEquals(AnyHeard.NINE.plus(Duration.ofMinutes(50)), end.at());
        assertEquals(Optional.empty(), new PeerConversation(joined.with(end), ROOT).decide(AnyListening.nordbrew()));
    }

    private static Heard says(String author, long minutes) {
        return AnyTalk.reply(author + minutes, author, Duration.ofMinutes(minutes), AnyReading.plain(), QUESTION);
    }

    private static Heard asks(String author, long minutes) {
        return AnyTalk.reply(author + minutes, author, Duration.ofMinutes(minutes), AnyReading.complaint(), QUESTION);
    }

    private static Heard brand(long minutes) {
        return AnyTalk.brand("b" + minutes, Duration.ofMinutes(minutes), QUESTION);
    }

    private static Optional<Decision> decided(Heard opening, Heard... turns) {
        return new PeerConversation(talk(opening, turns), ROOT).decide(AnyListening.nordbrew());
    }

    private static Conversation talk(Heard opening, Heard... turns) {
        return Stream.of(turns)
                .map(PeerConversationTest::turn)
                .reduce(Conversation.EMPTY, Conversation::plus)
                .begun(Conversation.turn(
                        opening,
                        ConversationTest.name(opening.mention().author().id())));
    }

    private static Conversation turn(Heard turn) {
        return Conversation.of(
                turn, ConversationTest.name(turn.mention().author().id()));
    }
}
