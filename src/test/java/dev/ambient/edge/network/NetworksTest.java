package dev.ambient.edge.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambient.domain.Decoded;
import dev.ambient.domain.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path GOLDEN = Bodies.ROOT.resolve("golden.txt");

    private final Networks networks = new Networks();

    /** Every body with what becomes of it; after a wanted change copy {@code target/golden.txt} over the golden file. */
    @Test
    void readsEveryBodyAsTheGoldenFileSays() throws IOException {
        var shown = Stream.of("accepted", "rejected")
                .flatMap(folder -> Bodies.in(folder).stream())
                .map(this::shown)
                .collect(Collectors.joining("\n"));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/golden.txt"), shown);
        assertEquals(Files.readString(GOLDEN), shown);
    }

    @ParameterizedTest
    @MethodSource
    void accepts(Path file) {
        assertTrue(decode(Bodies.text(file)).stream().anyMatch(decoded -> decoded.refusal() == null));
    }

    static List<Path> accepts() {
        return Bodies.in("accepted");
    }

    @ParameterizedTest
    @MethodSource
    void rejects(Path file) {
        assertTrue(decode(Bodies.text(file)).stream().allMatch(decoded -> decoded.refusal() != null));
    }

    static List<Path> rejects() {
        return Bodies.in("rejected");
    }

    @Test
    void keepsTheWholeBodyOfASingleRecord() {
        var body = Bodies.text("rejected/unknown-subscription");
        assertEquals(body, decode(body).get(0).body());
    }

    @Test
    void keepsOfABatchTheRefusedRecordAlone() throws JsonProcessingException {
        var body = Bodies.text("accepted/batch-mixed");
        var batch = JSON.readTree(body);
        var decoded = decode(body);
        assertEquals(batch.size(), decoded.size());
        for (int place = 0; place < batch.size(); place++) {
            var record = decoded.get(place);
            if (record.refusal() != null) assertEquals(batch.get(place), JSON.readTree(record.body()));
            else assertEquals("", record.body());
        }
    }

    @Test
    void whatIsKeptIsRefusedAgainForTheSameReason() {
        for (var file : Bodies.in("rejected")) {
            if (file.endsWith("batch-in-batch.json")) continue; // alone it is a batch, and may be read
            for (var decoded : decode(Bodies.text(file)))
                assertEquals(decoded.refusal(), decode(decoded.body()).get(0).refusal(), decoded.body());
        }
    }

    @Test
    void readsABodyOfOneMebibyte() {
        var text = "leaks again & again ".repeat(50_000).substring(0, 1_000_000);
        var mention = Objects.requireNonNull(decode(least(text)).get(0).mention());
        assertEquals(Mention.TEXT, mention.text().length());
    }

    /** What SNS and EventBridge carry is full with 256 KiB, wrapping and escapes included. */
    @ParameterizedTest
    @ValueSource(strings = {"sns", "eventbridge", "cloudevents-base64"})
    void readsAnEventFilledTo256Kibibytes(String envelope) throws JsonProcessingException {
        var times = 1 << 15;
        while (wrapped(envelope, lengthy(times)).getBytes(UTF_8).length > 1 << 18) times -= 50;
        var event = wrapped(envelope, lengthy(times));
        assertTrue(event.getBytes(UTF_8).length > 260_000, "it is full");
        var mention = decode(event).get(0).mention();
        assertNotNull(mention);
        assertEquals(decode(lengthy(times)).get(0).mention(), mention);
    }

    private static String lengthy(int times) {
        return least("\\\"長😀 ".repeat(times));
    }

    private static String wrapped(String envelope, String inside) throws JsonProcessingException {
        var event = (ObjectNode) JSON.readTree(Bodies.text("accepted/wrapped-" + envelope));
        switch (envelope) {
            case "sns" -> event.put("Message", inside);
            case "eventbridge" -> event.set("detail", JSON.readTree(inside));
            default -> event.put("data_base64", Base64.getEncoder().encodeToString(inside.getBytes(UTF_8)));
        }
        return event.toString();
    }

    @Test
    void refusesAStringAboveOneMebibyte() {
        assertEquals("size", error(least("a".repeat((1 << 20) + 1))));
        assertEquals("size", error("{\"type\":" + "9".repeat(101) + "}"));
        assertEquals("size", error("[" + "0,".repeat(10_000) + "0]"));
        assertEquals("size", error(" ".repeat((1 << 24) + 1)));
    }

    @Test
    void refusesDeepNesting() {
        assertEquals("depth", error("[".repeat(100_000)));
        assertEquals("depth", error("{\"a\":".repeat(201) + "1" + "}".repeat(201)));
        assertEquals("unknown", error("{\"a\":".repeat(200) + "1" + "}".repeat(200)));
    }

    @Test
    void isTheSameInEveryEnvelope() {
        var bare = decode(Bodies.text("accepted/ambient-full"));
        assertEquals(bare, decode(Bodies.text("accepted/wrapped-sns")));
    }

    private String shown(Path file) {
        return Bodies.ROOT.relativize(file) + "\n"
                + decode(Bodies.text(file)).stream()
                        .map(decoded -> "  " + Shown.line(decoded) + "\n")
                        .collect(Collectors.joining());
    }

    private String error(String body) {
        return Objects.requireNonNull(decode(body).get(0).refusal()).error();
    }

    private List<Decoded> decode(String body) {
        return networks.decode(body, Bodies.RECEIVED);
    }

    private static String least(String text) {
        return "{\"type\":\"mention\",\"network\":\"x\",\"id\":\"1\",\"author\":{\"id\":\"7\"},"
                + "\"at\":\"2026-03-02T09:15:00Z\",\"text\":\"" + text + "\"}";
    }
}
