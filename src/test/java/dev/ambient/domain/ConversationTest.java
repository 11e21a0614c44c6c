package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.Any;
import dev.ambient.any.AnyReading;
import dev.ambient.any.AnyTalk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConversationTest {
    private static final Heard QUESTION = AnyTalk.opening("ana", AnyReading.question());
    private static final Key ROOT = QUESTION.mention().key();

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void conversationsAddInAnyGroupingAndOrder(long seed) {
        var turns = turns(seed, 40);
        var shuffled = new ArrayList<>(turns);
        Collections.shuffle(shuffled, new Random(seed));
        var half = new Random(seed).nextInt(turns.size());
        var grouped = sum(shuffled.subList(0, half)).plus(sum(shuffled.subList(half, turns.size())));
        assertEquals(sum(turns), grouped);
        assertEquals(sum(turns), Conversation.EMPTY.plus(sum(turns)));
        assertEquals(turns.size(), sum(turns).posts());
        assertEquals(12, sum(turns).turns().size());
    }

    @Test
    void aPostThatFollowsNothingIsNoTurn() {
        assertFalse(Conversation.isTurn(QUESTION.mention()));
        assertTrue(Conversation.isTurn(AnyTalk.reply("a", "ben", Duration.ofHours(1), AnyReading.plain(), QUESTION)
                .mention()));
    }

    @Test
    void aQuestionIsAnsweredByTheFirstWhoAsksNothingThemselves() {
        var talk = talk(
                AnyTalk.reply("a", "ben", Duration.ofMinutes(1), AnyReading.complaint(), QUESTION),
                AnyTalk.reply("b", "ana", Duration.ofMinutes(2), AnyReading.plain(), QUESTION),
                AnyTalk.reply("c", "cem", Duration.ofMinutes(3), AnyReading.plain(), QUESTION),
                AnyTalk.brand("d", Duration.ofMinutes(4), QUESTION));
        var asked = talk.asked(ROOT).get(0);
        assertEquals(ROOT, asked.ask().key());
        assertEquals(name("cem"), asked.answer() == null ? null : asked.answer().author());
        assertEquals(1, talk.voices().get("nordbrew").posts());
        assertEquals(3, talk.people());
    }

    @Test
    void aQuestionWithinIsAnsweredByAReplyToItAlone() {
        var within = AnyTalk.reply("a", "ben", Duration.ofMinutes(1), AnyReading.question(), QUESTION);
        var talk = talk(within, AnyTalk.reply("b", "cem", Duration.ofMinutes(2), AnyReading.plain(), QUESTION));
        assertEquals(within.mention().key(), talk.open(ROOT).orElseThrow().key());
        var answered = talk.plus(Conversation.of(
                AnyTalk.reply("c", "dan", Duration.ofMinutes(3), AnyReading.plain(), QUESTION, within), name("dan")));
        assertTrue(answered.open(ROOT).isEmpty());
    }

    @Test
    void whoQuotesItLetsTheirOwnAudienceOverhear() {
        var talk = talk(AnyTalk.brand("a", Duration.ofMinutes(4), QUESTION))
                .plus(Conversation.quoted(AnyTalk.quoting("q", "eva", 2_000, QUESTION)));
        assertEquals(300, talk.overheard());
        assertEquals(1, talk.posts());
    }

    @Test
    void anAudienceIsFifteenToSixPercentOfTheFollowers() {
        assertEquals(0, Audience.of(null));
        assertEquals(150, Audience.of(1_000L));
        assertEquals(15_000, Audience.of(100_000L));
        assertEquals(Math.round(5_050_000 * 0.105), Audience.of(5_050_000L));
        assertEquals(600_000, Audience.of(10_000_000L));
        assertEquals(1_200_000, Audience.of(20_000_000L));
    }

    static Pseudonym name(String author) {
        return new Pseudonym("A#x#" + author);
    }

    static Conversation talk(Heard... turns) {
        return sum(List.of(turns)).begun(Conversation.turn(QUESTION, name("ana")));
    }

    private static Conversation sum(List<Heard> turns) {
        return turns.stream()
                .map(turn -> Conversation.of(turn, name(turn.mention().author().id())))
                .reduce(Conversation.EMPTY, Conversation::plus);
    }

    private static List<Heard> turns(long seed, int count) {
        var random = new Random(seed);
        var turns = new ArrayList<Heard>();
        for (var turn = 0; turn < count; turn++) {
            var after = Duration.ofMinutes(random.nextInt(60)); // often the same minute
            var reading = Any.heard(random).reading();
            turns.add(
                    random.nextInt(6) == 0
                            ? AnyTalk.brand("t" + turn, after, QUESTION)
                            : AnyTalk.reply("t" + turn, "u" + random.nextInt(9), after, reading, QUESTION));
        }
        return turns;
    }
}
