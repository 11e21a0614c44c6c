package dev.ambient.local.replay;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ambient.local.report.Told;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** When the alerts of the batch in hand were sent to {@code alert}, and when they came: the time by which it decides. */
final class Receipts {
    private static final JsonMapper JSON = new JsonMapper();

    private volatile Map<String, Told.Way> batch = Map.of();

    /** The same beans, with a note of what {@code alert} is given. */
    Beans with(Beans beans) {
        return name -> name.equals("alert") ? noted(beans.handler(name)) : beans.handler(name);
    }

    /** How an alert of the batch came; nothing where it is none of it. */
    Optional<Told.Way> of(JsonNode alert) {
        return Optional.ofNullable(batch.get(name(alert)));
    }

    @SuppressWarnings("unchecked") // the template says that a queue fires it
    private RequestHandler<SQSEvent, Object> noted(RequestHandler<?, ?> bean) {
        var alert = (RequestHandler<SQSEvent, Object>) bean;
        return (event, context) -> {
            var ways = new HashMap<String, Told.Way>();
            for (var message : event.getRecords()) ways.put(name(message.getBody()), way(message));
            batch = ways;
            return alert.handleRequest(event, context);
        };
    }

    private static Told.Way way(SQSEvent.SQSMessage message) {
        return new Told.Way(time(message, "SentTimestamp"), time(message, "ApproximateFirstReceiveTimestamp"));
    }

    private static Instant time(SQSEvent.SQSMessage message, String attribute) {
        return Instant.ofEpochMilli(Long.parseLong(message.getAttributes().get(attribute)));
    }

    private static String name(String body) {
        try {
            return name(JSON.readTree(body));
        } catch (JsonProcessingException unreadable) {
            return "";
        }
    }

    private static String name(JsonNode alert) {
        return alert.path("id").asText() + "." + alert.path("transition").asText();
    }
}
