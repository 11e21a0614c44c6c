package dev.ambient.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ambient.any.AnyHeard;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Mention;
import dev.ambient.edge.json.Wire;
import dev.ambient.fake.Events;
import dev.ambient.fake.Stage;
import dev.ambient.local.template.Source;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.event.ruler.Machine;

/** {@code function.zip} as Lambda runs it: the real client, events in JSON, SnapStart's hooks, the template's environment. */
class ArtifactIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.parse("2026-03-02T09:01:00Z");
    private static final String BURNT = """
            {"type":"mention","network":"x","id":"71","author":{"id":"zq81","handle":"plantedhandle","name":"Planted Name"},
             "at":"2026-03-02T09:00:00Z","text":"@nordbrew your lid came off and burnt my hand, plantedword"}
            """;
    private static final String ELSEWHERE = """
            {"type":"mention","network":"x","id":"72","author":{"id":"zq82","handle":"plantedhandle"},
             "at":"2026-03-02T09:00:00Z","text":"nothing but plantedword"}
            """;
    private static final String BROKEN = "{\"type\":\"mention\",\"text\":\"plantedword";
    /** Only the first compiler: it is the answers that count here. */
    private static final Map<String, String> QUICK = Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
    /** What must never be in a log. */
    private static final List<String> PERSONAL = List.of("planted", "Planted", "zq81", "zq82", "burnt", "lid leaks");

    /** Bytes of a payload that Lambda takes. */
    private static final int LAMBDA = 6 * 1_024 * 1_024;

    @TempDir
    private Path folder;

    private House house;

    private final List<String> logs = new ArrayList<>();

    @BeforeEach
    void build() throws IOException {
        house = House.build(folder);
    }

    @Test
    void aMentionBecomesADotASumAndAnAlert() throws Exception {
        var bodies = List.of(Events.message(BURNT), Events.message(ELSEWHERE), Events.message(BROKEN));
        assertEquals(Set.of(), failures(run("enrich", Events.queued(bodies, NOW))));
        assertEquals(BROKEN, house.await("rejected").get(0).body());
        var heard = house.await("heard");
        assertEquals(1, heard.size());
        assertTrue(heard.get(0).body().contains("plantedhandle"));

        assertEquals(Set.of(), failures(run("profile", Events.queued(heard, NOW))));
        assertEquals(List.of("DOT", "PROFILE"), house.kinds("A#x#"));

        assertEquals("null", run("pulse", Events.streamed(inserted())).body());
        assertEquals(List.of("H"), house.kinds("P#nordbrew"));

        var schedule = (Source.Scheduled) house.function("watch").sources().get(0);
        assertEquals(
                "null", run("watch", Events.scheduled(schedule.input(), NOW)).body());
        assertEquals(List.of("H", "RHYTHM"), house.kinds("P#nordbrew"));
        assertTrue(json().stream().anyMatch(line -> line.path("passed").asInt() == 1 && line.has("_aws")));

        assertEquals(Set.of(), failures(run("alert", Events.queued(house.await("alerts"), NOW))));
        assertEquals(List.of("MATTER"), house.kinds("X#"));
        var told = Stage.inbox().letters().stream()
                .filter(letter -> letter.bodies().getOrDefault("https", "").contains("plantedword"))
                .toList();
        assertEquals(1, told.size());
        var alert = JSON.readTree(told.get(0).body("https"));
        assertEquals("SAFETY_LEGAL", alert.get("kind").asText());
        assertEquals("OPEN", alert.get("change").asText());
    }

    /** The most that Lambda hands to a function at once: six full messages, of which some hold many records. */
    @Test
    void aBatchOfSixMegabytesIsReadAndHasItsOutcomes() throws Exception {
        var text = BURNT.replace("plantedword", "x".repeat(1_020_000));
        var many = "[" + (ELSEWHERE + ",").repeat(4_000) + BURNT.replace("\"71\"", "\"73\"") + "]";
        var odd = BROKEN + "é".repeat(500_000);
        var bodies = List.of(text, many, odd, odd, text.replace("\"71\"", "\"74\""), odd);
        var event = Events.queued(bodies.stream().map(Events::message).toList(), NOW);
        var bytes = event.getBytes(UTF_8).length;
        assertTrue(bytes > 5_500_000 && bytes <= LAMBDA, bytes + " bytes");
        assertEquals(Set.of(), failures(run("enrich", event)));
        assertEquals(
                List.of(odd, odd, odd),
                house.all("rejected").stream().map(Message::body).toList());
        var heard = house.all("heard");
        assertEquals(3, heard.size());
        assertEquals(Set.of(), failures(run("profile", Events.queued(heard, NOW))));

        var letters = new ArrayList<Message>();
        for (var number = 0; number < 95; number++)
            letters.add(Events.message(Wire.mapper().writeValueAsString(wordy(number))));
        for (var number = 0; number < 5; number++) letters.add(Events.message(odd));
        event = Events.queued(letters, NOW);
        bytes = event.getBytes(UTF_8).length;
        assertTrue(bytes > 5_500_000 && bytes <= LAMBDA, bytes + " bytes");
        var before = house.kinds("A#x#").stream().filter("DOT"::equals).count();
        assertEquals(Set.of(), failures(run("profile", event)));
        assertEquals(
                before + 95, house.kinds("A#x#").stream().filter("DOT"::equals).count());
        assertEquals(5, house.all("rejected").size());
    }

    /** As long as a decoder lets a mention be, and a hundred of them. */
    private static Heard wordy(int number) {
        return AnyHeard.again(AnyHeard.edited(AnyHeard.angry("wordy" + number % 7), "長".repeat(Mention.TEXT)), number);
    }

    /** A port where nobody listens stands for a table and queues that are away. */
    @Test
    void withoutItsTableAFunctionStartsAndGivesEverythingBack() throws Exception {
        var away = "http://localhost:" + nobodys();
        var letters = List.of(heard("zq81"), heard("zq82")).stream()
                .map(Events::message)
                .toList();
        var environment =
                Map.of("AWS_ENDPOINT_URL_DYNAMODB", away, "AWS_ENDPOINT_URL_SQS", away, "AWS_MAX_ATTEMPTS", "1");
        try (var guest = house.start("profile", true, environment)) {
            guest.ready();
            guest.restore();
            var reply = guest.call(Events.queued(letters, NOW));
            logs.addAll(guest.lines());
            assertEquals(letters.stream().map(letter -> letter.messageId()).collect(toSet()), failures(reply));
            var errors = json().stream()
                    .filter(line -> line.path("level").asText().equals("ERROR"))
                    .toList();
            assertFalse(errors.isEmpty());
            for (var line : errors)
                assertEquals(reply.request(), line.at("/mdc/request").asText(), line.toString());
        }
    }

    /** Whoever writes ids, names and texts would like to write the log: nothing works here, so that much is said. */
    @Test
    void nobodyWritesALineOfTheLog() throws Exception {
        var forged = "\n{\"level\":\"INFO\",\"message\":\"forged\"}\r\u001B[2K\u0085\u2028forged";
        var angry = AnyHeard.edited(
                AnyHeard.named(AnyHeard.angry("zq81" + forged), "planted" + forged), "planted" + forged);
        var written = JSON.writeValueAsString(forged).replaceAll("^\"|\"$", "");
        var away = "http://localhost:" + nobodys();
        var environment = new HashMap<>(QUICK);
        environment.putAll(Map.of("AWS_ENDPOINT_URL_DYNAMODB", away, "AWS_ENDPOINT_URL_SQS", away));
        environment.putAll(
                Map.of("AWS_MAX_ATTEMPTS", "1", "QUARKUS_LOG_CATEGORY__DEV_AMBIENT_OUTCOMES__LEVEL", "DEBUG"));
        var bodies = Map.of(
                "enrich",
                        List.of(BURNT, ELSEWHERE.replace("plantedhandle", "plantedhandle" + written), BROKEN + forged),
                "profile", List.of(Wire.mapper().writeValueAsString(angry)));
        for (var function : bodies.keySet()) {
            logs.clear();
            try (var guest = house.start(function, false, environment)) {
                guest.ready();
                guest.call(Events.queued(
                        bodies.get(function).stream()
                                .map(body -> message("m" + forged, body))
                                .toList(),
                        NOW));
                logs.addAll(guest.lines());
            }
            assertTrue(
                    json().stream()
                            .anyMatch(line -> line.path("message").asText().contains("forged")),
                    function + " names what failed");
            for (var line : json()) {
                var said = line.path("loggerName").asText() + line.path("_aws");
                assertFalse(said.isEmpty(), "written by nobody: " + line);
                assertFalse(line.toString().matches("(?s).*(\\\\u001[Bb]|[\u0085\u2028\u001B]).*"), line.toString());
            }
            logsNameNobodyAndAreJson();
        }
    }

    /** Through a snapshot, before which nothing may happen, and one event. */
    private Reply run(String name, String event) throws Exception {
        try (var guest = house.start(name, true, QUICK)) {
            var before = house.contents();
            guest.ready();
            assertEquals(before, house.contents(), "priming has no effect");
            guest.restore();
            var reply = guest.call(event);
            logs.addAll(guest.lines());
            assertEquals("response", reply.way(), reply.body());
            for (var line : json()) assertFalse(line.path("level").asText().matches("WARN|ERROR"), line.toString());
            return reply;
        }
    }

    @AfterEach
    void logsNameNobodyAndAreJson() throws IOException {
        for (var word : PERSONAL)
            assertEquals(
                    List.of(), logs.stream().filter(line -> line.contains(word)).toList());
        assertFalse(json().isEmpty());
    }

    /** Every line but the JVM's own. */
    private List<JsonNode> json() throws JsonProcessingException {
        var lines = new ArrayList<JsonNode>();
        for (var line : logs)
            if (!line.matches("(NOTE: )?(Picked up|WARNING: Using incubator).*")) lines.add(JSON.readTree(line));
        return lines;
    }

    /** The records that the template's filter lets through to {@code pulse}. */
    private List<Record> inserted() throws Exception {
        var source = (Source.Streamed) house.function("pulse").sources().get(0);
        var filter = new Machine();
        for (var pattern : source.patterns()) filter.addRule("pattern", pattern);
        var inserted = new ArrayList<Record>();
        for (var change : Events.stream(house.table()))
            if (!filter.rulesForJSONEvent(Events.streamed(change).toString()).isEmpty()) inserted.add(change);
        assertEquals(1, inserted.size());
        return inserted;
    }

    private static Set<String> failures(Reply reply) throws JsonProcessingException {
        var failures = JSON.readTree(reply.body()).get("batchItemFailures");
        return StreamSupport.stream(failures.spliterator(), false)
                .map(failure -> failure.get("itemIdentifier").asText())
                .collect(toSet());
    }

    private static String heard(String author) throws JsonProcessingException {
        return Wire.mapper().writeValueAsString(AnyHeard.angry(author));
    }

    private static Message message(String id, String body) {
        return Message.builder().messageId(id).body(body).build();
    }

    private static int nobodys() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
