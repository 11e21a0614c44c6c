package dev.ambient.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The hunt finds what it is made to find: readers with a planted fault, one each. */
class HuntTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aFieldThatIsTakenForGrantedIsFound() throws IOException {
        assertTrue(found(input -> tree(input).ifPresent(tree -> tree.get("text").asText())));
    }

    @Test
    void anElementThatIsLostIsFound() throws IOException {
        assertTrue(found(input -> tree(input).filter(JsonNode::isArray).ifPresent(array -> {
            var out = 0;
            for (var element : array) if (!element.isNull()) out++;
            assertEquals(array.size(), out);
        })));
    }

    @Test
    void aStackThatOverflowsIsFound() throws Exception {
        var endless = JsonMapper.builder().build();
        endless.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .build());
        Target deep = input -> {
            try {
                depth(endless.readTree(input));
            } catch (JsonProcessingException refused) {
                // as declared
            }
        };
        var input = ("[".repeat(100_000) + "]".repeat(100_000)).getBytes(UTF_8);
        var finding = new Hunt(Notation.JSON, java.util.List.of(input), Duration.ofSeconds(30)).find(deep, 0, 1);
        assertTrue(finding.orElseThrow().cause() instanceof StackOverflowError);
    }

    @Test
    void whatTakesTooLongIsFound() throws IOException {
        var hunt = new Hunt(Notation.JSON, Door.NETWORKS.corpus(), Duration.ofMillis(20));
        assertTrue(hunt.find(HuntTest::slow, 10_000, 1).isPresent());
    }

    @Test
    void theSameSeedFindsTheSame() throws IOException {
        Target picky = input -> assertFalse(new String(input, UTF_8).contains("[[["));
        var hunt = new Hunt(Notation.JSON, Door.NETWORKS.corpus(), Duration.ofSeconds(2));
        assertEquals(
                hunt.find(picky, 10_000, 3).orElseThrow().number(),
                hunt.find(picky, 10_000, 3).orElseThrow().number());
    }

    private static boolean found(Target planted) throws IOException {
        var hunt = new Hunt(Notation.JSON, Door.NETWORKS.corpus(), Duration.ofSeconds(2));
        return hunt.find(planted, 10_000, 1).isPresent();
    }

    private static void slow(byte[] input) throws InterruptedException {
        if (new String(input, UTF_8).contains("\u001B")) Thread.sleep(50);
    }

    private static Optional<JsonNode> tree(byte[] input) {
        try {
            return Optional.of(JSON.readTree(input));
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    private static int depth(JsonNode node) {
        var deepest = 0;
        for (var child : node) deepest = Math.max(deepest, depth(child));
        return deepest + 1;
    }
}
