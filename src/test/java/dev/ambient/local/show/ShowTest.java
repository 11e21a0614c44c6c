package dev.ambient.local.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ambient.any.AnyHeard;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Gate;
import dev.ambient.domain.Key;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Versioned;
import dev.ambient.domain.Withheld;
import dev.ambient.fake.Stage;
import dev.ambient.fake.Table;
import dev.ambient.local.Engines;
import dev.ambient.local.Ports;
import dev.ambient.local.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table in DynamoDB Local → what is printed of it. */
class ShowTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final String NAME = "t" + UUID.randomUUID();
    private static final Place PLACE = Place.of(Stage.DYNAMO, NAME, Optional.of("a secret of the tests"), false);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void table() {
        Table.create(Stage.DYNAMO, NAME);
        Invented.fill(PLACE.table());
    }

    /** After a wanted change copy {@code target/show/…} over the golden files. */
    @ParameterizedTest
    @CsvSource({
        "person, x:ana, text",
        "person, x:ana, json",
        "conversation, x:root, text",
        "conversation, x:root, json",
        "pulse, nordbrew:2026-03-04T09, text",
        "pulse, nordbrew, json",
        "worklist, care, text",
        "worklist, care, json",
        "quality, communications, text",
        "quality, communications, json"
    })
    void printsAsTheGoldenFilesSay(String what, String of, String format) throws IOException {
        var printed = shown(PLACE, what, of, format).replace(NAME, "ambient");
        var name = what + (format.equals("json") ? ".json" : ".txt");
        Files.createDirectories(Path.of("target/show"));
        Files.writeString(Path.of("target/show", name), printed);
        assertEquals(Files.readString(Path.of("src/test/resources/show", name)), printed);
    }

    @Test
    void everyFieldOfAPersonSaysWhyAndShowsThePosts() throws IOException {
        var sheet = JsonMapper.builder().build().readTree(shown(PLACE, "person", "x:ana", "json"));
        for (var section : sheet.get("sections")) {
            if (!List.of("support", "interests", "opinions", "stage")
                    .contains(section.get("name").asText())) continue;
            for (var fact : section.get("facts")) {
                var because = fact.get("because");
                assertTrue(because.get("confidence").asDouble() > 0, fact.toString());
                assertEquals(because.get("n").asInt(), fact.get("evidence").size(), fact.toString());
                assertFalse(because.get("first").asText().isEmpty());
            }
        }
    }

    @Test
    void whyAMomentWasNotOfferedIsSaidOfAPerson() throws IOException {
        var kim = new Person("x", "kim");
        var post = AnyHeard.happy("kim");
        var held =
                new Withheld(AnyHeard.NINE, post.mention().key(), "nordbrew", 74, List.of(Gate.CONTACTS, Gate.SARCASM));
        PLACE.table().dots().put(List.of(Dot.of(post)));
        PLACE.table().profiles().keep(kim, new Versioned<>(Profile.EMPTY.with(held), 0));
        var text = shown(PLACE, "why-not", "x:kim", "text");
        assertTrue(text.contains("1 moment held back; the last 6 are kept."), text);
        assertTrue(
                text.contains(
                        "nordbrew, 74 of 100: the brand wrote to them lately: once in 7 days, three times in 90 at most; it may be ironic"),
                text);
        assertTrue(text.contains("your new roast is lovely"), text);
        assertTrue(shown(PLACE, "why-not", "x:ana", "text").contains("No moment was held back"));
    }

    @Test
    void whyNoneWereOfferedOnADayIsSaidOfEverybody() throws IOException {
        for (var number = 0; number < 9; number++) {
            var day = Instant.parse("2026-02-0" + (1 + number / 4) + "T09:00:00Z");
            var held = new Withheld(
                    day.plusSeconds(number),
                    Key.of("x", "w" + number),
                    number % 4 == 0 ? "kaffa" : "nordbrew",
                    74,
                    List.of(Gate.QUIET));
            PLACE.table().profiles().keep(new Person("x", "w" + number), new Versioned<>(Profile.EMPTY.with(held), 0));
        }
        var text = shown(PLACE, "why-not", "nordbrew:2026-02-01", "text");
        assertTrue(text.contains("nordbrew, 1 Feb 2026"), text);
        assertTrue(text.contains("3 moments held back; of each person the last 6 are kept."), text);
        assertTrue(shown(PLACE, "why-not", "kaffa:2026-02-03", "text").contains("1 moment held back"));
        assertTrue(shown(PLACE, "why-not", "nordbrew:2026-02-04", "text").contains("No moment was held back"));
    }

    @Test
    void whatFadesIsBelievedLessLater() {
        var later = new HashMap<>(asked("person", "x:ana", "text"));
        later.put("ambient.at", "2026-12-01T00");
        var text = shown(PLACE, later);
        assertTrue(text.contains("As of Tue 1 Dec 2026, 00:00 UTC."), text);
        assertTrue(text.contains("confidence 0.00, 1 post"), text);
    }

    @Test
    void aPersonIsAlsoDrawn() throws IOException {
        shown(PLACE, "person", "x:ana", "text");
        assertTrue(Files.readString(folder.resolve("portrait.svg")).contains("Portrait of ANA (@ana_h)"));
        assertTrue(Files.size(folder.resolve("portrait.png")) > 1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "person, x:nobody, Nobody is known as x:nobody",
        "person, x:gone, x:gone is not to be known: nothing of them is kept.",
        "person, ana, 'ambient.of = ana is not of the form network:id, as x:123 is.'",
        "conversation, x:elsewhere, No conversation with a reply began with x:elsewhere",
        "pulse, tindvei, Nothing is known of the brand tindvei",
        "worklist, nobody, There is no team nobody;",
        "quality, crm, Nobody said how useful the alerts of crm were;",
        "pulse, nordbrew:noon, noon is no time in UTC",
        "portrait, x:ana, 'ambient.show is person, conversation, pulse, worklist, why-not or quality, not portrait.'"
    })
    void whatIsNotThereIsSaidInOneSentence(String what, String of, String sentence) {
        var trouble = assertThrows(Trouble.class, () -> shown(PLACE, what, of, "text"));
        assertTrue(String.valueOf(trouble.getMessage()).startsWith(sentence), trouble.getMessage());
    }

    @Test
    void aTableThatIsNotThereIsSaidSo() {
        var nowhere = Place.of(Stage.DYNAMO, "nowhere", Optional.of("a secret"), false);
        var empty = new HashMap<>(asked("pulse", "nordbrew", "text"));
        empty.put("ambient.table", "nowhere");
        var trouble = assertThrows(Trouble.class, () -> shown(nowhere, empty));
        assertEquals("There is no table nowhere there.", trouble.getMessage());
        empty.put("ambient.table", folder.toString());
        var none = assertThrows(Trouble.class, () -> Place.of(Request.of(empty::get), name -> null));
        assertTrue(String.valueOf(none.getMessage()).startsWith("There is no table in the folder "), none.getMessage());
    }

    @Test
    void nobodyIsFoundWithoutTheKey() {
        var locked = Place.of(Stage.DYNAMO, NAME, Optional.of(" "), false);
        var trouble = assertThrows(Trouble.class, () -> shown(locked, "person", "x:ana", "text"));
        assertTrue(String.valueOf(trouble.getMessage()).startsWith("AMBIENT_AUTHOR_KEY is not set"));
        assertTrue(shown(locked, "conversation", "x:root", "text").contains("Conversation x:root"));
    }

    @Test
    void theCommandEndsWithOneLineAndStatusOne() throws Exception {
        var done = run(folder.resolve("not/there").toString());
        assertEquals(1, done.status, done.words);
        assertEquals(
                "ambient: There is no folder " + folder.resolve("not/there") + " with a table in it.\n",
                done.words.replace("\r", ""));
    }

    @Test
    void theCommandReadsTheTableAtAnEndpoint() throws Exception {
        var done = run(NAME);
        assertEquals(0, done.status, done.words);
        assertTrue(done.words.contains("ANA (@ana_h)\nx, 320 followers"), done.words);
    }

    private record Done(int status, String words) {}

    /** A command of its own that is shown Ana in a table. */
    private static Done run(String table) throws Exception {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dambient.show=person",
                "-Dambient.of=x:ana",
                "-Dambient.table=" + table,
                "-Dambient.out=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Show.class.getName());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Stage.environment());
        builder.environment().put("AMBIENT_AUTHOR_KEY", "a secret of the tests");
        var process = builder.start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Done(process.waitFor(), words);
    }

    @Test
    void aFolderIsLookedAtFromItsLastMoment() throws Exception {
        var kept = folder.resolve("kept");
        var asked = new HashMap<>(asked("person", "x:ana", "text"));
        asked.put("ambient.table", kept.toString());
        try (var engines = Engines.start(Ports.ANY, Optional.of(kept));
                var dynamo = Place.client(engines)) {
            Table.create(dynamo, Place.template().tables().get(0).name());
            var key = Optional.ofNullable(Place.template().environment().get("AMBIENT_AUTHOR_KEY"));
            var table = Place.of(dynamo, Place.template().tables().get(0).name(), key, true);
            Invented.fill(table.table());
        }
        try (var place = Place.of(Request.of(asked::get), name -> null)) {
            var text = shown(place, asked);
            assertTrue(text.contains("As of Sat 7 Mar 2026, 09:00 UTC."), text);
        }
    }

    private static String shown(Place place, String what, String of, String format) {
        return shown(place, asked(what, of, format));
    }

    private static String shown(Place place, Map<String, String> properties) {
        var out = new ByteArrayOutputStream();
        Show.on(Request.of(properties::get), place, NOW, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> asked(String what, String of, String format) {
        return Map.of(
                "ambient.show", what,
                "ambient.of", of,
                "ambient.table", NAME,
                "ambient.format", format,
                "ambient.out", folder.toString());
    }
}
