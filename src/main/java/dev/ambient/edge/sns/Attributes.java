package dev.ambient.edge.sns;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.ambient.domain.Alert;
import dev.ambient.edge.words.Plain;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** What subscribers filter by. SNS forbids empty values: they are left out. */
final class Attributes {
    /** Room that is left for them and the subject in a message, in bytes. */
    static final int BYTES = 6 * 1024;

    private Attributes() {}

    static Map<String, MessageAttributeValue> of(Alert alert) {
        var attributes = new LinkedHashMap<String, MessageAttributeValue>();
        add(attributes, "kind", "String", alert.kind().name());
        add(attributes, "team", "String", alert.team());
        add(attributes, "brand", "String", alert.brand());
        add(attributes, "network", "String", alert.network());
        add(attributes, "change", "String", alert.change().name());
        add(attributes, "mode", "String", alert.mode().toString());
        add(attributes, "severity", "Number", Integer.toString(alert.severity()));
        add(attributes, "topics", "String.Array", topics(alert.topic()));
        return attributes;
    }

    private static void add(
            Map<String, MessageAttributeValue> attributes, String name, String type, @Nullable String value) {
        var plain = value == null ? "" : Plain.line(value);
        if (plain.isEmpty()) return;
        attributes.put(
                name,
                MessageAttributeValue.builder()
                        .dataType(type)
                        .stringValue(plain)
                        .build());
    }

    private static @Nullable String topics(@Nullable String topic) {
        if (topic == null || topic.isBlank()) return null;
        return "[\"" + new String(JsonStringEncoder.getInstance().quoteAsString(topic)) + "\"]";
    }
}
