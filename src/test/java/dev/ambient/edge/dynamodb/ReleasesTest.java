package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyProfile;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Person;
import dev.ambient.domain.Versioned;
import dev.ambient.edge.json.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a release wrote is read by those after it, and not lost by those before it. */
class ReleasesTest {
    private static final ObjectMapper JSON = Wire.mapper();
    private static final ObjectMapper CBOR = Cbor.mapper();
    private static final Person ANA = new Person("x", "ana");

    private final Rig rig = new Rig();

    static Stream<Path> releases() throws IOException {
        try (var folders = Files.list(Tables.ROOT)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyItemReadsAsItWas(Path release) throws IOException {
        var items = Tables.of(release);
        var print = "\n" + Files.readString(release.resolve(Tables.BLUEPRINT));
        for (var root : Root.values())
            assertTrue(!print.contains("\n" + root.type().getSimpleName() + ": ")
                    || items.keySet().stream()
                            .filter(item -> item.has(Item.BODY))
                            .anyMatch(item -> Root.of(item) == root));
        items.forEach((item, value) -> {
            if (!item.has(Item.BODY)) return;
            var read = tree(item.held(Root.of(item).type()));
            assertHolds(value, read, item.place().toString());
        });
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyItemIsReadInItsTableAndWrittenAnew(Path release) throws IOException {
        for (var item : Tables.of(release).keySet())
            rig.dynamo.putItem(put -> put.tableName(rig.name).item(item.attributes()));
        assertEquals(3, rig.matters().interruptions("care", Tables.DAY));
        assertTrue(rig.profiles().exactly(new Person("x", "gone")).value().objected());
        var someone = new Person("x", "u1");
        var known = rig.profiles().exactly(someone);
        assertFalse(known.value().traces().isEmpty());
        assertTrue(rig.profiles().keep(someone, known));
        assertEquals(known.value(), rig.profiles().exactly(someone).value());
        assertEquals(Item.LATEST, upgraded().number(Item.SCHEMA));
    }

    @Test
    void theTableOfThisReleaseIsKept() {
        assertTrue(
                Files.exists(Tables.ROOT.resolve(Long.toString(Item.LATEST))),
                "write it with mvn test -Dtest=Tables -Drelease=" + Item.LATEST);
    }

    /** Whether a change needs a release of its own is not left to memory. */
    @Test
    void whatItemsAreMadeOfChangesOnlyWithTheSchema() throws IOException {
        var kept = Tables.ROOT.resolve(Long.toString(Item.LATEST)).resolve(Tables.BLUEPRINT);
        assertEquals(
                Files.readString(kept),
                Blueprint.now(),
                "Stored records are not those of schema " + Item.LATEST
                        + ". If that schema was released: raise Item.LATEST, make what is new a number, a container or"
                        + " @Nullable (docs/adr/0012-upgrades.md), and commit what mvn test -Dtest=Tables -Drelease="
                        + (Item.LATEST + 1) + " writes. An enum's new word cannot be read by an older release at all:"
                        + " that takes two, the first of which only reads it");
    }

    @Test
    void anyChangeShowsInTheBlueprint() {
        record Part(int count) {}
        record Same(List<Part> parts, @Nullable String word) {}
        record Fewer(List<Part> parts) {}
        record Sure(List<Part> parts, String word) {}
        record Wider(List<Long> parts, @Nullable String word) {}
        var print = Blueprint.of(List.of(Same.class)).replace("Same", "it");
        assertTrue(print.contains("it: parts List<"), print);
        assertTrue(print.contains("Part: count int\n"), print);
        for (var other : List.of(Fewer.class, Sure.class, Wider.class))
            assertNotEquals(print, Blueprint.of(List.of(other)).replace(other.getSimpleName(), "it"));
        var now = Blueprint.now();
        for (var line : List.of(
                "item: ", "Profile: ", "Kept: ", "Pulse: ", "Rhythm: ", "Matter: ", "Decision: ", "AlertKind: "))
            assertTrue(now.contains("\n" + line) || now.startsWith(line), line);
    }

    @Test
    void whatALaterReleaseAddedOutlivesAWayBack() throws IOException {
        later();
        var known = rig.profiles().exactly(ANA);
        assertTrue(rig.profiles().keep(ANA, known.with(known.value().plus(AnyProfile.of(new Random(8), 1)))));
        var item = stored(ANA);
        var body = (ObjectNode) CBOR.readTree(Body.plain(item.body()));
        assertEquals("sun", body.at("/weather/sky").asText());
        assertEquals("calm", body.at("/face/mood").asText());
        assertEquals("dry", body.at("/traces/0/tone").asText());
        assertEquals(4, body.at("/traces").size());
        assertEquals(7, item.number("newer"));
        assertEquals(Item.LATEST + 1, item.number(Item.SCHEMA));
        assertEquals(known.version() + 1, item.number(Item.VERSION));
        assertEquals(
                known.value().plus(AnyProfile.of(new Random(8), 1)),
                rig.profiles().exactly(ANA).value());
    }

    @Test
    void alsoWhereADotIsWrittenWithIt() throws IOException {
        later();
        var known = rig.profiles().exactly(ANA);
        assertTrue(rig.profiles().amend(ANA, known, Dot.of(AnyHeard.angry("ana"))));
        assertEquals(
                "sun",
                CBOR.readTree(Body.plain(stored(ANA).body())).at("/weather/sky").asText());
        assertFalse(rig.profiles().amend(ANA, known, Dot.of(AnyHeard.asking("ana"))), "a version late");
    }

    @Test
    void whoIsToBeForgottenIsForgottenByAnyRelease() throws IOException {
        later();
        rig.profiles().forget(ANA);
        assertFalse(stored(ANA).has(Item.BODY));
        assertFalse(stored(ANA).has("newer"));
        assertTrue(rig.profiles().exactly(ANA).value().objected());
    }

    @Test
    void aVersionLateIsLateInAnyRelease() throws IOException {
        later();
        var known = rig.profiles().exactly(ANA);
        assertTrue(rig.profiles().keep(ANA, known));
        assertFalse(rig.profiles().keep(ANA, known));
    }

    /** A portrait as the next release might leave it. */
    private void later() throws IOException {
        rig.profiles().keep(ANA, new Versioned<>(AnyProfile.of(new Random(7), 3), 0));
        var item = stored(ANA);
        var body = (ObjectNode) CBOR.readTree(Body.plain(item.body()));
        body.putObject("weather").put("sky", "sun");
        ((ObjectNode) body.get("face")).put("mood", "calm");
        ((ObjectNode) body.at("/traces/0")).put("tone", "dry");
        var next = new Item(new LinkedHashMap<>(item.attributes()))
                .with(Item.SCHEMA, Item.LATEST + 1)
                .with("newer", 7)
                .holding(Body.pack(body));
        rig.dynamo.putItem(put -> put.tableName(rig.name).item(next.attributes()));
    }

    private Item stored(Person person) {
        return rig.table.item(Portrait.place(rig.pseudonyms.of(person))).orElseThrow();
    }

    private Item upgraded() {
        return stored(new Person("x", "u1"));
    }

    private static JsonNode tree(Object value) {
        try {
            return JSON.readTree(JSON.writeValueAsString(value));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All that was there is there, though more may be. */
    private static void assertHolds(JsonNode before, JsonNode now, String where) {
        if (!before.isContainerNode()) assertEquals(before, now, where);
        assertTrue(now.size() >= before.size(), where);
        before.properties()
                .forEach(
                        field -> assertHolds(field.getValue(), now.path(field.getKey()), where + "/" + field.getKey()));
        for (var place = 0; before.isArray() && place < before.size(); place++)
            assertHolds(before.get(place), now.path(place), where + "/" + place);
    }
}
