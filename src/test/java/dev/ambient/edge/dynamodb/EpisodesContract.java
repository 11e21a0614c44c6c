package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyHeard;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Episode;
import dev.ambient.domain.Episodes;
import dev.ambient.domain.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What episodes promise, wherever they are kept. */
public abstract class EpisodesContract {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    protected abstract Episodes episodes();

    @Test
    void nothingWasToldAtFirst() {
        assertEquals(List.of(), episodes().of("need|nordbrew|x:1|root"));
        assertEquals(0, episodes().interruptions("care", MONDAY));
    }

    @Test
    void episodesOfAMatterComeBackAsTheyWere() {
        var one = episode("need|ä|x:1", "first", 0);
        var other = episode("need|ä|x:1", "second", 30);
        episodes().keep(new Versioned<>(one, 0));
        episodes().keep(new Versioned<>(other, 0));
        episodes().keep(new Versioned<>(episode("need|ä|x:2", "first", 0), 0));
        assertEquals(
                Set.of(new Versioned<>(one, 1), new Versioned<>(other, 1)),
                Set.copyOf(episodes().of("need|ä|x:1")));
    }

    @Test
    void whoeverReadBeforeAnotherWroteDoesNotWrite() {
        var first = new Versioned<>(episode("m", "o", 1), 0);
        assertTrue(episodes().keep(first));
        assertFalse(episodes().keep(first));
        assertTrue(episodes().keep(new Versioned<>(episode("m", "o", 2), 1)));
        assertEquals(
                List.of(new Versioned<>(episode("m", "o", 2), 2)), episodes().of("m"));
    }

    @Test
    void longNamesAreToldApart() {
        var name = "need|".repeat(800);
        episodes().keep(new Versioned<>(episode(name + "1", "o".repeat(2_000) + "1", 1), 0));
        episodes().keep(new Versioned<>(episode(name + "2", "o".repeat(2_000) + "1", 2), 0));
        assertEquals(2, episodes().of(name + "2").get(0).value().suppressed().size());
        assertEquals(1, episodes().of(name + "1").size());
    }

    @Test
    void interruptionsAreCountedByTeamAndDay() {
        for (var three = 0; three < 3; three++) episodes().interrupted("care", MONDAY);
        episodes().interrupted("crm", MONDAY);
        assertEquals(3, episodes().interruptions("care", MONDAY));
        assertEquals(0, episodes().interruptions("care", MONDAY.plusDays(1)));
    }

    private static Episode episode(String dedupe, String opening, int held) {
        var reasons = java.util.stream.IntStream.range(0, held)
                .mapToObj(number -> new Alert.Suppressed(AnyHeard.NINE.plusSeconds(number), "cool-down 30 min"))
                .toList();
        return new Episode(dedupe, opening, "a-1", held > 9, held, held == 0 ? null : AnyHeard.NINE, reasons);
    }
}
