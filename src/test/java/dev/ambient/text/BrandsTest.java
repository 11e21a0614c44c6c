package dev.ambient.text;

import static dev.ambient.text.Reads.BOTH;
import static dev.ambient.text.Reads.READER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.domain.Reading;
import dev.ambient.domain.Sentiment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is felt towards whom, where a post names several brands. */
class BrandsTest {
    @Test
    void twoBrandsTwoAnswers() {
        Reading reading = READER.read("love @nordbrew, @southroast is a joke", "en", BOTH);
        assertTrue(reading.towards("nord").score() > 0.3, reading.towards().toString());
        assertTrue(reading.towards("south").score() < -0.2, reading.towards().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "love @nordbrew but @southroast is terrible",
                "@nordbrew is great. @southroast ruined my morning",
                "I love @nordbrew hate @southroast",
                "@nordbrew is so much better than @southroast",
                "unlike @southroast @nordbrew is wonderful"
            })
    void theFirstIsLikedTheSecondIsNot(String text) {
        Reading reading = READER.read(text, "en", BOTH);
        assertTrue(
                reading.towards("nord").score() > reading.towards("south").score() + 0.2,
                reading.towards().toString());
    }

    @Test
    void brandsSideBySideShare() {
        Reading reading = READER.read("@nordbrew and @southroast are both wonderful", "en", BOTH);
        assertEquals(reading.towards("nord"), reading.towards("south"));
        assertTrue(reading.towards("south").score() > 0.3);
    }

    @Test
    void aBrandNameHoldsNoFeeling() {
        Map<String, List<String>> united = Map.of("u", List.of("united"));
        Sentiment sentiment =
                READER.read("@united gate 12, united app", "en", united).sentiment();
        assertEquals(Sentiment.Polarity.NEUTRAL, sentiment.polarity());
    }

    @Test
    void theOrderOfBrandsDoesNotMatter() {
        Map<String, List<String>> there = new LinkedHashMap<>();
        there.put("nord", List.of("nordbrew"));
        there.put("south", List.of("southroast"));
        Map<String, List<String>> back = new LinkedHashMap<>();
        back.put("south", List.of("southroast"));
        back.put("nord", List.of("nordbrew"));
        String text = "love @nordbrew, @southroast is a joke, but @nordbrew is slow";
        assertEquals(READER.read(text, "en", there), READER.read(text, "en", back));
    }
}
