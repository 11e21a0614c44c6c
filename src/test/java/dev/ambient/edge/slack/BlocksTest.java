package dev.ambient.edge.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ambient.any.Any;
import dev.ambient.any.AnyAlert;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Language;
import dev.ambient.edge.json.Wire;
import dev.ambient.edge.words.Phrase;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlocksTest {
    private static final ObjectMapper JSON = Wire.mapper();
    private static final Phrase OSLO = new Phrase(Language.ENGLISH, ZoneId.of("Europe/Oslo"));

    @Test
    void aNeedReadsAsAMessage() {
        assertEquals("""
                Somebody needs help, severity 4 of 10
                Ana has a problem with Nordbrew and waits for help.
                For the team care, about Nordbrew, Mon 2 Mar 2026, 10:15 (Europe/Oslo)
                > @nordbrew the lid leaks again, third time this month. Help!
                <https://x.com/ana/status/1896123456789012345|The post> (x.com)
                *What to do*
                Reply in public, take what is personal to a private message.
                An answer is due by Mon 2 Mar 2026, 11:15.
                <https://x.com/ana/status/1896123456789012345|Answer here> (x.com)
                Against it: may be meant ironically (22 %)
                Alert `a-8f3c51d09b7e`, message 1, rule service-need version 1""", String.join("\n", texts(AnyAlert.need("Ana"))).replace("\u200B", ""));
    }

    @Test
    void whatSomebodyWroteCallsNobodyAndLinksNowhere() {
        var hostile = "<!here> <https://evil.example|refund> @channel # now & *then*";
        for (var text : texts(AnyAlert.need(hostile, hostile)))
            assertFalse(text.contains("<!") || text.contains("evil.example|") || text.contains("://evil"), text);
    }

    /** Slack refuses a message as a whole where one block of it is too long. */
    @Test
    void anyAlertIsOfBlocksThatSlackTakes() throws Exception {
        var random = new Random(61);
        var alerts = new ArrayList<Alert>();
        for (var number = 0; number < 300; number++) alerts.add(Any.alert(random));
        for (var worst : List.of("&", "<", "://", "@", "長", "👻"))
            alerts.add(AnyAlert.need(worst.repeat(50_000), worst.repeat(50_000)));
        try (var file = BlocksTest.class.getResourceAsStream("/schemas/slack.json")) {
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(file);
            for (var alert : alerts) assertEquals(Set.of(), schema.validate(Blocks.of(JSON, alert, "Nordbrew", OSLO)));
        }
    }

    private static List<String> texts(Alert alert) {
        var texts = new ArrayList<String>();
        for (var block : Blocks.of(JSON, alert, "Nordbrew", OSLO).get("blocks"))
            texts.add((block.has("text") ? block.get("text") : block.at("/elements/0"))
                    .get("text")
                    .textValue());
        return texts;
    }
}
