package dev.ambient.edge.sns;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.any.Any;
import dev.ambient.any.AnyAlert;
import dev.ambient.any.AnyListening;
import dev.ambient.domain.Alert;
import dev.ambient.edge.bulk.Lanes;
import dev.ambient.edge.json.Wire;
import dev.ambient.fake.Stage;
import dev.ambient.local.Letter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertTopicTest {
    private static final ObjectMapper JSON = Wire.mapper();
    private static final String ARN = "arn:aws:sns:us-east-1:123456789012:alerts";

    private static final Calm CALM = new Calm(400, () -> 0, millis -> {});

    private final AlertTopic topic = new AlertTopic(Stage.SNS, JSON, AnyListening.nordbrew(), new Lanes(), ARN, CALM);

    @Test
    void machinesGetTheWholeAlert() throws Exception {
        var letter = told(AnyAlert.need("Ana"));
        for (var protocol : List.of("sqs", "lambda", "https")) {
            assertEquals(AnyAlert.need("Ana"), JSON.readValue(letter.body(protocol), Alert.class));
        }
    }

    @Test
    void peopleGetWordsInTheirTime() {
        var letter = told(AnyAlert.need("Ana"));
        assertEquals("[care, 4/10] Ana has a problem with Nordbrew and waits for help.", letter.subject());
        assertEquals("Care: Ana has a problem with Nordbrew and waits for help.", letter.body("sms"));
        assertEquals(letter.body("sms"), letter.body("default"));
        assertTrue(letter.body("email").contains("Mon 2 Mar 2026, 10:15 (Europe/Oslo)"), letter.body("email"));
    }

    /** Whoever subscribes to the topic gets it, and workflows do. */
    @Test
    void aTeamWithoutAnAddressIsToldAsAnyOther() {
        assertNull(AnyListening.nordbrew().team("crm").email());
        var letter = told(AnyAlert.churn());
        assertEquals("crm", letter.attributes().get("team").asText());
        assertTrue(letter.subject().startsWith("[crm, 6/10] "), letter.subject());
        assertTrue(letter.body("email").contains("For the team crm."), letter.body("email"));
    }

    @Test
    void subscribersCanFilter() {
        var letter = told(AnyAlert.need("Ana"));
        assertEquals(
                Set.of("kind", "team", "brand", "network", "change", "mode", "severity", "topics"),
                letter.attributes().keySet());
        assertEquals("worklist", letter.attributes().get("mode").asText());
        assertEquals(4, letter.attributes().get("severity").asInt());
        assertEquals("food_&_dining", letter.attributes().get("topics").get(0).asText());
    }

    @Test
    void whatIsEmptyIsNoAttribute() {
        assertEquals(
                Set.of("kind", "team", "brand", "change", "mode", "severity"),
                told(AnyAlert.spike()).attributes().keySet());
    }

    @Test
    void anyAlertIsTaken() {
        var random = new Random(43);
        for (var number = 0; number < 100; number++) {
            var letter = told(Any.alert(random));
            assertTrue(letter.subject().length() < 100, letter.subject());
            assertTrue(letter.subject().chars().allMatch(one -> one >= 0x20 && one < 0x7F), letter.subject());
            assertTrue(letter.body("sms").length() <= 140, letter.body("sms"));
            assertFalse(letter.body("email").isBlank());
        }
    }

    @Test
    void aSubjectInAnotherScriptSaysWhatKindItIs() {
        assertEquals("[care, 4/10] Soren Aase has a problem with Nordbrew and waits for help.", subject("Søren Åase"));
        assertEquals("[care, 4/10] Nordbrew: somebody needs help", subject("アナ"));
        assertEquals("[care, 4/10] A B has a problem with Nordbrew and waits for help.", subject("A\r\nB"));
    }

    @Test
    void whatIsTooLongIsShortenedAndSaysSo() {
        var huge = AnyAlert.need("Ana" + "👻".repeat(60_000), "長".repeat(100_000));
        var request = topic.entry("1", huge);
        assertTrue(request.message().getBytes(StandardCharsets.UTF_8).length <= 250 * 1024);
        assertTrue(request.message().contains("this message was too long"));
        assertTrue(told(huge).body("email").contains("this message was too long"));
    }

    @Test
    void manyAreToldInAsFewRequestsAsTheyFitInto() {
        var before = Stage.inbox().letters().size();
        var alerts = new ArrayList<Alert>();
        for (var number = 0; number < 25; number++)
            alerts.add(AnyAlert.need("Ana " + number, number % 4 == 0 ? "長".repeat(4_000) : "short"));
        assertEquals(Set.of(), topic.tell(alerts));
        var told = Stage.inbox().letters().subList(before, before + 25).stream()
                .map(letter -> letter.body("sms"))
                .collect(toSet());
        assertEquals(alerts.stream().map(alert -> "Care: " + alert.what()).collect(toSet()), told);
    }

    /** The inbox refuses what SNS refuses: a request above 256 KiB. */
    @Test
    void tenThatFillAMessageEachAreTenRequests() {
        var before = Stage.inbox().letters().size();
        var alerts = new ArrayList<Alert>();
        for (var number = 0; number < 10; number++) alerts.add(AnyAlert.need("Ana " + number, "長".repeat(100_000)));
        assertEquals(Set.of(), topic.tell(alerts));
        assertEquals(before + 10, Stage.inbox().letters().size());
    }

    @Test
    void whatCannotBeToldIsSaid() {
        var nowhere = new AlertTopic(Stage.SNS, JSON, AnyListening.nordbrew(), new Lanes(), "", CALM);
        assertEquals(Set.of(0, 1), nowhere.tell(List.of(AnyAlert.need("Ana"), AnyAlert.grave())));
    }

    private Letter told(Alert alert) {
        assertEquals(Set.of(), topic.tell(List.of(alert)));
        var letters = Stage.inbox().letters();
        return letters.get(letters.size() - 1);
    }

    private String subject(String name) {
        return topic.entry("1", AnyAlert.need(name)).subject();
    }
}
