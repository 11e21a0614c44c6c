package dev.ambient.edge.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.any.Any;
import dev.ambient.any.AnyHeard;
import dev.ambient.domain.Heard;
import dev.ambient.edge.bulk.Lanes;
import dev.ambient.edge.json.Wire;
import dev.ambient.fake.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeardQueueTest {
    private static final ObjectMapper JSON = Wire.mapper();

    /** Bytes that SQS takes. */
    private static final int MESSAGE = 1 << 20;

    private final String url = Received.queue();
    private final HeardQueue queue = new HeardQueue(Stage.SQS, JSON, new Lanes(), url);

    @Test
    void manyArriveAsTheyWere() {
        var random = new Random(23);
        var letters =
                IntStream.range(0, 57).mapToObj(number -> Any.heard(random)).toList();
        assertEquals(Set.of(), queue.send(letters));
        assertEquals(new HashSet<>(letters), received());
    }

    @Test
    void noneIsNoRequest() {
        assertEquals(
                Set.of(), new HeardQueue(Stage.SQS, JSON, new Lanes(), "http://localhost/nowhere").send(List.of()));
    }

    @Test
    void whatSqsRefusesIsEscaped() {
        var odd =
                AnyHeard.edited(AnyHeard.angry("ana"), "bell \u0007, null \u0000, half \uD83D, none \uFFFF, whole 😀");
        assertEquals(Set.of(), queue.send(List.of(odd)));
        assertEquals(Set.of(odd), received());
    }

    @Test
    void manyLongOnesTakeSeveralRequests() {
        var text = "長".repeat(4_000);
        var letters = IntStream.range(0, 25)
                .mapToObj(number -> AnyHeard.again(AnyHeard.edited(AnyHeard.angry("ana"), text), number))
                .toList();
        assertEquals(Set.of(), queue.send(letters));
        assertEquals(new HashSet<>(letters), received());
    }

    /** The largest mention that a decoder lets through is a small part of it; what is larger is somebody else's. */
    @Test
    void whatIsLargerThanAMessageHarmsNoOther() {
        var letters = new ArrayList<Heard>();
        for (var number = 0; number < 5; number++) letters.add(AnyHeard.again(AnyHeard.angry("ana"), number));
        letters.set(2, AnyHeard.named(letters.get(2), "x".repeat(MESSAGE)));
        assertEquals(Set.of(2), queue.send(letters));
        letters.remove(2);
        assertEquals(new HashSet<>(letters), received());
    }

    @Test
    void aMessageMayBeFilledToTheByte() throws JsonProcessingException {
        var post = AnyHeard.angry("ana");
        var frame = JSON.writeValueAsString(AnyHeard.named(post, "")).length();
        var full = AnyHeard.named(post, "x".repeat(MESSAGE - frame));
        assertEquals(MESSAGE, JSON.writeValueAsString(full).length());
        assertEquals(Set.of(), queue.send(List.of(post, full, post)));
        assertEquals(Set.of(post, full), received());
    }

    @Test
    void thoseThatDoNotGoOutAreNamed() {
        var letters = IntStream.range(0, 13)
                .mapToObj(number -> AnyHeard.again(AnyHeard.angry("ana"), number))
                .toList();
        var nowhere = new HeardQueue(Stage.SQS, JSON, new Lanes(), url + "-is-not-there");
        assertEquals(Set.copyOf(IntStream.range(0, 13).boxed().toList()), nowhere.send(letters));
    }

    private Set<Heard> received() {
        var received = new HashSet<Heard>();
        for (var message : Received.from(url)) {
            try {
                received.add(JSON.readValue(message.body(), Heard.class));
            } catch (JsonProcessingException unreadable) {
                throw new AssertionError(message.body(), unreadable);
            }
        }
        return received;
    }
}
