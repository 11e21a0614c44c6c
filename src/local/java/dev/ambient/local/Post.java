package dev.ambient.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The fields of one SNS publication → a {@link Letter}, with the refusals SNS is known for. */
final class Post {
    /** Bytes that one request may hold, and one message: 256 KiB. */
    static final int LARGEST = 1 << 18;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Post() {}

    /** Throws {@link Refused} for what SNS would not take. */
    static Letter letter(String topic, Form form) {
        String message = form.need("Message");
        String subject = form.get("Subject").orElse("");
        if (subject.length() >= 100 || subject.chars().anyMatch(Character::isISOControl)) {
            throw Refused.parameter("Subject");
        }
        boolean json = form.get("MessageStructure").filter("json"::equals).isPresent();
        return new Letter(
                topic,
                subject,
                json ? bodies(message) : Map.of("default", message),
                attributes(form),
                UUID.randomUUID().toString());
    }

    /** Bytes of a publication: its message, and of each attribute name, type and value. */
    static int size(Form form) {
        StringBuilder all = new StringBuilder(form.need("Message"));
        for (Form entry : form.each("MessageAttributes.entry")) {
            for (String part : List.of("Name", "Value.DataType", "Value.StringValue", "Value.BinaryValue")) {
                all.append(entry.get(part).orElse(""));
            }
        }
        return all.toString().getBytes(UTF_8).length;
    }

    private static Map<String, String> bodies(String message) {
        JsonNode tree = tree(message, "Message Structure - JSON message body failed to parse");
        Map<String, String> bodies = new LinkedHashMap<>();
        tree.properties().forEach(entry -> {
            if (entry.getValue().isTextual()) {
                bodies.put(entry.getKey(), entry.getValue().textValue());
            }
        });
        if (!bodies.containsKey("default")) {
            throw Refused.parameter("Message Structure - No default entry in JSON message body");
        }
        return Collections.unmodifiableMap(bodies);
    }

    private static Map<String, JsonNode> attributes(Form form) {
        Map<String, JsonNode> attributes = new LinkedHashMap<>();
        for (Form entry : form.each("MessageAttributes.entry")) {
            attributes.put(entry.need("Name"), value(entry));
        }
        return Collections.unmodifiableMap(attributes);
    }

    private static JsonNode value(Form entry) {
        String type = entry.need("Value.DataType");
        try {
            if (type.startsWith("Binary")) {
                return BinaryNode.valueOf(Base64.getDecoder().decode(entry.need("Value.BinaryValue")));
            }
            String text = entry.need("Value.StringValue");
            if (type.startsWith("String.Array")) {
                return array(text);
            }
            if (type.startsWith("Number")) {
                return DecimalNode.valueOf(new BigDecimal(text));
            }
            if (type.startsWith("String")) {
                return TextNode.valueOf(text);
            }
        } catch (IllegalArgumentException e) {
            throw new Refused("ParameterValueInvalid", "The value of a " + type + " attribute is not one.");
        }
        throw new Refused("ParameterValueInvalid", "There is no attribute type " + type + ".");
    }

    private static JsonNode array(String text) {
        JsonNode tree = tree(text, "String.Array");
        if (!tree.isArray()) {
            throw Refused.parameter("String.Array");
        }
        return tree;
    }

    private static JsonNode tree(String text, String complaint) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw Refused.parameter(complaint);
        }
    }
}
