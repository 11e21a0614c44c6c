package dev.ambient.local.year;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Mention;
import dev.ambient.edge.network.MadeDecoder;
import dev.ambient.local.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** A month at a hundredth of the volume. */
class YearTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant LATER = Instant.parse("2026-11-22T00:00:00Z");

    @TempDir
    private static Path folder;

    private static Year.Written written;
    private static List<String> lines;
    private static List<JsonNode> truth;

    @BeforeAll
    static void aMonth() {
        written = month(1, 30, "month").write();
        lines = lines("month");
        truth = truth("month");
    }

    @Test
    void theSameSeedIsTheSameBytesAndAnotherIsNot() throws IOException {
        month(1, 30, "again").write();
        month(2, 30, "other").write();
        for (var file : List.of("mentions.ndjson.gz", "truth.ndjson", "listening.yaml")) {
            var first = Files.readAllBytes(folder.resolve("month").resolve(file));
            assertArrayEquals(first, Files.readAllBytes(folder.resolve("again").resolve(file)), file);
        }
        var shared = new HashSet<>(lines);
        shared.retainAll(lines("other"));
        assertTrue(shared.size() < lines.size() / 100, shared.size() + " lines of two seeds are the same");
    }

    @Test
    void moreDaysMoveNoEarlierOne() {
        month(1, 31, "longer").write();
        assertEquals(lines, lines("longer").subList(0, lines.size()));
    }

    @Test
    void everyMentionIsOfItsPublishedSchemaAndIsDecoded() throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("infra/schemas/mention.json")));
        var decoder = MadeDecoder.networks();
        for (var line : lines) {
            var record = JSON.readTree(line);
            if (!record.get("type").asText().equals("mention")) continue;
            assertEquals(List.of(), List.copyOf(schema.validate(record)), line);
            var decoded = decoder.decode(line, LATER);
            assertEquals(1, decoded.size(), line);
            var mention = decoded.get(0).mention();
            assertTrue(
                    mention != null
                            && mention.at().toString().equals(record.get("at").asText()),
                    line);
        }
        assertEquals(lines.size(), written.mentions() + written.records());
    }

    @Test
    void eventTimeNeverGoesBack() throws IOException {
        var last = Year.START;
        for (var mention : mentions()) {
            assertFalse(mention.at().isBefore(last), mention::toString);
            last = mention.at();
        }
        assertTrue(last.isBefore(Year.START.plus(Duration.ofDays(30))));
        assertTrue(last.isAfter(Year.START.plus(Duration.ofDays(29))));
    }

    @Test
    void everyKindIsPlantedAndHasPostsBehindIt() throws IOException {
        var kinds =
                truth.stream().map(line -> line.get("kind").asText()).collect(Collectors.toCollection(TreeSet::new));
        for (var kind : AlertKind.values())
            assertEquals(kind != AlertKind.SEASONAL_TENSION, kinds.contains(kind.name()), kind.name());
        assertTrue(kinds.containsAll(Set.of("NEED", "NEED_ANSWERED", "BOT", "STUNT")), kinds::toString);
        var byPerson = mentions().stream()
                .collect(Collectors.groupingBy(
                        mention -> mention.network() + ":" + mention.author().id()));
        for (var line : truth) {
            assertTrue(from(line).isBefore(until(line)), line::toString);
            if (line.get("person").isNull()) continue;
            var posts = byPerson.getOrDefault(line.get("person").asText(), List.of());
            var least = Map.of("EVANGELIST", 4, "RELATIONSHIP_DECAY", 8, "BOT", 2)
                    .getOrDefault(line.get("kind").asText(), 1);
            var before = posts.stream()
                    .filter(post -> post.at().isBefore(until(line)))
                    .count();
            assertTrue(before >= least, () -> before + " posts behind " + line);
        }
    }

    @Test
    void whatSumsHaveToFindIsInTheSums() throws IOException {
        var all = mentions();
        for (var line : of("SPIKE")) {
            var words = line.get("note").asText();
            var in = posts(all, line).count();
            var days = Stream.of(-3, -2, -1, 1, 2)
                    .mapToLong(day -> posts(all, line, Duration.ofDays(day)).count())
                    .average();
            assertTrue(in >= 10 && in > 2 * days.orElseThrow(), words + ": " + in + " after " + days);
        }
        for (var line : of("EMERGING_TOPIC")) {
            var tag = "#" + line.get("topic").asText();
            var people = all.stream()
                    .filter(post -> post.text().contains(tag))
                    .map(Mention::person)
                    .distinct();
            assertTrue(people.count() >= 5, tag);
        }
        for (var line : of("PRODUCT_INSIGHT")) {
            var part = line.get("topic").asText();
            var people = all.stream()
                    .filter(post -> post.text().toLowerCase().contains(part))
                    .map(Mention::person)
                    .distinct();
            assertTrue(people.count() >= 5, part);
        }
        for (var line : of("CUSTOMER_CONTENT"))
            assertTrue(
                    posts(all, line)
                            .anyMatch(post ->
                                    !post.media().isEmpty() && post.counts().likes() >= 100),
                    line::toString);
        for (var line : of("LISTENING_GAP")) {
            var gap = posts(all, line, Duration.ofHours(-1))
                    .filter(post -> post.network().equals("mastodon"));
            assertEquals(0, gap.count(), line::toString);
        }
    }

    @Test
    void needsAreAnsweredWhenTheTruthSaysSo() throws IOException {
        var all = mentions();
        var replies = all.stream()
                .filter(post -> post.kind() == Mention.Kind.REPLY)
                .map(post -> post.at().toString())
                .collect(Collectors.toSet());
        var answered = of("NEED_ANSWERED");
        var found = answered.stream()
                .filter(line -> replies.contains(line.get("until").asText()))
                .count();
        var end = Year.START.plus(Duration.ofDays(30));
        var due = answered.stream().filter(line -> until(line).isBefore(end)).count();
        assertTrue(due > 50 && found >= 0.97 * due, found + " of " + due);
        assertEquals(of("SERVICE_NEED").size(), answered.size() + of("NEED").size());
    }

    @Test
    void someComeTwiceSomeAreEditedSomeAreTakenBack() throws IOException {
        var ops = mentions().stream().collect(Collectors.groupingBy(Mention::op, Collectors.counting()));
        assertTrue(ops.get(Mention.Op.UPDATE) > 2 && ops.get(Mention.Op.DELETE) > 2, ops::toString);
        var repeats = lines.size() - new HashSet<>(lines).size();
        assertTrue(repeats > 2, repeats + " repeats");
        var types = lines.stream()
                .map(line -> line.substring(9, line.indexOf('"', 9)))
                .collect(Collectors.toSet());
        assertEquals(Set.of("mention", "customer", "brand_event", "contact"), types);
    }

    @Test
    void aCustomersRecordOnlyGrowsAndConsentMayBeWithdrawn() throws IOException {
        new Year(1, 0.0005, 120, folder.resolve("customers")).write();
        var orders = new HashMap<String, List<JsonNode>>();
        var consents = new HashMap<String, Set<Boolean>>();
        for (var line : lines("customers")) {
            if (!line.startsWith("{\"type\":\"customer\"")) continue;
            var record = JSON.readTree(line);
            var customer = record.get("customer").asText();
            var now = new ArrayList<JsonNode>();
            record.get("orders").forEach(now::add);
            var before = orders.getOrDefault(customer, List.of());
            assertEquals(before, now.subList(0, before.size()), customer);
            orders.put(customer, now);
            consents.computeIfAbsent(customer, any -> new TreeSet<>())
                    .add(record.at("/consent/given").asBoolean());
        }
        assertEquals(24 * Year.BRANDS.size(), orders.size());
        assertTrue(orders.values().stream().anyMatch(some -> some.size() > 6));
        assertEquals(Set.of(Set.of(true), Set.of(false), Set.of(true, false)), Set.copyOf(consents.values()));
    }

    @Test
    void idsAreUnique() throws IOException {
        var ids = new HashSet<String>();
        var creates = new HashSet<>(lines)
                .stream().filter(line -> line.contains("\"op\":\"create\"")).toList();
        for (var line : creates)
            assertTrue(ids.add(JSON.readTree(line).get("id").asText()), line);
    }

    @Test
    void aTensionReturnsOnlyAYearLater() {
        new Year(1, 0.0005, 380, folder.resolve("longer still")).write();
        var returns = truth("longer still").stream()
                .filter(line -> line.get("kind").asText().equals("SEASONAL_TENSION"))
                .toList();
        assertEquals(Year.BRANDS.size(), returns.size());
        for (var line : returns) assertTrue(from(line).isAfter(Year.START.plus(Duration.ofDays(365))), line::toString);
    }

    @Test
    void itIsListenedToByTheNamesItUses() throws IOException {
        Map<String, Map<String, Map<String, Object>>> listening =
                new Yaml().load(Files.readString(folder.resolve("month/listening.yaml")));
        for (var key : Year.BRANDS) {
            var company = Company.of(key, 1);
            var brand = listening.get("brands").get(key);
            for (var network : Company.NETWORKS) {
                var voice = company.voice(network);
                assertEquals(List.of(voice.handle()), ((Map<?, ?>) brand.get("handles")).get(network));
                assertEquals(List.of(voice.id()), ((Map<?, ?>) brand.get("accounts")).get(network));
            }
            assertEquals(company.words().all("hashtag"), brand.get("hashtags"));
        }
    }

    @Test
    void itSaysThatItIsSynthetic() throws IOException {
        var label = Files.readString(folder.resolve("month/README.txt"));
        assertTrue(label.startsWith("SYNTHETIC") && label.contains("seed 1, scale 0.01, 30 days"), label);
    }

    @Test
    void aPropertyThatMakesNoSenseIsRefused() {
        for (var bad : List.of("-1", "0", "ten", "1000"))
            assertThrows(Trouble.class, () -> Year.of(name -> name.equals("ambient.days") ? bad : null), bad);
        assertEquals(new Year(1, 1, 365, Path.of("target/year")), Year.of(name -> ""));
    }

    private static Year month(long seed, int days, String name) {
        return new Year(seed, 0.01, days, folder.resolve(name));
    }

    private static Stream<Mention> posts(List<Mention> all, JsonNode line) {
        return posts(all, line, Duration.ZERO);
    }

    /** Posts that name or answer the line's brand, within its time moved by some. */
    private static Stream<Mention> posts(List<Mention> all, JsonNode line, Duration moved) {
        var brand =
                Company.of(line.get("brand").asText(), 1).words().only("name").toLowerCase();
        return all.stream()
                .filter(post -> !post.at().isBefore(from(line).plus(moved))
                        && post.at().isBefore(until(line).plus(moved)))
                .filter(post -> post.text().toLowerCase().replace(" ", "").contains(brand));
    }

    private static List<JsonNode> of(String kind) {
        return truth.stream()
                .filter(line -> line.get("kind").asText().equals(kind))
                .toList();
    }

    private static Instant from(JsonNode line) {
        return Instant.parse(line.get("from").asText());
    }

    private static Instant until(JsonNode line) {
        return Instant.parse(line.get("until").asText());
    }

    private static List<Mention> mentions() throws IOException {
        var decoder = MadeDecoder.networks();
        var mentions = new ArrayList<Mention>();
        for (var line : lines)
            if (line.startsWith("{\"type\":\"mention\""))
                mentions.add(decoder.decode(line, LATER).get(0).mention());
        return mentions;
    }

    private static List<String> lines(String name) {
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(name).resolve("mentions.ndjson.gz"))),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<JsonNode> truth(String name) {
        try {
            var truth = new ArrayList<JsonNode>();
            for (var line : Files.readAllLines(folder.resolve(name).resolve("truth.ndjson")))
                truth.add(JSON.readTree(line));
            return truth;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
