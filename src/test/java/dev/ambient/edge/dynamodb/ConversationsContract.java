package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.Any;
import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import dev.ambient.any.AnyReading;
import dev.ambient.any.AnyTalk;
import dev.ambient.domain.Conversation;
import dev.ambient.domain.Conversations;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Key;
import dev.ambient.domain.PeerConversation;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What conversations promise, wherever they are kept. */
public abstract class ConversationsContract {
    private static final Instant DUE = AnyHeard.NINE.plus(Duration.ofHours(6));

    protected abstract Conversations conversations();

    @Test
    void whatNobodyAnsweredIsEmptyAtVersionZero() {
        assertEquals(new Versioned<>(Conversation.EMPTY, 0), conversations().exactly(id("1")));
        assertEquals(
                Map.of(id("1"), new Versioned<>(Conversation.EMPTY, 0)),
                conversations().of(List.of(id("1"))));
    }

    @Test
    void conversationsComeBackAsTheyWere() {
        var random = new Random(23);
        var kept = new HashMap<Conversation.Id, Versioned<Conversation>>();
        for (var number = 0; number < 120; number++) {
            var talk = talk(random, random.nextInt(20), random.nextBoolean())
                    .after(new Pulse.Batch("1" + number, "9000000000000000000" + number));
            assertTrue(conversations().keep(id("c" + number), new Versioned<>(talk, 0)));
            kept.put(id("c" + number), new Versioned<>(talk, 1));
        }
        assertEquals(kept, conversations().of(kept.keySet()));
        kept.forEach((id, talk) -> assertEquals(talk, conversations().exactly(id)));
    }

    @Test
    void whoeverReadBeforeAnotherWroteDoesNotWrite() {
        var read = conversations().exactly(id("1"));
        assertTrue(conversations().keep(id("1"), read.with(talk(new Random(1), 3, false))));
        assertFalse(conversations().keep(id("1"), read.with(talk(new Random(2), 3, false))));
    }

    @Test
    void whatWaitsIsDueUntilItIsToldOrAnswered() {
        var told = talk(new Random(1), 0, true);
        assertTrue(conversations().keep(id("2"), new Versioned<>(told, 0)));
        assertTrue(conversations().keep(id("1"), new Versioned<>(told, 0)));
        assertEquals(List.of(), conversations().due(DUE.minusSeconds(1)));
        assertEquals(2, conversations().due(DUE).size());
        assertTrue(conversations().due(DUE.plus(Duration.ofDays(90))).containsAll(List.of(id("1"), id("2"))));
        var overdue = new PeerConversation(told, id("1").root()).overdue(DUE).orElseThrow();
        assertTrue(conversations().keep(id("1"), new Versioned<>(told.with(overdue), 1)));
        assertEquals(List.of(id("2")), conversations().due(DUE));
    }

    static Conversation.Id id(String root) {
        return new Conversation.Id("x", Key.of("x", root));
    }

    /** Four people who ask, and so many turns after them; what that decides. */
    static Conversation talk(Random random, int turns, boolean decided) {
        var opening = AnyTalk.opening("ana", AnyReading.question());
        var talk = Conversation.EMPTY.begun(Conversation.turn(opening, name(opening)));
        for (var author : List.of("ben", "cem", "dan"))
            talk = talk.plus(
                    turn(AnyTalk.reply(author, author, Duration.ofMinutes(5), AnyReading.complaint(), opening)));
        if (decided)
            talk = talk.with(new PeerConversation(talk, opening.mention().key())
                    .decide(AnyListening.nordbrew())
                    .orElseThrow());
        for (var turn = 0; turn < turns; turn++) {
            var after = Duration.ofSeconds(400 + random.nextInt(100_000));
            talk = talk.plus(turn(AnyTalk.reply(
                            "t" + turn, "u" + turn, after, Any.heard(random).reading(), opening)))
                    .plus(Conversation.quoted(AnyTalk.quoting("q", "eva", random.nextInt(900), opening)));
        }
        return random.nextInt(3) == 0 ? talk.plus(turn(AnyTalk.brand("b", Duration.ofHours(9), opening))) : talk;
    }

    private static Conversation turn(Heard heard) {
        return Conversation.of(heard, name(heard));
    }

    private static Pseudonym name(Heard heard) {
        return new Pseudonym("A#x#" + heard.mention().author().id());
    }
}
