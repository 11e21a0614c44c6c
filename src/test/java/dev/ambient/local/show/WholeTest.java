package dev.ambient.local.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import dev.ambient.domain.Accounts;
import dev.ambient.domain.Customer;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Influence;
import dev.ambient.domain.Note;
import dev.ambient.domain.Painting;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Role;
import dev.ambient.fake.Stage;
import dev.ambient.fake.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two accounts of one customer in DynamoDB Local → what is printed of either. */
class WholeTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant GIVEN = Instant.parse("2026-01-05T00:00:00Z");

    private final String name = "t" + UUID.randomUUID();
    private final Place place = Place.of(Stage.DYNAMO, name, Optional.of("a secret of the tests"), false);

    @TempDir
    private Path folder;

    @BeforeEach
    void table() {
        Table.create(Stage.DYNAMO, name);
        keep(AnyHeard.angry("eva"));
        keep(AnyHeard.happy("eve"));
    }

    @Test
    void linkedAccountsArePrintedAsOnePersonUntilOneWithdraws() {
        agree("eva");
        var alone = shown("x:eva", "text");
        assertFalse(alone.contains("LINKED WITH"), alone);
        assertFalse(alone.contains("your new roast is lovely"), alone);
        agree("eve");
        var both = shown("x:eva", "text");
        assertTrue(both.startsWith("EVA (@eva_h)\nx, 320 followers, 2 posts heard, 2 dots kept.\n"), both);
        assertTrue(both.contains("\n\nLINKED WITH\n  x, EVE (@eve_h), 1 post\n"), both);
        assertTrue(both.contains("> 2 Mar 2026: @nordbrew your new roast is lovely"), both);
        assertTrue(both.contains("> 2 Mar 2026: @nordbrew the lid leaks again"), both);
        assertTrue(shown("x:eve", "text").contains("\n\nLINKED WITH\n  x, EVA (@eva_h), 1 post\n"));
        note("eve", new Customer(null, null, null, GIVEN, new TreeMap<>()));
        assertEquals(alone, shown("x:eva", "text"));
    }

    @Test
    void jsonSaysWhichAccountsAndShowsThePostsOfBoth() throws IOException {
        agree("eva");
        agree("eve");
        var sheet = JsonMapper.builder().build().readTree(shown("x:eva", "json"));
        var other = section(sheet, "linked with").at("/facts/0/value");
        assertEquals("x", other.get("network").asText());
        assertEquals("eve_h", other.get("handle").asText());
        assertEquals(1, other.get("posts").asInt());
        assertTrue(other.get("account").asText().startsWith("A#x#"));
        var support = section(sheet, "support").at("/facts/0");
        assertEquals(2, support.at("/because/n").asInt());
        assertEquals(
                List.of("https://x.com/i/status/eva1", "https://x.com/i/status/eve3"),
                support.get("evidence").findValuesAsText("url").stream()
                        .sorted()
                        .toList());
    }

    @Test
    void aListAloneLinksNobody() {
        agree("eva");
        var eve = AnyHeard.happy("eve").mention().person();
        assertTrue(place.table().customers().note("C-9", eve, new Accounts.Consent(GIVEN, true)));
        assertFalse(shown("x:eva", "text").contains("LINKED WITH"));
    }

    private void keep(Heard heard) {
        var profile = Painting.of(
                        Profile.EMPTY, heard, Role.AUTHOR, AnyListening.nordbrew(), Influence.UNKNOWN, Optional::empty)
                .orElseThrow()
                .profile();
        var profiles = place.table().profiles();
        var person = heard.mention().person();
        assertTrue(profiles.keep(person, profiles.exactly(person).with(profile)));
        place.table().dots().put(List.of(Dot.of(heard)));
    }

    private void agree(String author) {
        note(author, new Customer("C-9", null, GIVEN, null, new TreeMap<>()));
    }

    /** As {@code profile} does it. */
    private void note(String author, Customer customer) {
        var person = AnyHeard.angry(author).mention().person();
        var profiles = place.table().profiles();
        var stored = profiles.exactly(person);
        var next = Note.of(person, customer).on(stored.value());
        Accounts.told(stored.value(), next)
                .forEach((id, consent) -> assertTrue(place.table().customers().note(id, person, consent)));
        assertTrue(profiles.keep(person, stored.with(next)));
    }

    private static JsonNode section(JsonNode sheet, String name) {
        for (var section : sheet.get("sections"))
            if (section.get("name").asText().equals(name)) return section;
        throw new AssertionError("no " + name + " in " + sheet);
    }

    private String shown(String of, String format) {
        var asked = Map.of(
                "ambient.show", "person",
                "ambient.of", of,
                "ambient.table", name,
                "ambient.format", format,
                "ambient.out", folder.toString());
        var out = new ByteArrayOutputStream();
        Show.on(Request.of(asked::get), place, NOW, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
