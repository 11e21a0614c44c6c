package dev.ambient.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTest {
    @Test
    void aPhraseStandsForEachOfItsChoices() {
        assertEquals(List.of("lid leaks"), Phrase.expand("lid leaks"));
        assertEquals(List.of("a c", "b c"), Phrase.expand("(a/b) c"));
        assertEquals(List.of("a b", "a c", "a"), Phrase.expand("a (b/c)?"));
        assertEquals(List.of("a b d", "a c d", "e"), Phrase.expand("(a (b/c) d/e)"));
        assertEquals(List.of("great :)"), Phrase.expand("great :)"));
        assertEquals(List.of("great :( a", "great :( b"), Phrase.expand("great :( (a/b)"));
    }

    @Test
    void aGroupThatDoesNotEndIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Phrase.expand("an idea (for/:) you"));
    }

    /** Written one after the other, choices multiply: what fits into a line may fill the memory of a function. */
    @Test
    void allPhrasesTogetherAreFew() {
        var phrases = 0;
        for (String file : List.of("cues.txt", "grave.txt", "subjects.txt"))
            for (String line : Lexicon.lines(file))
                for (String written : line.substring(line.indexOf(": ") + 2).split(" \\| "))
                    phrases += Phrase.expand(written).size();
        assertTrue(phrases < 50_000, phrases + " phrases");
    }
}
