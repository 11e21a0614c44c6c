package dev.ambient.edge.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ambient.any.AnyAlert;
import dev.ambient.edge.bulk.Lanes;
import dev.ambient.edge.json.Wire;
import dev.ambient.fake.Stage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class AlertQueueTest {
    private final String url = Received.queue();

    @Test
    void alertsWaitForTheirLike() {
        var queue = new AlertQueue(Stage.SQS, Wire.mapper(), new Lanes(), url);
        assertEquals(Set.of(), queue.send(List.of(AnyAlert.grave(), AnyAlert.need("Ana"))));
        assertEquals(List.of(), Received.from(url));
        var delayed = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
        var attributes = Stage.SQS.getQueueAttributes(get -> get.queueUrl(url).attributeNames(delayed));
        assertEquals("2", attributes.attributes().get(delayed));
    }
}
