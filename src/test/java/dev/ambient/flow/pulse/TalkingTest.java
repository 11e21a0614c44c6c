package dev.ambient.flow.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import dev.ambient.any.AnyReading;
import dev.ambient.any.AnyTalk;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Conversation;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Pulse;
import dev.ambient.fake.FakeConversations;
import dev.ambient.fake.FakeDots;
import dev.ambient.fake.FakeOutbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalkingTest {
    private static final Heard QUESTION = AnyTalk.opening("ana", AnyReading.question());
    private static final Conversation.Id TALK = Conversation.Id.of(QUESTION.mention());

    private final FakeDots dots = new FakeDots();
    private final FakeConversations conversations = new FakeConversations();
    private final FakeOutbox<Alert> alerts = new FakeOutbox<>();
    private final Talking talking = new Talking(dots, conversations, alerts, AnyListening.nordbrew());

    @Test
    void aPostThatNobodyAnsweredCostsNothing() {
        add(10, QUESTION, AnyHeard.angry("ben"), AnyHeard.happy("cem"));
        assertEquals(0, conversations.all().size());
    }

    @Test
    void theFirstReplyBeginsItAndFindsTheOpening() {
        dots.put(List.of(Dot.of(QUESTION)));
        add(10, QUESTION, reply("ben", 1), reply("cem", 2));
        var talk = conversations.exactly(TALK);
        assertEquals(1, talk.version(), "a batch is one write");
        assertEquals(2, talk.value().posts());
        assertNotNull(talk.value().opening());
        assertEquals(3, talk.value().people());
    }

    @Test
    void anOpeningThatComesLaterIsFoundByTheNextReply() {
        add(10, reply("ben", 1));
        assertEquals(1, conversations.exactly(TALK).value().people());
        dots.put(List.of(Dot.of(QUESTION)));
        add(20, reply("cem", 2));
        assertEquals(3, conversations.exactly(TALK).value().people());
    }

    @Test
    void aBatchThatComesAgainAddsNothing() {
        add(10, reply("ben", 1));
        add(10, reply("ben", 1));
        assertEquals(1, conversations.exactly(TALK).version());
        add(10, reply("ben", 1), reply("cem", 2));
        assertEquals(2, conversations.exactly(TALK).value().posts());
    }

    @Test
    void theCrossingIsToldOnce() {
        dots.put(List.of(Dot.of(QUESTION)));
        add(10, reply("ben", 1), reply("cem", 2));
        assertEquals(List.of(), alerts.sent());
        add(20, reply("ana", 3));
        add(30, reply("dan", 4));
        assertEquals(List.of("PEER_CONVERSATION OPEN"), told());
        var alert = alerts.sent().get(0);
        assertEquals(
                "3 people talk about Nordbrew among themselves, in 4 posts; one has answered another.", alert.what());
        assertEquals(1, alert.why().mentions().size(), "of four posts one dot is there");
        add(40, AnyTalk.brand("b", Duration.ofMinutes(9), QUESTION));
        assertEquals(List.of("PEER_CONVERSATION OPEN", "PEER_CONVERSATION RESOLVE"), told());
    }

    @Test
    void whatWasDecidedAndNotQueuedIsQueuedWhenTheBatchComesAgain() {
        dots.put(List.of(Dot.of(QUESTION)));
        alerts.fail(alert -> true);
        assertThrows(IllegalStateException.class, () -> add(10, reply("ben", 1), reply("cem", 2), reply("ana", 3)));
        alerts.fail(alert -> false);
        add(10, reply("ben", 1), reply("cem", 2), reply("ana", 3), reply("dan", 4));
        assertEquals(List.of("PEER_CONVERSATION OPEN"), told());
        assertEquals(4, conversations.exactly(TALK).value().posts());
    }

    @Test
    void aQuoteIsOverheard() {
        var answer = AnyTalk.brand("b", Duration.ofMinutes(9), QUESTION);
        add(10, answer, AnyTalk.quoting("q", "eva", 2_000, QUESTION));
        assertEquals(300, conversations.exactly(TALK).value().overheard());
    }

    private static Heard reply(String author, int minutes) {
        return AnyTalk.reply(author + minutes, author, Duration.ofMinutes(minutes), AnyReading.plain(), QUESTION);
    }

    private List<String> told() {
        return alerts.sent().stream()
                .map(one -> one.kind() + " " + one.change())
                .toList();
    }

    private void add(int first, Heard... heard) {
        var said = new ArrayList<Said>();
        for (var one : heard)
            said.add(new Said(
                    String.valueOf(first + said.size()),
                    one,
                    dots.pseudonym(one.mention().person())));
        talking.add(said, new Pulse.Batch(String.valueOf(first), String.valueOf(first + heard.length - 1)));
    }
}
