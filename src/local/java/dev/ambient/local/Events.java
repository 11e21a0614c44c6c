package dev.ambient.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request of EventBridge → what it answers; the events of the request go to the consumer. Knows PutEvents alone. */
final class Events {
    /** Bytes of all entries of a request together: 256 KiB, which was the limit for most of its life. */
    static final int LARGEST = 1 << 18;

    private static final String PUT = "AWSEvents.PutEvents";
    private static final JsonMapper JSON = new JsonMapper();

    private Events() {}

    /** Whether a request with this target is one of EventBridge. */
    static boolean isTarget(@Nullable String target) {
        return target != null && target.startsWith("AWSEvents.");
    }

    static Answer to(@Nullable String target, String body, Consumer<Event> keep) {
        try {
            if (!PUT.equals(target)) throw new Refused("UnknownOperationException", "The bus has no " + target + ".");
            return new Answer(
                    200, put(JSON.readTree(body).path("Entries"), keep).toString());
        } catch (Refused refused) {
            return error(400, refused.code, String.valueOf(refused.getMessage()));
        } catch (JsonProcessingException noJson) {
            return error(400, "SerializationException", "The body is no JSON.");
        } catch (RuntimeException failure) {
            return error(500, "InternalException", failure.toString());
        }
    }

    private static JsonNode put(JsonNode entries, Consumer<Event> keep) {
        if (entries.isEmpty() || entries.size() > 10)
            throw new Refused("ValidationException", "A request has 1 to 10 entries.");
        var size = 0;
        for (var entry : entries) size += size(entry);
        if (size >= LARGEST)
            throw new Refused("ValidationException", "Total size of the entries in the request is over the limit.");
        var results = JSON.createArrayNode();
        var failed = 0;
        for (var entry : entries) {
            var fault = fault(entry);
            var result = results.addObject();
            if (fault == null) result.put("EventId", kept(entry, keep));
            else result.put("ErrorCode", fault).put("ErrorMessage", "This entry is not an event.");
            if (fault != null) failed++;
        }
        return JSON.createObjectNode().put("FailedEntryCount", failed).set("Entries", results);
    }

    private static int size(JsonNode entry) {
        var size = entry.has("Time") ? 14 : 0;
        for (var field : new String[] {"Source", "DetailType", "Detail"})
            size += entry.path(field).asText().getBytes(UTF_8).length;
        for (var resource : entry.path("Resources")) size += resource.asText().getBytes(UTF_8).length;
        return size;
    }

    private static @Nullable String fault(JsonNode entry) {
        var source = entry.path("Source").asText();
        var type = entry.path("DetailType").asText();
        if (source.isEmpty() || type.isEmpty() || type.length() > 128) return "InvalidArgument";
        if (source.startsWith("aws.")) return "NotAuthorizedForSourceException";
        return detail(entry) == null ? "MalformedDetail" : null;
    }

    private static @Nullable JsonNode detail(JsonNode entry) {
        try {
            var detail = JSON.readTree(entry.path("Detail").asText());
            return detail.isObject() ? detail : null;
        } catch (JsonProcessingException noJson) {
            return null;
        }
    }

    private static String kept(JsonNode entry, Consumer<Event> keep) {
        var id = UUID.randomUUID().toString();
        var time = entry.has("Time")
                ? Instant.ofEpochMilli(Math.round(1e3 * entry.get("Time").asDouble()))
                : Instant.now();
        var event = JSON.createObjectNode()
                .put("version", "0")
                .put("id", id)
                .put("detail-type", entry.get("DetailType").asText())
                .put("source", entry.get("Source").asText())
                .put("account", "000000000000")
                .put("time", time.toString())
                .put("region", "us-east-1");
        event.set("resources", entry.has("Resources") ? entry.get("Resources") : JSON.createArrayNode());
        event.set("detail", detail(entry));
        keep.accept(new Event(entry.path("EventBusName").asText("default"), event));
        return id;
    }

    private static Answer error(int status, String code, String message) {
        return new Answer(
                status,
                JSON.createObjectNode()
                        .put("__type", code)
                        .put("message", message)
                        .toString());
    }
}
