package dev.ambient.local.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ambient.local.Trouble;
import dev.ambient.local.template.Place;
import dev.ambient.local.template.Source;
import dev.ambient.local.template.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

class FilterTest {
    @Test
    void pulseSeesInsertedDotsAndNothingElse() {
        var pulse = (Source.Streamed) Template.read(Path.of("template.yaml"), Place.CLOUD)
                .function("pulse")
                .sources()
                .get(0);
        var filter = new Filter(pulse.patterns(), "pulse");
        assertEquals(true, filter.matches(record("DOT#1", null, "DOT#1")));
        assertEquals(false, filter.matches(record("DOT#1", "DOT#1", "DOT#1")));
        assertEquals(false, filter.matches(record("DOT#1", "DOT#1", null)));
        assertEquals(false, filter.matches(record("PROFILE", null, "PROFILE")));
    }

    @Test
    void withoutPatternsEverythingPasses() {
        assertEquals(true, new Filter(List.of(), "f").matches(record("PROFILE", null, "PROFILE")));
    }

    @Test
    void aBrokenPatternIsTold() {
        assertThrows(Trouble.class, () -> new Filter(List.of("{\"a\":"), "f"));
    }

    private static Record record(String sk, String old, String fresh) {
        var change = StreamRecord.builder().keys(image(sk)).sequenceNumber("1");
        if (old != null) change.oldImage(image(old));
        if (fresh != null) change.newImage(image(fresh));
        return Record.builder()
                .eventName(OperationType.INSERT)
                .dynamodb(change.build())
                .build();
    }

    private static Map<String, AttributeValue> image(String sk) {
        return Map.of(
                "pk",
                AttributeValue.fromS("A#x#1"),
                "sk",
                AttributeValue.fromS(sk),
                "body",
                AttributeValue.fromB(SdkBytes.fromUtf8String("x")));
    }
}
