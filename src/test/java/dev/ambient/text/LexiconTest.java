package dev.ambient.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static final Lexicon LEXICON = Lexicon.load();

    @Test
    void ratesWordsAndEmoticons() {
        assertEquals(1.9, LEXICON.of("good"));
        assertEquals(-2.5, LEXICON.of("bad"));
        assertTrue(LEXICON.knows(":)"));
        assertFalse(LEXICON.knows("kettle"));
        assertEquals(0, LEXICON.of("kettle"));
    }

    @Test
    void saysWhatAnEmojiMeansOnlyIfItMeansSomething() {
        assertEquals("face with tears of joy", LEXICON.describe(0x1F602));
        assertNull(LEXICON.describe(0x1F697));
    }

    @Test
    void carriesTheLicence() throws Exception {
        try (var in = Lexicon.class.getResourceAsStream("vader.tsv")) {
            String head = new String(in.readNBytes(300), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(head.contains("MIT License, Copyright (c) 2016 C.J. Hutto"), head);
        }
    }

    @Test
    void phrasesExpand() {
        assertEquals(List.of("a c", "b c", "c"), Phrase.expand("(a/b)? c"));
        assertEquals(List.of("x a y", "x b d y", "x b e y"), Phrase.expand("x (a/b (d/e)) y"));
        assertEquals(List.of(":("), Phrase.expand(":("));
    }
}
