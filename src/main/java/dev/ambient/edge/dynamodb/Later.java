package dev.ambient.edge.dynamodb;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item that a later release wrote, about to be written by this one after a way back: what this release does not know of it stays,
 * beside the body, in its record and in the records within; of a list, in the elements that are as they were.
 */
final class Later {
    private static final ObjectMapper CBOR = Cbor.mapper();

    private Later() {}

    /**
     * The item with what it would have lost; nothing where there is no such reason that it was not put. A stub loses all: that is what it
     * is for.
     *
     * @param found what stands in its place
     */
    static Optional<Item> keeping(Item item, Map<String, AttributeValue> found) {
        var later = new Item(found);
        var isReason = item.has(Item.BODY)
                && later.has(Item.BODY)
                && later.number(Item.SCHEMA) > item.number(Item.SCHEMA)
                && later.number(Item.VERSION) == item.number(Item.VERSION) - 1;
        return isReason ? Optional.of(merged(item, later)) : Optional.empty();
    }

    private static Item merged(Item item, Item later) {
        var attributes = new LinkedHashMap<>(item.attributes());
        later.attributes().forEach((name, value) -> {
            if (!Item.KNOWN.contains(name)) attributes.putIfAbsent(name, value);
        });
        var type = CBOR.constructType(Root.of(item).type());
        return new Item(attributes)
                .with(Item.SCHEMA, later.number(Item.SCHEMA))
                .holding(Body.pack(merged(type, tree(item), tree(later))));
    }

    private static JsonNode tree(Item item) {
        try {
            return CBOR.readTree(Body.plain(item.body()));
        } catch (IOException damaged) {
            throw new IllegalArgumentException("a damaged body", damaged);
        }
    }

    private static JsonNode merged(JavaType type, JsonNode ours, JsonNode theirs) {
        if (type.isCollectionLikeType() && ours instanceof ArrayNode mine && theirs instanceof ArrayNode all)
            return elements(type.getContentType(), mine, all);
        if (!(ours instanceof ObjectNode mine) || !(theirs instanceof ObjectNode all)) return ours;
        if (type.isMapLikeType())
            mine.properties().forEach(entry -> {
                var other = all.get(entry.getKey());
                if (other != null) entry.setValue(merged(type.getContentType(), entry.getValue(), other));
            });
        else if (type.getRawClass().isRecord()) fields(type, mine, all);
        return mine;
    }

    private static void fields(JavaType type, ObjectNode ours, ObjectNode theirs) {
        var components = components(type);
        theirs.properties().forEach(field -> {
            var component = components.get(field.getKey());
            var mine = ours.get(field.getKey());
            if (component == null) ours.set(field.getKey(), field.getValue());
            else if (mine != null) ours.set(field.getKey(), merged(component, mine, field.getValue()));
        });
    }

    private static Map<String, JavaType> components(JavaType type) {
        return Arrays.stream(type.getRawClass().getRecordComponents())
                .collect(Collectors.toMap(one -> one.getName(), one -> CBOR.constructType(one.getGenericType())));
    }

    private static JsonNode elements(JavaType type, ArrayNode ours, ArrayNode theirs) {
        var known = new HashMap<JsonNode, JsonNode>();
        for (var element : theirs) known.put(asWritten(type, element), element);
        for (var place = 0; place < ours.size(); place++)
            ours.set(place, known.getOrDefault(ours.get(place), ours.get(place)));
        return ours;
    }

    /** As this release would have written it. */
    private static JsonNode asWritten(JavaType type, JsonNode element) {
        try {
            var value = CBOR.readValue(CBOR.writeValueAsBytes(element), type);
            return CBOR.readTree(CBOR.writeValueAsBytes(value));
        } catch (IOException unreadable) {
            return element;
        }
    }
}
