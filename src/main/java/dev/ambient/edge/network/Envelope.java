package dev.ambient.edge.network;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambient.edge.network.shape.Refused;
import dev.ambient.edge.network.shape.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a record may be wrapped in. An envelope's own id and time decide nothing: the record's own do, so the same record
 * in two envelopes is still one.
 */
enum Envelope {
    SNS("Message") {
        @Override
        boolean knows(JsonNode body) {
            return "Notification".equals(body.path("Type").textValue());
        }
    },
    EVENTBRIDGE("detail") {
        @Override
        boolean knows(JsonNode body) {
            return body.has("detail-type");
        }
    },
    CLOUDEVENTS("data") {
        @Override
        boolean knows(JsonNode body) {
            return body.has("specversion");
        }

        @Override
        JsonNode open(JsonNode body) {
            var version = body.path("specversion").asText();
            if (!version.startsWith("1.")) throw Refused.value("specversion", version, "a CloudEvents version 1.x");
            var bytes = body.path("data_base64").textValue();
            return bytes == null ? super.open(body) : Tree.of(decoded(bytes), "data_base64");
        }
    };

    private final String content;

    Envelope(String content) {
        this.content = content;
    }

    abstract boolean knows(JsonNode body);

    /** What is inside: a value, or JSON written as a string. */
    JsonNode open(JsonNode body) {
        var inside = body.path(content);
        if (inside.isMissingNode() || inside.isNull()) throw Refused.missing(content);
        return inside.isTextual() ? Tree.of(inside.textValue(), content) : inside;
    }

    static Optional<Envelope> around(JsonNode body) {
        return Arrays.stream(values()).filter(envelope -> envelope.knows(body)).findFirst();
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            throw new Refused("value", "data_base64 is not Base64");
        }
    }
}
