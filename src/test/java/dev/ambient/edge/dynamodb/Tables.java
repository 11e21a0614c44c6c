package dev.ambient.edge.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambient.any.Any;
import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyProfile;
import dev.ambient.domain.Accounts;
import dev.ambient.domain.Beat;
import dev.ambient.domain.Diary;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Person;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Rhythm;
import dev.ambient.domain.Versioned;
import dev.ambient.edge.json.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table as a release left it, an item a line with its body in Base64 and what it reads to, and beside it what items are made of. {@code mvn test -Dtest=Tables
 * -Drelease=2} writes that of the next release; an old one is never written again.
 */
class Tables {
    static final Path ROOT = Path.of("src/test/resources/tables");
    /** The file with the {@link Blueprint} of a release. */
    static final String BLUEPRINT = "blueprint.txt";

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final ObjectMapper JSON = Wire.mapper();

    @Test
    @EnabledIfSystemProperty(named = "release", matches = "\\d+")
    void write() throws IOException {
        var rig = new Rig(Clock.fixed(AnyHeard.NINE, ZoneOffset.UTC));
        fill(rig);
        var lines = new ArrayList<String>();
        var bodies = Files.createDirectories(Path.of("src/test/resources/fuzz/body"));
        for (var item : rig.dynamo.scan(scan -> scan.tableName(rig.name)).items()) {
            lines.add(JSON.writeValueAsString(line(new Item(item))));
            if (item.containsKey(Item.BODY))
                Files.write(bodies.resolve(Root.of(new Item(item)) + "-" + lines.size() + ".cbor"), plain(item));
        }
        Collections.sort(lines);
        var folder = Files.createDirectories(ROOT.resolve(System.getProperty("release")));
        Files.write(folder.resolve("items.ndjson"), lines, UTF_8);
        Files.writeString(folder.resolve(BLUEPRINT), Blueprint.now(), UTF_8);
    }

    private static byte[] plain(Map<String, AttributeValue> item) {
        return Body.plain(new Item(item).body());
    }

    /** People, dots, hours, rhythms, matters and a day, all invented. */
    private static void fill(Rig rig) {
        var random = new Random(2026);
        for (var number = 0; number < 3; number++)
            rig.profiles()
                    .keep(new Person("x", "u" + number), new Versioned<>(AnyProfile.of(random, 2 + 2 * number), 0));
        rig.profiles().forget(new Person("x", "gone"));
        rig.dots().put(List.of(Dot.of(AnyHeard.angry("ana")), Dot.of(Any.heard(random)), Dot.of(Any.heard(random))));
        rig.pulses()
                .keep(new Pulse.Id("nordbrew", AnyHeard.NINE), new Versioned<>(PulsesContract.pulse(random, 20), 0));
        var beat = Beat.UNKNOWN;
        for (var hour = 0; hour < 100; hour++)
            beat = beat.learn(AnyHeard.NINE.plus(Duration.ofHours(hour)), Collections.nCopies(12, hour % 7L));
        rig.pulses()
                .keep(
                        "nordbrew",
                        new Versioned<>(
                                new Rhythm(
                                        AnyHeard.NINE,
                                        AnyHeard.NINE,
                                        beat,
                                        null,
                                        false,
                                        2,
                                        AnyHeard.NINE,
                                        PulsesContract.vigil()),
                                0));
        rig.pulses().keepChronicle("nordbrew", new Versioned<>(PulsesContract.chronicle(), 0));
        rig.matters().keep(List.of(new Versioned<>(MattersContract.matter("need|nordbrew|x:1|root", 0, 1, 30), 0)));
        rig.conversations()
                .keep(ConversationsContract.id("1"), new Versioned<>(ConversationsContract.talk(random, 9, true), 0));
        rig.crowds().keep("music", new Versioned<>(CrowdsContract.crowd(random, 40), 0));
        rig.matters().interrupted("care", DAY, 3);
        rig.judgements().note(List.of(JudgementsContract.WAVE, JudgementsContract.TALK));
        rig.judgements().keep("care", new Versioned<>(JudgementsContract.SPIKES, 0));
        rig.diaries().keep("nordbrew", new Versioned<>(Diary.EMPTY.plus(DiariesContract.logo(0)), 0));
        rig.customers().note("C-77", new Person("x", "c1"), new Accounts.Consent(AnyHeard.NINE, true));
        rig.profiles().keep(new Person("x", "c1"), new Versioned<>(AnyProfile.customer(), 0));
    }

    private static ObjectNode line(Item item) {
        var line = JSON.createObjectNode();
        item.attributes().forEach((name, value) -> line.set(name, attribute(value)));
        if (item.has(Item.BODY))
            line.set("=", JSON.valueToTree(item.held(Root.of(item).type())));
        return line;
    }

    private static JsonNode attribute(AttributeValue value) {
        return switch (value.type()) {
            case S -> JSON.createObjectNode().put("S", value.s());
            case N -> JSON.createObjectNode().put("N", value.n());
            case BOOL -> JSON.createObjectNode().put("BOOL", value.bool());
            case B ->
                JSON.createObjectNode()
                        .put("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
            default -> throw new IllegalStateException("an item of ours holds no " + value.type());
        };
    }

    /** The items of a release, each with what its body was. */
    static Map<Item, JsonNode> of(Path release) throws IOException {
        var items = new LinkedHashMap<Item, JsonNode>();
        for (var text : Files.readAllLines(release.resolve("items.ndjson"))) {
            var line = (ObjectNode) JSON.readTree(text);
            var value = line.remove("=");
            var attributes = new LinkedHashMap<String, AttributeValue>();
            line.properties().forEach(field -> attributes.put(field.getKey(), attribute(field.getValue())));
            items.put(new Item(attributes), value == null ? MissingNode.getInstance() : value);
        }
        return items;
    }

    private static AttributeValue attribute(JsonNode value) {
        if (value.has("S")) return AttributeValue.fromS(value.get("S").asText());
        if (value.has("N")) return AttributeValue.fromN(value.get("N").asText());
        if (value.has("BOOL")) return AttributeValue.fromBool(value.get("BOOL").asBoolean());
        return AttributeValue.fromB(
                SdkBytes.fromByteArray(Base64.getDecoder().decode(value.get("B").asText())));
    }
}
