package dev.ambient.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * One published message, as SNS would hand it on.
 *
 * @param topic ARN it was published to
 * @param subject empty when there was none
 * @param bodies one per protocol; {@code default} is always there
 * @param attributes by name: String as text, Number as a number, String.Array as an array, Binary as bytes
 * @param id message id the publisher was given
 */
public record Letter(
        String topic, String subject, Map<String, String> bodies, Map<String, JsonNode> attributes, String id) {

    /** What a subscriber with this protocol reads: its own body or else the default one. */
    public String body(String protocol) {
        return bodies.getOrDefault(protocol, bodies.getOrDefault("default", ""));
    }
}
