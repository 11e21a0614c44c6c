package dev.ambient.edge.network.x;

import dev.ambient.edge.network.shape.Fields;
import dev.ambient.edge.network.shape.Refused;
import java.time.DateTimeException;
import java.time.Instant;

/** What a compliance event is about, in the spellings of v2 and v1.1. */
final class Subject {
    private Subject() {}

    static String post(Fields event) {
        return first(status(event), "id", "id_str", "id");
    }

    static String author(Fields event) {
        return first(status(event), "author_id", "author_id", "user_id_str", "user_id");
    }

    static String account(Fields event) {
        if (event.has("user")) return first(event.object("user"), "id", "id_str", "id");
        return first(event, "id", "user_id_str", "user_id", "id_str", "id");
    }

    static Instant at(Fields event, Instant received) {
        if (event.has("event_at")) return event.time("event_at", received);
        if (event.has("timestampMs")) return event.time("timestampMs", received);
        if (!event.has("timestamp_ms")) return received;
        var millis = event.ordinal("timestamp_ms", 1);
        try {
            return event.bounded("timestamp_ms", Instant.ofEpochMilli(millis), received);
        } catch (DateTimeException tooFar) {
            throw Refused.value(event.name("timestamp_ms"), Long.toString(millis), "a time in milliseconds");
        }
    }

    private static Fields status(Fields event) {
        return event.object(event.has("status") ? "status" : "tweet");
    }

    private static String first(Fields fields, String usual, String... names) {
        for (var name : names) if (fields.has(name)) return fields.id(name);
        throw Refused.missing(fields.name(usual));
    }
}
