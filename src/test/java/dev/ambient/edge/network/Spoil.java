package dev.ambient.edge.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ways in which a body comes to harm. */
final class Spoil {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "-1",
            "0",
            "1.5",
            "1e999999999",
            "-1e-999999999",
            "9223372036854775808",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "\"9007199254740993\"",
            "\"delete\"",
            "\"author_delete\"",
            "\"Notification\"",
            "\"mention\"",
            "[[[]]]",
            "{\"id\":{\"id\":[]}}",
            "\"{\\\"type\\\":\\\"mention\\\"}\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"2026-03-02T09:15:00.000000000+18:00\"",
            "999999999999999999");
    private static final List<String> WRAPS = List.of(
            "[%s]",
            "[%s,%s]",
            "{\"data\":%s}",
            "{\"data\":[%s]}",
            "{\"detail-type\":\"a\",\"detail\":%s}",
            "{\"specversion\":\"1.0\",\"data\":%s}",
            "{\"Type\":\"Notification\",\"Message\":%s}",
            "{\"delete\":%s}");

    private Spoil() {}

    static String any(String body, Random random) {
        if (body.isEmpty()) return VALUES.get(random.nextInt(VALUES.size()));
        return switch (random.nextInt(7)) {
            case 0 -> body.substring(0, random.nextInt(body.length()));
            case 1 -> flipped(body, random);
            case 2 -> WRAPS.get(random.nextInt(WRAPS.size())).replace("%s", body);
            case 3 -> body.replaceFirst("\\\\u....", "\\\\ud800");
            default -> swapped(body, random);
        };
    }

    private static String flipped(String body, Random random) {
        var place = random.nextInt(body.length());
        var character = random.nextBoolean() ? (char) random.nextInt(128) : (char) random.nextInt(65_536);
        return body.substring(0, place) + character + body.substring(place + 1);
    }

    /** With another value, or none, in the place of one. */
    private static String swapped(String body, Random random) {
        try {
            var tree = JSON.readTree(body);
            var places = new ArrayList<JsonNode>();
            containers(tree, places);
            if (places.isEmpty()) return VALUES.get(random.nextInt(VALUES.size()));
            swap(places.get(random.nextInt(places.size())), random);
            return tree.toString();
        } catch (JsonProcessingException spoilt) {
            return flipped(body, random);
        }
    }

    private static void containers(JsonNode node, List<JsonNode> into) {
        if (node.isContainerNode() && !node.isEmpty()) into.add(node);
        for (var child : node) containers(child, into);
    }

    private static void swap(JsonNode container, Random random) throws JsonProcessingException {
        var value = JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
        var place = random.nextInt(container.size());
        if (container instanceof ArrayNode array) array.set(place, value);
        if (!(container instanceof ObjectNode object)) return;
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (random.nextInt(4) == 0) object.remove(names.get(place));
        else object.set(names.get(place), value);
    }
}
