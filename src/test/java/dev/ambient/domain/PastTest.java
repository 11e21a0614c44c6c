package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ambient.any.AnyListening;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastTest {
    private static final Instant LATE = Instant.parse("2026-03-02T23:30:00Z");

    @Test
    void aDayIsThatOfTheTeam() {
        var ana = new Said("1", LATE).feeling(0.8).profile();
        assertEquals(List.of("2026-03-03 praised Nordbrew"), before(ana, AnyListening.care()));
        assertEquals(List.of("2026-03-02 praised Nordbrew"), before(ana, Team.of("care")));
    }

    private static List<String> before(Profile person, Team team) {
        return new Past(person, "nordbrew", "Nordbrew", team).before(LATE.plusSeconds(1));
    }
}
