package dev.ambient.edge.sns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ambient.any.Any;
import dev.ambient.any.AnyAlert;
import dev.ambient.any.AnyListening;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Mode;
import dev.ambient.edge.bulk.Lanes;
import dev.ambient.edge.json.Wire;
import dev.ambient.fake.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChatTopicTest {
    private static final ObjectMapper JSON = Wire.mapper();
    private static final String ARN = "arn:aws:sns:us-east-1:123456789012:chat";

    private final ChatTopic topic = new ChatTopic(Stage.SNS, JSON, AnyListening.nordbrew(), new Lanes(), ARN);

    @Test
    void aGraveAlertIsACustomNotification() throws Exception {
        assertEquals(
                JSON.readTree("""
                {"version": "1.0", "source": "custom", "id": "a-9aa1-1",
                 "content": {
                   "textType": "client-markdown",
                   "title": "Nordbrew: safety or legal, severity 9 of 10",
                   "description": "Ana writes of something grave about Nordbrew: injury.\\n> APART@APARTnordbrew your lid came off and burnt my hand (Mon 2 Mar 2026, 09:15)",
                   "nextSteps": ["Read it now, bring in legal or safety."],
                   "keywords": ["communications", "nordbrew", "x"]},
                 "metadata": {
                   "threadId": "a-9aa1",
                   "summary": "Ana writes of something grave about Nordbrew: injury.",
                   "eventType": "SAFETY_LEGAL OPEN",
                   "relatedResources": ["https://x.com/ana/status/1896123456789012345"],
                   "additionalContext": {
                     "transition": "1", "change": "OPEN", "mode": "interrupt", "severity": "9", "rule": "safety-legal 1"}}}
                """.replace("APART", "\u200B")),
                told(List.of(AnyAlert.grave())).get(0));
    }

    @Test
    void whatWaitsOnAWorklistIsNotSaidAloud() {
        assertEquals(1, told(List.of(AnyAlert.need("Ana"), AnyAlert.grave())).size());
    }

    /** Amazon Q Developer drops whatever is not as its format says, without a word. */
    @Test
    void anyAlertIsInTheFormatAndFits() throws Exception {
        var random = new Random(59);
        try (var file = ChatTopicTest.class.getResourceAsStream("/schemas/chat.json")) {
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(file);
            var alerts = new ArrayList<Alert>();
            for (var number = 0; number < 300; number++) alerts.add(Any.alert(random));
            alerts.add(AnyAlert.grave());
            var said = told(alerts);
            assertEquals(
                    alerts.stream()
                            .filter(alert -> alert.mode() == Mode.INTERRUPT || alert.mode() == Mode.ROUNDUP)
                            .count(),
                    said.size());
            for (var one : said) assertEquals(Set.of(), schema.validate(one), one.toString());
        }
    }

    @Test
    void whatCannotBeSaidKeepsItsPlace() {
        var nowhere = new ChatTopic(Stage.SNS, JSON, AnyListening.nordbrew(), new Lanes(), "");
        assertEquals(Set.of(1), nowhere.tell(List.of(AnyAlert.need("Ana"), AnyAlert.grave())));
    }

    private List<JsonNode> told(List<Alert> alerts) {
        var before = Stage.inbox().letters().size();
        assertEquals(Set.of(), topic.tell(alerts));
        var letters = Stage.inbox().letters();
        return letters.subList(before, letters.size()).stream()
                .map(letter -> {
                    assertEquals(ARN, letter.topic());
                    assertTrue(letter.attributes().containsKey("severity"));
                    return tree(letter.body("https"));
                })
                .toList();
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (Exception noJson) {
            throw new AssertionError(noJson);
        }
    }
}
