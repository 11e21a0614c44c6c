package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.domain.Crowd;
import dev.ambient.domain.Crowds;
import dev.ambient.domain.Key;
import dev.ambient.domain.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What crowds promise, wherever they are kept. */
public abstract class CrowdsContract {
    protected abstract Crowds crowds();

    @Test
    void whereNobodyWasSeenItIsEmptyAtVersionZero() {
        assertEquals(Map.of("music", new Versioned<>(Crowd.EMPTY, 0)), crowds().of(List.of("music")));
        assertEquals(Map.of(), crowds().of(List.of()));
    }

    @Test
    void crowdsComeBackAsTheyWere() {
        var music = crowd(new Random(1), 128);
        var food = crowd(new Random(2), 3);
        assertTrue(crowds().keep("music", new Versioned<>(music, 0)));
        assertTrue(crowds().keep("food_&_dining", new Versioned<>(food, 0)));
        assertEquals(
                Map.of("music", new Versioned<>(music, 1), "food_&_dining", new Versioned<>(food, 1)),
                crowds().of(List.of("music", "food_&_dining")));
    }

    @Test
    void whoeverReadBeforeAnotherWroteDoesNotWrite() {
        var read = crowds().of(List.of("sports")).get("sports");
        assertTrue(crowds().keep("sports", read.with(crowd(new Random(1), 3))));
        assertFalse(crowds().keep("sports", read.with(crowd(new Random(2), 3))));
    }

    static Crowd crowd(Random random, int authors) {
        var seen = new TreeMap<String, Crowd.Seen>();
        for (var author = 0; author < authors; author++)
            seen.put(
                    Key.of("crowd", "a" + random.nextLong()).value(),
                    new Crowd.Seen(
                            20_500 + random.nextInt(100),
                            random.nextInt(9) / 10.0,
                            random.nextInt(9_000),
                            random.nextDouble(),
                            random.nextInt(30)));
        return new Crowd(seen);
    }
}
