package dev.ambient.edge.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Brand;
import dev.ambient.domain.Hours;
import dev.ambient.domain.Language;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Listening.Source;
import dev.ambient.domain.Listening.Spike;
import dev.ambient.domain.Night;
import dev.ambient.domain.Person;
import dev.ambient.domain.Sensitivity;
import dev.ambient.domain.Sign;
import dev.ambient.domain.Team;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningFileTest {
    private static final String WHOLE = """
            # listening.yaml
            brands:
              nordbrew:
                names: [Nordbrew, Nord Brew]
                handles: {x: [nordbrew, nordbrewcare], bluesky: [nordbrew.example], mastodon: ["nordbrew@social.example"]}
                accounts: {x: ["2244994945"]}          # the brand's own accounts: their posts are answers
                hashtags: [nordbrew]
                domains: [nordbrew.example]
                context: [coffee, roast, cup]
                competitors: [kaffa]
                territory: [food_&_dining, travel_&_adventure]
                allow: [health]
            sources:
              - {name: bluesky-nordbrew, kind: bluesky.search, query: nordbrew, every: 5m}
            follow: [{network: bluesky, author: "did:plc:abc"}]
            teams:
              care: {email: care@nordbrew.example, zone: Europe/Oslo, language: de, quiet: "22:00-06:00", hours: "Mon-Fri 08:00-12:00 13:00-18:00", interruptsPerDay: 10, kinds: [SERVICE_NEED]}
            rules: {spike: {sensitivity: balanced}, moment: {score: 70}}
            retention: {text: 90d, sums: 400d}
            """;

    @TempDir
    private Path folder;

    @Test
    void readsTheWholeExample() throws Exception {
        var brand = new Brand(
                "nordbrew",
                List.of("Nordbrew", "Nord Brew"),
                Map.of(
                        "x", List.of("nordbrew", "nordbrewcare"),
                        "bluesky", List.of("nordbrew.example"),
                        "mastodon", List.of("nordbrew@social.example")),
                Map.of("x", Set.of("2244994945")),
                List.of("nordbrew"),
                List.of("nordbrew.example"),
                List.of("coffee", "roast", "cup"),
                List.of("kaffa"),
                List.of("food_&_dining", "travel_&_adventure"),
                Set.of(Sensitivity.HEALTH),
                true);
        var care = new Team(
                "care",
                "care@nordbrew.example",
                ZoneId.of("Europe/Oslo"),
                Language.of("de"),
                Night.USUAL,
                Hours.parse("Mon-Fri 08:00-12:00 13:00-18:00"),
                10,
                Set.of(AlertKind.SERVICE_NEED));
        var expected = new Listening(
                Map.of("nordbrew", brand),
                List.of(new Source("bluesky-nordbrew", "bluesky.search", "nordbrew", "5m")),
                Set.of(new Person("bluesky", "did:plc:abc")),
                Map.of("care", care),
                Spike.BALANCED,
                Listening.NEED,
                Sign.USUAL);
        assertEquals(expected, read(WHOLE));
    }

    @Test
    void readsTheLeastFile() throws Exception {
        var least = read("brands: {kaffa: {names: [Kaffa]}}\nteams: {care: {}}\n");
        assertEquals(Team.of("care"), least.teams().get("care"));
        assertEquals(Spike.BALANCED, least.spike());
        assertEquals(List.of("Kaffa"), brand(least, "kaffa").names());
    }

    @Test
    void takesValuesAsTheyAreWritten() throws Exception {
        var odd = read("""
                brands:
                  "007": {names: [no, 1.10, 2026-03-02, "on"], accounts: {x: [9007199254740993]}, handles: {x: [0123]}}
                  "kaffa": {names:, handles: {x: [kaffa]}, context: ~}
                teams: {night: {quiet: 22:00-06:00, interruptsPerDay: 0}, sleepless: {quiet: never}}
                """);
        var brand = brand(odd, "007");
        assertEquals(List.of("no", "1.10", "2026-03-02", "on"), brand.names());
        assertEquals(Map.of("x", Set.of("9007199254740993")), brand.accounts());
        assertEquals(Map.of("x", List.of("0123")), brand.handles());
        assertEquals(
                Night.USUAL, Objects.requireNonNull(odd.teams().get("night")).quiet());
        assertNull(Objects.requireNonNull(odd.teams().get("sleepless")).quiet());
    }

    @Test
    void readsTheRules() throws Exception {
        var brands = "brands: {kaffa: {names: [Kaffa]}}\n";
        var rules = "rules: {spike: {sensitivity: %s}, need: {probability: 0.75}}\n";
        assertEquals(3.0, read(brands + rules.formatted("more")).spike().z());
        assertEquals(4.0, read(brands + rules.formatted("Fewer")).spike().z());
        assertEquals(0.75, read(brands + rules.formatted("balanced")).need());
        var all = "rules: {spike: {floor: 0.5, least1h: 8, least3h: 12, ratio: 2.5}}\n";
        assertEquals(new Spike(3.5, 0.5, 8, 12, 2.5), read(brands + all).spike());
    }

    @Test
    void readsTheFileOfAFolder() throws Exception {
        Files.writeString(folder.resolve("listening.yaml"), WHOLE);
        assertEquals(read(WHOLE), ListeningFile.read(folder));
    }

    @Test
    void readsEveryFileThatIsShipped() throws Exception {
        assertTrue(ListeningFile.read(Path.of("infra/listening")).brands().size() > 0);
        assertTrue(ListeningFile.read(Path.of("src/local/resources/sample"))
                        .brands()
                        .size()
                > 0);
        try (var files = Files.list(Path.of("infra/listening"))) {
            for (var file : files.toList()) ListeningFile.read(file);
        }
    }

    @Test
    void takesKindsInAnyCase() throws Exception {
        var kinds = "brands: {a: {names: [A]}}\nteams: {care: {kinds: [%s]}}\n";
        var care = read(kinds.formatted("creating_moment, spike")).teams().get("care");
        assertEquals(
                Set.of(AlertKind.CREATING_MOMENT, AlertKind.SPIKE),
                Objects.requireNonNull(care).kinds());
    }

    /** After a wanted change copy {@code target/wrong.txt} over the golden file. */
    @Test
    void saysWhatIsWrongAsTheGoldenFileDoes() throws IOException {
        var shown = Wrong.files().stream()
                .map(wrong -> wrong.shown(said(wrong.yaml())))
                .collect(Collectors.joining());
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/wrong.txt"), shown);
        assertEquals(Files.readString(Wrong.GOLDEN), shown);
    }

    @Test
    void saysWhereThereIsNoFile() {
        var absent = folder.resolve("nowhere.yaml");
        var invalid = assertThrows(Invalid.class, () -> ListeningFile.read(absent));
        assertEquals(
                absent + ": cannot be read; set ambient.listening (AMBIENT_LISTENING) to a file that can",
                invalid.getMessage());
    }

    @Test
    void refusesALargeFile() {
        var said = said("# " + "x".repeat(1 << 20));
        assertEquals("listening.yaml: is larger than 1 MiB; split what it lists or drop it", said);
    }

    @Test
    void refusesAnotherEncoding() throws IOException {
        var file = Files.write(folder.resolve("listening.yaml"), new byte[] {'a', (byte) 0xE9, ':'});
        var invalid = assertThrows(Invalid.class, () -> ListeningFile.read(file));
        assertEquals("listening.yaml: is not UTF-8; save it in that encoding", invalid.getMessage());
    }

    @Test
    void listsAHundredFindingsAtMost() {
        var many = new StringBuilder("brands: {a: {names: [A]}}\n");
        for (int place = 0; place < 150; place++)
            many.append("unknown").append(place).append(": 1\n");
        var lines = said(many.toString()).lines().toList();
        assertEquals(101, lines.size());
        assertEquals("listening.yaml: and 50 more", lines.get(100));
    }

    @Test
    void endsOnWhateverIsCutShort() {
        for (int length = 0; length < WHOLE.length(); length++) {
            var said = said(WHOLE.substring(0, length));
            assertTrue(said.isEmpty() || said.startsWith("listening.yaml:"), said);
        }
    }

    @Test
    void refusesControlCharacters() {
        assertEquals("listening.yaml:1: is not YAML: special characters are not allowed", said("brands: \u0007\n"));
    }

    @Test
    void saysEachFindingInALineOfItsOwn() {
        for (var yaml : List.of(
                "\"a\\nlistening.yaml:1: all is well\": 1", "brands: {\"b\\r\\e[31m\": 1}", "\"a\\nb", "- \"\\x07\""))
            assertEquals(
                    List.of(),
                    said(yaml)
                            .lines()
                            .filter(line -> !line.matches("listening.yaml:\\d+: [^\\p{Cntrl}]*"))
                            .toList());
        assertEquals(2, said("\"a\\nb\": 1").lines().count());
    }

    @Test
    void aMebibyteOfBracketsIsRefusedAtOnce() {
        assertTimeout(Duration.ofSeconds(30), () -> {
            for (var piece : List.of("[", "{a: ", "- ", "? "))
                assertEquals(
                        "listening.yaml:1: is nested deeper than 20 levels",
                        said(piece.repeat((1 << 20) / piece.length())));
        });
    }

    private String said(String yaml) {
        try {
            read(yaml);
            return "";
        } catch (Invalid invalid) {
            return String.valueOf(invalid.getMessage());
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static Brand brand(Listening listening, String key) {
        return Objects.requireNonNull(listening.brands().get(key));
    }

    private Listening read(String yaml) throws IOException, Invalid {
        return ListeningFile.read(Files.writeString(folder.resolve("listening.yaml"), yaml));
    }
}
