package dev.ambient.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ambient.local.Local;
import dev.ambient.local.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application on embedded engines, wired from the template, with the bundled sample: the whole way. */
class FlowIT {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/sample.txt");
    private static final Path SAMPLE = Path.of("src/local/resources/sample/mentions.ndjson");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    /** {@code -Dgolden=write} writes it anew; read the difference before you commit it. */
    @Test
    void theSampleTellsWhatItToldBefore() throws IOException {
        var summary = Sample.once().summary();
        var told = new StringBuilder();
        told.append(new TreeMap<>(summary.outcomes())).append('\n');
        told.append("profiles ").append(summary.profiles()).append('\n');
        alerts().stream().sorted().forEach(line -> told.append(line).append('\n'));
        if ("write".equals(System.getProperty("golden"))) Files.writeString(GOLDEN, told);
        assertEquals(Files.readString(GOLDEN), told.toString());
        assertEquals(
                summary.records(),
                summary.outcomes().values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void everyAlertIsOfItsPublishedSchema() throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("infra/schemas/alert.json")));
        var lines = Sample.once().lines("alerts");
        assertTrue(lines.size() > 30);
        for (var line : lines) assertEquals(List.of(), List.copyOf(schema.validate(JSON.readTree(line))), line);
    }

    @Test
    void whatIsToldLeavesByEveryChannel() throws IOException {
        var alerts = lines("alerts");
        assertEquals(texts(alerts.stream()), texts(lines("events").stream().map(event -> event.get("detail"))));
        var aloud = alerts.stream()
                .filter(alert -> Set.of("interrupt", "roundup")
                        .contains(alert.get("mode").asText()));
        assertEquals(
                aloud.map(alert -> alert.get("id").asText() + "-" + alert.get("transition"))
                        .sorted()
                        .toList(),
                lines("chat").stream()
                        .map(one -> one.get("id").asText())
                        .sorted()
                        .toList());
        var interrupts =
                alerts.stream().filter(alert -> alert.get("mode").asText().equals("interrupt"));
        var said = lines("slack");
        assertEquals(interrupts.count(), said.size());
        assertTrue(said.size() > 5);
    }

    @Test
    void aSecondRunOverTheSameTableTellsNobody() {
        var first = Sample.once().summary();
        var second = Local.run(sample("second").table(Sample.once().table()));
        assertTrue(first.alerts().messages() > 0);
        assertEquals(0, second.alerts().messages());
        assertEquals(first.profiles(), second.profiles());
        assertEquals(0L, second.outcomes().getOrDefault("dot", 0L));
    }

    @Test
    void anyOrderWithRepeatsKeepsTheSamePeople() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(SAMPLE));
        lines.removeIf(
                line -> line.contains("author_delete")); // what an account's end takes depends on what came before it
        var inOrder = Local.run(input("ordered", lines));
        var random = new Random(7);
        var again = new ArrayList<>(lines);
        for (var from = 0; from + 4 <= again.size(); from += 4)
            Collections.shuffle(again.subList(from, from + 4), random);
        var repeats = new ArrayList<>(lines.subList(0, 120));
        repeats.removeIf(line -> !line.endsWith("}")); // a body that is cut off is rejected as often as it comes
        Collections.shuffle(repeats, random);
        again.addAll(repeats);
        var shuffled = Local.run(input("shuffled", again));
        assertEquals(inOrder.profiles(), shuffled.profiles());
        assertEquals(inOrder.outcomes().get("rejected"), shuffled.outcomes().get("rejected"));
        assertEquals(0L, shuffled.outcomes().getOrDefault("pending", 0L));
    }

    private Options input(String name, List<String> lines) throws IOException {
        var file = folder.resolve(name + ".ndjson");
        Files.write(file, lines);
        return sample(name).input(file);
    }

    private Options sample(String name) {
        return Sample.options(folder.resolve(name));
    }

    private static List<JsonNode> lines(String file) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : Sample.once().lines(file)) lines.add(JSON.readTree(line));
        return lines;
    }

    private static List<String> texts(Stream<JsonNode> all) {
        return all.map(JsonNode::toString).sorted().toList();
    }

    private static List<String> alerts() throws IOException {
        return Sample.once().lines("alerts").stream().map(FlowIT::brief).collect(Collectors.toList());
    }

    private static String brief(String line) {
        try {
            var alert = JSON.readTree(line);
            return String.join(
                    " | ",
                    alert.get("at").asText(),
                    alert.get("kind").asText(),
                    alert.get("change").asText(),
                    alert.get("mode").asText(),
                    alert.get("team").asText(),
                    alert.get("what").asText());
        } catch (IOException bad) {
            throw new IllegalStateException(bad);
        }
    }
}
