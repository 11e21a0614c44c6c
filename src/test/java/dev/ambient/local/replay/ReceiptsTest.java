package dev.ambient.local.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ambient.local.report.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
    private static final Instant SENT = Instant.parse("2026-03-02T10:00:00Z");

    private final Receipts receipts = new Receipts();
    private final List<Optional<Told.Way>> ways = new ArrayList<>();

    @Test
    void whileAnAlertIsToldItIsKnownWhenItWasSentAndWhenItCame() {
        call("alert");
        assertEquals(List.of(Optional.of(new Told.Way(SENT, SENT.plusSeconds(120))), Optional.empty()), ways);
    }

    @Test
    void otherFunctionsAreGivenNoAlerts() {
        call("profile");
        assertEquals(List.of(Optional.empty(), Optional.empty()), ways);
    }

    @SuppressWarnings("unchecked")
    private void call(String name) {
        RequestHandler<SQSEvent, Object> bean = (event, context) -> {
            ways.add(receipts.of(alert("a-1", 2)));
            ways.add(receipts.of(alert("a-1", 1)));
            return "";
        };
        var message = new SQSEvent.SQSMessage();
        message.setBody(alert("a-1", 2).toString());
        message.setAttributes(Map.of(
                "SentTimestamp", "" + SENT.toEpochMilli(),
                "ApproximateFirstReceiveTimestamp", "" + SENT.plusSeconds(120).toEpochMilli()));
        var event = new SQSEvent();
        event.setRecords(List.of(message));
        ((RequestHandler<SQSEvent, Object>) receipts.with(any -> bean).handler(name)).handleRequest(event, null);
    }

    private static JsonNode alert(String id, int transition) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("transition", transition);
    }
}
