package dev.ambient.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambient.any.AnyAlert;
import dev.ambient.domain.Alert;
import dev.ambient.edge.json.Wire;
import dev.ambient.local.template.Tags;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import software.amazon.event.ruler.Machine;

/** The example of a workflow takes the events that Ambient sends. */
class TicketsTest {
    private static final ObjectMapper JSON = Wire.mapper();
    private static final JsonNode RESOURCES = template().get("Resources");

    @Test
    void needsAndGraveAlertsHaveTickets() throws Exception {
        var rule = new Machine();
        rule.addRule("rule", RESOURCES.at("/rule/Properties/EventPattern").toString());
        for (var alert : List.of(AnyAlert.need("Ana"), AnyAlert.grave()))
            assertEquals(List.of("rule"), rule.rulesForJSONEvent(event("ambient", alert)));
        assertEquals(List.of(), rule.rulesForJSONEvent(event("ambient", AnyAlert.spike())));
        assertEquals(List.of(), rule.rulesForJSONEvent(event("other", AnyAlert.grave())));
    }

    /** An alert without what may be missing: a path to it would fail the execution. */
    @Test
    void everyPathIsOneOfEveryAlert() throws IOException {
        var least = (ObjectNode) JSON.readTree(
                Path.of("infra/schemas/examples/alert-resolve.json").toFile());
        assertEquals(3, paths("once", JSON.createObjectNode().set("detail", least)));
        assertEquals(7, paths("ticket", least.deepCopy().put("action", "close")));
    }

    @Test
    void aTicketIsKnownByAlertAndTransition() {
        var start = RESOURCES.at("/once/Properties/Definition/States/Start");
        assertEquals(
                "States.Format('{}-{}', $.detail.id, $.detail.transition)",
                start.at("/Parameters/Name.$").textValue());
        assertEquals("Known", start.at("/Catch/0/Next").textValue());
    }

    @Test
    void eachRoleMayDoOneThingToOneThing() {
        var fields = RESOURCES.fields();
        while (fields.hasNext()) {
            var resource = fields.next();
            for (var policy : resource.getValue().at("/Properties/Policies")) {
                assertEquals(1, policy.at("/PolicyDocument/Statement").size(), resource.getKey());
                assertFalse(policy.toString().contains("*"), resource.getKey());
            }
        }
    }

    /** How many paths a machine asks its input for; all of them are there. */
    private static int paths(String machine, JsonNode input) {
        var asked = Pattern.compile("\\$((?:\\.[a-zA-Z]+)+)")
                .matcher(RESOURCES
                        .at("/" + machine + "/Properties/Definition/States")
                        .toString())
                .results()
                .map(path -> path.group(1).replace('.', '/'))
                .distinct()
                .toList();
        for (var path : asked) assertFalse(input.at(path).isMissingNode(), path);
        return asked.size();
    }

    private static String event(String source, Alert alert) throws IOException {
        var event =
                JSON.createObjectNode().put("source", source).put("detail-type", alert.kind() + " " + alert.change());
        event.set("detail", JSON.valueToTree(alert));
        return JSON.writeValueAsString(event);
    }

    private static JsonNode template() {
        try {
            Map<String, Object> root = new Yaml(new Tags()).load(Files.readString(Path.of("infra/tickets.yaml")));
            return new ObjectMapper().valueToTree(new LinkedHashMap<>(root));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
