package dev.ambient.edge.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Outcome;
import dev.ambient.edge.json.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoggedOutcomesTest {
    private static final Logger LOGGER = Logger.getLogger("dev.ambient.outcomes");
    private static final ObjectMapper JSON = Wire.mapper();
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final LoggedOutcomes outcomes = outcomes(Optional.of("ambient-profile-1X"));

    @Test
    void aNoteIsALineWithRecordAndWord() {
        var lines = new ArrayList<List<Object>>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(List.of(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        LOGGER.setLevel(Level.ALL);
        LOGGER.addHandler(handler);
        outcomes.note("m-1/0", Outcome.NOT_OURS);
        LOGGER.setLevel(Level.OFF);
        outcomes.note("m-2/0", Outcome.DOT);
        LOGGER.removeHandler(handler);
        LOGGER.setLevel(null);
        assertEquals(List.of(List.of("m-1/0", "notOurs")), lines);
    }

    @Test
    void anInvocationIsOneLineOfEmbeddedMetrics() throws IOException {
        for (var record = 0; record < 93; record++) outcomes.note("m-" + record, Outcome.DOT);
        outcomes.note("m-93", Outcome.DUPLICATE);
        outcomes.count(Figure.HEARD, 40);
        outcomes.count(Figure.HEARD, 2);
        outcomes.count(Figure.UNREAD, 0);
        outcomes.settle();
        var line = only();
        assertEquals(List.of(), List.copyOf(schema().validate(line)));
        var directive = line.at("/_aws/CloudWatchMetrics/0");
        assertEquals(NOW.toEpochMilli(), line.at("/_aws/Timestamp").longValue());
        assertEquals("Ambient", directive.get("Namespace").textValue());
        assertEquals(93, line.get("dot").intValue());
        assertEquals(1, line.get("duplicate").intValue());
        assertEquals(42, line.get("heard").intValue());
        assertEquals(
                List.of("dot", "duplicate", "heard"), directive.get("Metrics").findValuesAsText("Name"));
    }

    @Test
    void everyNameOfTheDirectiveIsAtTheRootAndNothingElseIs() throws IOException {
        for (var outcome : Outcome.values()) outcomes.note(outcome.name(), outcome);
        for (var figure : Figure.values()) outcomes.count(figure, 1);
        outcomes.settle();
        var line = only();
        assertEquals(List.of(), List.copyOf(schema().validate(line)));
        var named = new ArrayList<>(line.findValue("Metrics").findValuesAsText("Name"));
        named.addAll(List.of("_aws", "FunctionName"));
        var there = new ArrayList<String>();
        line.fieldNames().forEachRemaining(there::add);
        assertEquals(named.stream().sorted().toList(), there.stream().sorted().toList());
        assertEquals(
                Stream.concat(Stream.of(Outcome.values()), Stream.of(Figure.values()))
                        .map(Object::toString)
                        .distinct()
                        .count(),
                named.size() - 2,
                "an outcome and a figure of the same name would be one metric");
        assertEquals("[[\"FunctionName\"]]", line.findValue("Dimensions").toString(), "no person, no brand");
        assertEquals("ambient-profile-1X", line.get("FunctionName").textValue());
    }

    @Test
    void aRecordThatIsTriedAgainCountsOnceAndTheNextInvocationBeginsAtNothing() throws IOException {
        outcomes.note("m-1", Outcome.REJECTED);
        outcomes.note("m-1", Outcome.REJECTED);
        outcomes.settle();
        assertEquals(1, only().get("rejected").intValue());
        out.reset();
        outcomes.settle();
        assertEquals("", out.toString(StandardCharsets.UTF_8), "what did nothing says nothing");
    }

    @Test
    void elsewhereThanOnLambdaNothingIsPrinted() {
        var local = outcomes(Optional.empty());
        local.note("m-1", Outcome.DOT);
        local.count(Figure.TOLD, 1);
        local.settle();
        assertEquals(0, out.size());
    }

    @Test
    void theSchemaRefusesWhatCloudWatchWouldNotRead() throws IOException {
        for (var wrong : List.of(
                "{}",
                "{\"_aws\":{\"Timestamp\":1}}",
                "{\"_aws\":{\"Timestamp\":\"now\",\"CloudWatchMetrics\":[]}}",
                "{\"message\":{\"_aws\":{\"Timestamp\":1,\"CloudWatchMetrics\":[]}}}",
                "{\"_aws\":{\"Timestamp\":1,\"CloudWatchMetrics\":[{\"Namespace\":\"\",\"Dimensions\":[[]],\"Metrics\":[]}]}}"))
            assertTrue(!schema().validate(JSON.readTree(wrong)).isEmpty(), wrong);
    }

    private LoggedOutcomes outcomes(Optional<String> function) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new LoggedOutcomes(
                function.map(name -> new Metrics(JSON, name, clock)),
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private JsonNode only() throws IOException {
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(1, lines.size());
        return JSON.readTree(lines.get(0));
    }

    private static JsonSchema schema() throws IOException {
        try (var file = LoggedOutcomesTest.class.getResourceAsStream("/schemas/emf.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(file);
        }
    }
}
