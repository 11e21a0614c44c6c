package dev.ambient.any;

import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Brand;
import dev.ambient.domain.Hours;
import dev.ambient.domain.Language;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Night;
import dev.ambient.domain.Person;
import dev.ambient.domain.Sign;
import dev.ambient.domain.Team;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is listened for in tests: a coffee brand in Oslo and its rival. */
public final class AnyListening {
    private AnyListening() {}

    public static Listening nordbrew() {
        return new Listening(
                Map.of("nordbrew", brand("nordbrew", "Nordbrew", "2244994945"), "kaffa", brand("kaffa", "Kaffa", "77")),
                List.of(),
                Set.of(new Person("bluesky", "did:plc:followed")),
                Map.of("care", care()),
                Listening.Spike.BALANCED,
                Listening.NEED,
                Sign.USUAL);
    }

    public static Team care() {
        return new Team(
                "care",
                "care@nordbrew.example",
                ZoneId.of("Europe/Oslo"),
                Language.ENGLISH,
                Night.USUAL,
                Hours.parse("Mon-Fri 08:00-18:00"),
                10,
                Set.of(AlertKind.SERVICE_NEED));
    }

    private static Brand brand(String key, String name, String account) {
        return new Brand(
                key,
                List.of(name),
                Map.of("x", List.of(key), "bluesky", List.of(key + ".example")),
                Map.of("x", Set.of(account)),
                List.of(key),
                List.of(key + ".example"),
                List.of("coffee", "roast", "cup"),
                List.of(),
                List.of("food_&_dining"),
                Set.of(),
                key.equals("nordbrew"));
    }
}
