package dev.ambient.local.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A message of the queue of rejected records → a line of {@code rejected.ndjson}: {@code reason, class, body, id}. */
public final class Rejects {
    private static final JsonMapper JSON = new JsonMapper();

    private Rejects() {}

    /** @param attributes of the message, as texts; {@code encoding} says how the body was made fit for a queue */
    public static String line(String message, String body, Map<String, String> attributes) {
        var line = JSON.createObjectNode()
                .put("reason", attributes.getOrDefault("reason", ""))
                .put("class", attributes.getOrDefault("class", ""));
        body(line, body, attributes.getOrDefault("encoding", ""));
        return line.put("id", attributes.getOrDefault("id", message)).toString();
    }

    private static void body(ObjectNode line, String body, String encoding) {
        try {
            switch (encoding) {
                case "empty" -> line.put("body", "");
                case "base64" -> line.put("body", text(Base64.getDecoder().decode(body)));
                case "gzip+base64" ->
                    line.put("body", text(unzipped(Base64.getDecoder().decode(body))));
                default -> line.put("body", body);
            }
        } catch (IOException | IllegalArgumentException noText) {
            line.put("body", body).put("encoding", encoding);
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        }
    }
}
