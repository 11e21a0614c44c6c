package dev.ambient.edge.network.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What identifies or decides: a wrong one refuses the record. {@code null} is as good as missing.
 *
 * @param node an object
 * @param path where it is in its record, empty for the record itself
 */
public record Fields(JsonNode node, String path) {
    /** No post is older. */
    public static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

    /** How far ahead of its receipt a post's clock may be. */
    public static final Duration AHEAD = Duration.ofHours(24);

    /** Characters of an id. */
    public static final int ID = 512;

    private static final String WHOLE = "a whole number from 1 on";

    public static Fields of(JsonNode node, String path) {
        if (!node.isObject()) throw Refused.type(path.isEmpty() ? "the record" : path, "an object", node);
        return new Fields(node, path);
    }

    public boolean has(String field) {
        return !node.path(field).isMissingNode() && !node.path(field).isNull();
    }

    public Fields object(String field) {
        return of(needed(field), name(field));
    }

    /** A string as it stands. */
    public String string(String field) {
        var found = needed(field);
        if (!found.isTextual()) throw Refused.type(name(field), "a string", found);
        return found.textValue();
    }

    /** A non-empty string of at most {@link #ID} clean characters, or a whole number taken as one. */
    public String id(String field) {
        return Fields.id(needed(field), name(field));
    }

    /** As {@link #id(String)}, of any node. */
    public static String id(JsonNode found, String path) {
        if (!found.isTextual() && !found.isIntegralNumber())
            throw Refused.type(path, "a string or a whole number", found);
        var id = found.asText();
        if (id.isBlank()) throw new Refused("missing", path + " is empty");
        if (id.length() > ID) throw new Refused("value", path + " is longer than " + ID + " characters");
        if (!Plain.isClean(id)) throw new Refused("value", path + " holds control characters or broken Unicode");
        return id;
    }

    public @Nullable String idOrNull(String field) {
        return has(field) ? id(field) : null;
    }

    /** An RFC 3339 time between 1995 and a day after the receipt. */
    public Instant time(String field, Instant received) {
        var text = string(field);
        var time = Rfc3339.instant(text);
        if (time == null) throw Refused.value(name(field), text, "an RFC 3339 time such as 2026-03-02T09:15:00Z");
        return bounded(field, time, received);
    }

    /** An RFC 3339 time or an ISO 8601 date, of which it is the beginning in UTC; between 1995 and an end. */
    public Instant date(String field, Instant end) {
        var text = string(field);
        var time = Rfc3339.date(text);
        if (time == null) throw Refused.value(name(field), text, "a date such as 2026-03-02, or an RFC 3339 time");
        if (time.isBefore(EARLIEST)) throw new Refused("value", name(field) + ": " + time + " is before 1995");
        if (time.isAfter(end)) throw new Refused("value", name(field) + ": " + time + " is too far ahead");
        return time;
    }

    /** A string of 1 to so many clean characters. */
    public String words(String field, int most) {
        var text = string(field).strip();
        if (text.isEmpty()) throw new Refused("missing", name(field) + " is empty");
        if (text.length() > most) throw new Refused("value", name(field) + " is longer than " + most + " characters");
        if (!Plain.isClean(text))
            throw new Refused("value", name(field) + " holds control characters or broken Unicode");
        return text;
    }

    public @Nullable String wordsOrNull(String field, int most) {
        return has(field) ? words(field, most) : null;
    }

    /** One of the constants of an enum, in any case; it has to be there. */
    public <E extends Enum<E>> E choice(String field, Class<E> choices) {
        needed(field);
        return choice(field, choices, choices.getEnumConstants()[0]);
    }

    /** Holds a time to the bounds of {@link #time}. */
    public Instant bounded(String field, Instant time, Instant received) {
        if (time.isBefore(EARLIEST)) throw new Refused("value", name(field) + ": " + time + " is before 1995");
        if (time.isAfter(received.plus(AHEAD)))
            throw new Refused("value", name(field) + ": " + time + " is more than 24 hours after the receipt");
        return time;
    }

    /** One of the constants of an enum, in any case. */
    public <E extends Enum<E>> E choice(String field, Class<E> choices, E otherwise) {
        if (!has(field)) return otherwise;
        var text = string(field);
        var constants = choices.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> Refused.value(name(field), text, "one of " + words(constants)));
    }

    /** A whole number from 1 on, as a number or a string. */
    public long ordinal(String field, long otherwise) {
        if (!has(field)) return otherwise;
        var found = needed(field);
        if (!found.isTextual() && !found.isIntegralNumber()) throw Refused.type(name(field), WHOLE, found);
        var text = found.asText().strip();
        if (!text.matches("\\d{1,18}") || Long.parseLong(text) < 1) throw Refused.value(name(field), text, WHOLE);
        return Long.parseLong(text);
    }

    /** The path of a field, as reasons name it. */
    public String name(String field) {
        return path.isEmpty() ? field : path + '.' + field;
    }

    private JsonNode needed(String field) {
        if (!has(field)) throw Refused.missing(name(field));
        return node.path(field);
    }

    private static String words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
