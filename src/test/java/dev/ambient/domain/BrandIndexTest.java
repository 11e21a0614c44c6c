package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ambient.any.AnyReading;
import dev.ambient.any.AnyTalk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BrandIndexTest {
    private static final List<String> BRANDS = List.of("nordbrew", "kaffa");

    @Test
    void whoAnswersMoreAndTheSamePeopleAgainHasMore() {
        var talks = new ArrayList<Conversation>();
        for (var number = 0; number < 20; number++) {
            talks.add(talk("nordbrew", "u" + number % 5, true));
            talks.add(talk("kaffa", "v" + number, number % 4 == 0));
        }
        var index = BrandIndex.among(BRANDS, talks);
        assertEquals(
                List.of("kaffa", "nordbrew"),
                index.stream().map(BrandIndex::brand).toList());
        var kaffa = index.get(0);
        var nordbrew = index.get(1);
        assertEquals(List.of(0.25, 0.0, 3.0), List.of(kaffa.openness(), kaffa.relationship(), kaffa.engagement()));
        assertEquals(
                List.of(1.0, 1.0, 3.0), List.of(nordbrew.openness(), nordbrew.relationship(), nordbrew.engagement()));
        assertEquals(100 * Math.cbrt(0.75 * 0.75 * 0.5), nordbrew.index(), 1e-9);
        assertEquals(100 * Math.cbrt(0.25 * 0.25 * 0.5), kaffa.index(), 1e-9);
    }

    @Test
    void belowTwentyConversationsNothingIsSaid() {
        var talks = new ArrayList<Conversation>();
        for (var number = 0; number < 20; number++) talks.add(talk("nordbrew", "u", true));
        for (var number = 0; number < 19; number++) talks.add(talk("kaffa", "u", true));
        assertEquals(List.of(), BrandIndex.among(BRANDS, talks));
        talks.add(talk("kaffa", "u", true));
        assertEquals(2, BrandIndex.among(BRANDS, talks).size());
    }

    /** Somebody asks, and thanks; the brand answers in between or does not. */
    private static Conversation talk(String brand, String author, boolean answers) {
        var opening = AnyTalk.opening(author, AnyReading.question());
        var name = new Pseudonym("A#x#" + author);
        var talk = Conversation.of(AnyTalk.reply("t", author, Duration.ofHours(2), AnyReading.plain(), opening), name)
                .begun(Conversation.turn(opening, name));
        if (answers)
            talk = talk.plus(Conversation.of(AnyTalk.brand("b", Duration.ofHours(1), opening), new Pseudonym("A#x#b")));
        var concerns = new TreeMap<>(java.util.Map.of(brand, talk.posts()));
        var voices = new TreeMap<String, Conversation.Voice>();
        talk.voices().values().forEach(voice -> voices.put(brand, voice));
        return new Conversation(
                talk.batches(),
                talk.opening(),
                talk.posts(),
                talk.authors(),
                concerns,
                voices,
                talk.turns(),
                0,
                List.of());
    }
}
