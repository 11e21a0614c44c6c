package dev.ambient.edge.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ambient.any.Any;
import dev.ambient.any.AnyAlert;
import dev.ambient.any.AnyHeard;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WireTest {
    private final ObjectMapper json = Wire.mapper();

    @Test
    void whatIsWrittenComesBack() throws Exception {
        var random = new Random(31);
        for (var number = 0; number < 300; number++) {
            var heard = Any.heard(random);
            assertEquals(heard, json.readValue(json.writeValueAsString(heard), Heard.class));
            var alert = Any.alert(random);
            assertEquals(alert, json.readValue(json.writeValueAsString(alert), Alert.class));
        }
    }

    @Test
    void alertsAreAsPublished() throws Exception {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("infra/schemas/alert.json")));
        var random = new Random(37);
        for (var number = 0; number < 100; number++) {
            var alert = number == 0 ? AnyAlert.need("Ana") : number == 1 ? AnyAlert.spike() : Any.alert(random);
            assertEquals(Set.of(), schema.validate(json.valueToTree(alert)));
        }
    }

    @Test
    void aRecordWithAHoleIsRefused() {
        var alert = json.<ObjectNode>valueToTree(AnyAlert.need("Ana"));
        for (var name : List.of("id", "change", "at", "dedupe", "why", "next"))
            assertThrows(
                    InvalidNullException.class,
                    () -> json.treeToValue(alert.deepCopy().without(name), Alert.class));
        var hollow = alert.deepCopy().set("doubt", json.createArrayNode().addNull());
        assertThrows(InvalidNullException.class, () -> json.treeToValue(hollow, Alert.class));
    }

    @Test
    void wordsAreThoseOfTheFormat() {
        var tree = json.valueToTree(AnyAlert.need("Ana"));
        assertEquals("worklist", tree.at("/mode").asText());
        assertEquals("OPEN", tree.at("/change").asText());
        assertEquals("2026-03-02T09:15:00Z", tree.at("/at").asText());
        assertEquals("care", tree.at("/next/owner").asText());
        assertFalse(tree.at("/next/do").isMissingNode());
        assertFalse(tree.has("unusual"));
        assertEquals("notOurs", json.valueToTree(Outcome.NOT_OURS).asText());
        assertEquals(Map.of("notOurs", 1), json.convertValue(Map.of(Outcome.NOT_OURS, 1), Map.class));
    }

    @Test
    void onlyComponentsAreWritten() {
        var mention = json.valueToTree(AnyHeard.angry("ana")).at("/mention");
        assertFalse(mention.has("post") || mention.has("key") || mention.has("person"), mention.toString());
    }

    @Test
    void whatIsMissingIsEmptyAndWhatIsUnknownIsPassedOver() throws Exception {
        var why = json.readValue("{\"authors\":1,\"tomorrow\":1}", Alert.Why.class);
        assertEquals(List.of(), why.terms());
    }
}
