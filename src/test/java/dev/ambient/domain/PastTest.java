package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ambient.any.AnyListening;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastTest {
    private static final Instant LATE = Instant.parse("2026-03-02T23:30:00Z");

    @Test
    void aDayIsThatOfTheTeam() {
        var ana = new Said("1", LATE).feeling(0.8).profile();
        assertEquals(List.of("2026-03-03 praised Nordbrew"), before(ana, AnyListening.care()));
        assertEquals(List.of("2026-03-02 praised Nordbrew"), before(ana, Team.of("care")));
    }

    /** “Praised gave” is no sentence. */
    @ParameterizedTest
    @ValueSource(strings = {"wool socks", "router", "lovely sim", "family plan", "price gouging", "weekly bill"})
    void whatWasSpokenOfIsNamedInTheWordsOfThePost(String thing) {
        assertEquals(List.of("2026-03-02 praised " + thing), before(praised(thing), Team.of("care")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "often",
                "gave",
                "moved",
                "agree",
                "impressed",
                "team lost",
                "paid full",
                "box included",
                "lovely"
            })
    void whereThatMayBeNoThingTheBrandIsNamed(String words) {
        assertEquals(List.of("2026-03-02 praised Nordbrew"), before(praised(words), Team.of("care")));
    }

    private static Profile praised(String aspect) {
        return new Said("1", LATE).feeling(0.8).about(aspect).profile();
    }

    private static List<String> before(Profile person, Team team) {
        return new Past(person, "nordbrew", "Nordbrew", team).before(LATE.plusSeconds(1));
    }
}
