package dev.ambient.flow.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyListening;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Pulse;
import dev.ambient.fake.FakeConversations;
import dev.ambient.fake.FakeDots;
import dev.ambient.fake.FakeOutbox;
import dev.ambient.fake.FakeOutcomes;
import dev.ambient.fake.FakePulses;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddingTest {
    private static final Pulse.Id NINE = new Pulse.Id("nordbrew", Pulse.hour(AnyHeard.NINE));

    private final FakeDots dots = new FakeDots();
    private final FakePulses pulses = new FakePulses();
    private final FakeConversations conversations = new FakeConversations();
    private final FakeOutbox<Alert> alerts = new FakeOutbox<>();
    private final FakeOutcomes outcomes = new FakeOutcomes();
    private final Adding adding =
            MadePulse.adding(dots, pulses, conversations, alerts, outcomes, AnyListening.nordbrew());

    @Test
    void aBatchIsOneWriteAnHour() {
        adding.add(List.of(record(10, AnyHeard.angry("ana")), record(11, AnyHeard.happy("ben"))));
        var pulse = pulses.exactly(NINE);
        assertEquals(1, pulse.version());
        assertEquals(2, pulse.value().count(Pulse.ALL).all());
        assertEquals(2, pulse.value().authors().estimate());
    }

    @Test
    void aBatchThatComesAgainAddsNothingAndALongerOneItsRest() {
        var first = record(10, AnyHeard.angry("ana"));
        var second = record(11, AnyHeard.happy("ben"));
        adding.add(List.of(first));
        adding.add(List.of(first));
        assertEquals(1, pulses.exactly(NINE).version());
        adding.add(List.of(first, second));
        assertEquals(2, pulses.exactly(NINE).value().count(Pulse.ALL).all());
        assertEquals(Map.of(Figure.ADDED, 2L, Figure.KNOWN, 2L), outcomes.figures());
    }

    @Test
    void aDotThatCannotBeReadHarmsNoOther() {
        var unreadable = record(10, AnyHeard.angry("ana"));
        unreadable.getDynamodb().getNewImage().put("body", new AttributeValue().withB(ByteBuffer.wrap(new byte[] {7})));
        var bare = new DynamodbStreamRecord();
        bare.setDynamodb(new StreamRecord().withSequenceNumber("11").withKeys(Map.of()));
        adding.add(List.of(unreadable, bare, record(12, AnyHeard.happy("ben"))));
        assertEquals(1, pulses.exactly(NINE).value().count(Pulse.ALL).all());
        assertEquals(Map.of(Figure.ADDED, 1L, Figure.UNREAD, 2L), outcomes.figures());
    }

    @Test
    void theBrandsOwnPostsAreNoPulse() {
        adding.add(List.of(record(10, AnyHeard.answering(AnyHeard.angry("ana")))));
        assertEquals(0, pulses.exactly(NINE).version());
    }

    private static DynamodbStreamRecord record(int sequence, Heard heard) {
        return FakeDots.record(sequence, Dot.of(heard));
    }
}
