package dev.ambient.local.replay;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambient.local.Trouble;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.event.ruler.Machine;

/** Event patterns, of which one must match. Binary values are left out of what is matched: no pattern can ask for them. */
final class Filter {
    private static final JsonMapper JSON = new JsonMapper();

    private final boolean open;
    private final Machine machine = new Machine();

    /** @param patterns none lets everything pass */
    Filter(List<String> patterns, String owner) {
        open = patterns.isEmpty();
        for (var pattern : patterns) {
            try {
                machine.addRule("pattern", pattern);
            } catch (IOException bad) {
                throw new Trouble("template.yaml: the filter of " + owner + " is no pattern: " + bad.getMessage(), bad);
            }
        }
    }

    boolean matches(Record record) {
        if (open) return true;
        var event = JSON.createObjectNode();
        event.put("eventName", record.eventNameAsString());
        var change = event.putObject("dynamodb");
        image(change.putObject("Keys"), record.dynamodb().keys());
        if (record.dynamodb().hasNewImage())
            image(change.putObject("NewImage"), record.dynamodb().newImage());
        if (record.dynamodb().hasOldImage())
            image(change.putObject("OldImage"), record.dynamodb().oldImage());
        return matches(event.toString());
    }

    boolean matches(String event) {
        try {
            return open || !machine.rulesForJSONEvent(event).isEmpty();
        } catch (Exception unreadable) {
            throw new IllegalStateException("the filter cannot read " + event, unreadable);
        }
    }

    private static void image(ObjectNode node, Map<String, AttributeValue> image) {
        image.forEach((name, value) -> {
            switch (value.type()) {
                case S -> node.putObject(name).put("S", value.s());
                case N -> node.putObject(name).put("N", value.n());
                case BOOL -> node.putObject(name).put("BOOL", value.bool());
                default -> {}
            }
        });
    }
}
