package dev.ambient.local.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
    private static final Reasons PAGE =
            new Reasons(List.of("# a remark", "Kettles: kettle spout", "Cups: cup tea_cup"));

    @Test
    void pairsGoBeforeTheirWords() {
        assertEquals(List.of("Kettles", "Cups"), PAGE.names());
        assertEquals(Set.of(1), PAGE.of(List.of("tea cup")));
        assertEquals(Set.of(0, 1), PAGE.of(List.of("blue cup", "old kettle")));
        assertEquals(Set.of(), PAGE.of(List.of("kettles", "tea")));
    }

    @Test
    void thePageHoldsTheNineReasons() {
        assertEquals(9, Reasons.read().names().size());
        assertEquals(Set.of(3), Reasons.read().of(List.of("lost bag")));
    }

    @ParameterizedTest
    @CsvSource({
        "my Late Flightr plane, my later plane, my  plane",
        "Cancelled Flightled again, cancelled again, ' again'",
        "the Flight Booking Problems page, the booking page, the  page",
        "a late flight, a late flight, a late flight"
    })
    void whatWasWrittenOverOthersIsUndone(String text, String back, String without) {
        assertEquals(text, Inserted.AS_GIVEN.apply(text));
        assertEquals(back, Inserted.PUT_BACK.apply(text));
        assertEquals(without, Inserted.LEFT_OUT.apply(text));
    }
}
