package dev.ambient.edge.sqs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.domain.Refusal;
import dev.ambient.fake.Stage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;

class RejectedQueueTest {
    private static final Refusal NO_ID = new Refusal("it has no id", "missing");

    private final String url = Received.queue();
    private final RejectedQueue queue = new RejectedQueue(Stage.SQS, url);

    @Test
    void theBodyIsKeptWholeBesideItsReason() {
        var body = " {\"text\": \"ä 😀\n\t\"}\r\n";
        queue.keep("m-1/0", body, NO_ID);
        var message = only();
        assertEquals(body, message.body());
        assertEquals("it has no id", Received.attribute(message, "reason"));
        assertEquals("missing", Received.attribute(message, "class"));
        assertEquals("m-1/0", Received.attribute(message, "id"));
        assertEquals("", Received.attribute(message, "encoding"));
    }

    @Test
    void whatSqsRefusesIsKeptInBase64() {
        queue.keep("m-1", "null \u0000 ä", NO_ID);
        var message = only();
        assertEquals("base64", Received.attribute(message, "encoding"));
        assertArrayEquals("null \u0000 ä".getBytes(java.nio.charset.StandardCharsets.UTF_8), decoded(message));
    }

    @Test
    void halfASurrogatePairIsNotLost() {
        queue.keep("m-1", "a\uD83Db", NO_ID);
        assertArrayEquals(new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0xBD, 'b'}, decoded(only()));
    }

    @Test
    void reasonsAreOneShortPlainLine() {
        queue.keep("m\u0000-1", "x", new Refusal("bad\n\u0007field " + "é".repeat(400), ""));
        var message = only();
        assertEquals("bad field " + "é".repeat(246), Received.attribute(message, "reason"));
        assertEquals("m -1", Received.attribute(message, "id"));
        assertEquals("", Received.attribute(message, "class"));
    }

    @Test
    void anEmptyBodyIsKeptToo() {
        queue.keep("m-1", "", NO_ID);
        assertEquals("empty", Received.attribute(only(), "encoding"));
    }

    @Test
    void aLongOneOfBadCharactersIsZipped() throws Exception {
        var body = "\u0000 x".repeat(300_000);
        var whole = Whole.of(body, (1 << 20) - 2_000);
        assertEquals("gzip+base64", whole.encoding());
        var zip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(whole.text())));
        assertEquals(body, new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aLongOneOfGoodCharactersStaysAsItIs() {
        var body = "x".repeat((1 << 20) - 2_000);
        assertEquals(new Whole(body, ""), Whole.of(body, (1 << 20) - 2_000));
        assertTrue(Whole.of(body + "x", (1 << 20) - 2_000).encoding().startsWith("gzip"));
    }

    /** The queue {@code mentions} takes 1,020 KiB, so that what came through it fits in here with the longest reason. */
    @Test
    void theLargestMentionIsKeptBesideTheLongestReason() throws IOException {
        var most = 1_020 * 1_024;
        assertTrue(Files.readString(Path.of("template.yaml")).contains("MaximumMessageSize: " + most));
        var lengthy = "長".repeat(300);
        var body = "x".repeat(most);
        queue.keep(lengthy, body, new Refusal(lengthy, lengthy));
        var kept = only();
        assertEquals(body, kept.body());
        assertEquals(256, Received.attribute(kept, "reason").length());
        assertTrue(size(kept) <= 1 << 20, () -> size(kept) + " bytes");
    }

    @Test
    void whatIsLargerIsZippedAndWhatFitsInNoFormIsSaid() {
        queue.keep("m-1", "x".repeat(1 << 20), NO_ID);
        assertEquals("gzip+base64", Received.attribute(only(), "encoding"));
        var noise = new StringBuilder();
        new Random(31).ints(1 << 20, ' ', '~').forEach(noise::appendCodePoint);
        assertThrows(SdkException.class, () -> queue.keep("m-1", noise.toString(), NO_ID));
    }

    @Test
    void whatCannotBeKeptIsSaid() {
        var nowhere = new RejectedQueue(Stage.SQS, url + "-is-not-there");
        assertThrows(SdkException.class, () -> nowhere.keep("m-1", "x", NO_ID));
    }

    @Test
    void charactersPassAsInXml() {
        var random = new Random(29);
        for (var point = 0; point <= 0x10FFFF; point += 1 + random.nextInt(40)) {
            var bad = point < 0x20 && "\t\n\r".indexOf(point) < 0 || point >= 0xD800 && point <= 0xDFFF;
            bad |= point == 0xFFFE || point == 0xFFFF;
            assertEquals(!bad, Characters.pass(Character.toString(point)), "U+" + Integer.toHexString(point));
        }
    }

    private Message only() {
        var messages = Received.from(url);
        assertEquals(1, messages.size());
        return messages.get(0);
    }

    /** As SQS counts: the body, and of each attribute name, type and value. */
    private static int size(Message message) {
        var words = new StringBuilder(message.body());
        message.messageAttributes()
                .forEach((name, value) ->
                        words.append(name).append(value.dataType()).append(value.stringValue()));
        return words.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }

    private static byte[] decoded(Message message) {
        return Base64.getDecoder().decode(message.body());
    }
}
