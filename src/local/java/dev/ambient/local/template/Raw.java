package dev.ambient.local.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A resource as it was written, before anything is worked out. */
record Raw(String id, String type, Optional<String> condition, Map<String, Object> properties) {
    static Raw of(String id, @Nullable Object raw) {
        var map = map(raw);
        return new Raw(
                id,
                String.valueOf(map.get("Type")),
                Optional.ofNullable(map.get("Condition")).map(String::valueOf),
                map(map.get("Properties")));
    }

    /** With the properties of {@code globals} beneath its own; maps such as the environment are merged. */
    Raw over(Map<String, Object> globals) {
        return new Raw(id, type, condition, merged(globals, properties));
    }

    private static Map<String, Object> merged(Map<String, Object> below, Map<String, Object> above) {
        var merged = new LinkedHashMap<>(below);
        above.forEach((key, value) -> merged.merge(
                key,
                value,
                (old, own) -> old instanceof Map && own instanceof Map && !old.equals(own)
                        ? merged(map(old), map(own))
                        : own));
        return merged;
    }

    static Map<String, Object> map(@Nullable Object raw) {
        var map = new LinkedHashMap<String, Object>();
        if (raw instanceof Map<?, ?> given) given.forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }
}
