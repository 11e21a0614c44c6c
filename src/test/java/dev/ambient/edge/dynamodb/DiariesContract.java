package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyHeard;
import dev.ambient.domain.BrandEvent;
import dev.ambient.domain.Diaries;
import dev.ambient.domain.Diary;
import dev.ambient.domain.Versioned;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What diaries promise, wherever they are kept. */
public abstract class DiariesContract {
    protected abstract Diaries diaries();

    /** A new logo, so many days after nine. */
    static BrandEvent logo(int days) {
        var at = AnyHeard.NINE.plus(Duration.ofDays(days));
        return new BrandEvent("nordbrew", BrandEvent.What.CAMPAIGN, "New logo", at, null, "https://nordbrew.example");
    }

    @Test
    void whatWasNotedComesBackByBrand() {
        var none = new Versioned<>(Diary.EMPTY, 0);
        assertEquals(Map.of("nordbrew", none, "kaffa", none), diaries().of(List.of("nordbrew", "kaffa")));
        var diary = Diary.EMPTY.plus(logo(0)).plus(logo(1));
        assertTrue(diaries().keep("nordbrew", new Versioned<>(diary, 0)));
        assertEquals(
                Map.of("nordbrew", new Versioned<>(diary, 1), "kaffa", none),
                diaries().of(List.of("nordbrew", "kaffa")));
    }

    @Test
    void whoComesSecondHasToReadAgain() {
        assertTrue(diaries().keep("nordbrew", new Versioned<>(Diary.EMPTY.plus(logo(0)), 0)));
        assertFalse(diaries().keep("nordbrew", new Versioned<>(Diary.EMPTY.plus(logo(1)), 0)));
    }
}
