package dev.ambient.local.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Properties of a resource, or of a part of one, worked out; complaints name the resource. */
record Resource(String id, String path, Map<String, Object> values) {
    private static final JsonMapper JSON = new JsonMapper();

    static Resource of(Raw raw, Values values) {
        try {
            return new Resource(raw.id(), raw.id(), Raw.map(values.of(raw.properties())));
        } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException bad) {
            throw new IllegalArgumentException("resource " + raw.id() + ": " + bad.getMessage(), bad);
        }
    }

    Optional<String> text(String key) {
        return value(key).map(value -> {
            if (value instanceof Map || value instanceof List) throw unknown(key, value);
            return value.toString();
        });
    }

    String needed(String key) {
        return text(key).orElseThrow(() -> lacks(key));
    }

    Optional<Integer> number(String key) {
        return text(key).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException bad) {
                throw unknown(key, text);
            }
        });
    }

    Duration seconds(String key, int otherwise) {
        return Duration.ofSeconds(number(key).orElse(otherwise));
    }

    Optional<Resource> part(String key) {
        return value(key).map(value -> part(key, value));
    }

    List<Resource> parts(String key) {
        var parts = new ArrayList<Resource>();
        for (var element : list(key)) parts.add(part(key + "[" + parts.size() + "]", element));
        return parts;
    }

    List<String> texts(String key) {
        return list(key).stream().map(Values::text).toList();
    }

    /** The values as parts, each named by its key. */
    List<Resource> named() {
        return values.entrySet().stream()
                .map(entry -> new Resource(
                        entry.getKey(), path + "." + entry.getKey(), part(entry.getKey(), entry.getValue()).values))
                .toList();
    }

    /** The values as texts. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        for (var key : values.keySet()) texts.put(key, needed(key));
        return texts;
    }

    Optional<String> json(String key) {
        return value(key).map(value -> {
            try {
                return value instanceof String text ? text : JSON.writeValueAsString(value);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    IllegalArgumentException lacks(String key) {
        return new IllegalArgumentException("resource " + path + " lacks " + key);
    }

    IllegalArgumentException unknown(String key, Object value) {
        return new IllegalArgumentException(
                "resource " + path + ": the local run does not know what " + key + " = " + value + " means");
    }

    private List<?> list(String key) {
        return value(key)
                .map(value -> value instanceof List<?> list ? list : List.of(value))
                .orElse(List.of());
    }

    private Optional<Object> value(String key) {
        @Nullable Object value = values.get(key);
        return Optional.ofNullable(value);
    }

    private Resource part(String key, Object value) {
        if (!(value instanceof Map<?, ?>)) throw unknown(key, value);
        return new Resource(id, path + "." + key, Raw.map(value));
    }
}
