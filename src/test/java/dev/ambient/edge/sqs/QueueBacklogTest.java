package dev.ambient.edge.sqs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ambient.fake.Stage;
import org.junit.jupiter.api.Test;

class QueueBacklogTest {
    @Test
    void whatWaitsIsInWorkOrIsDelayedCounts() {
        var mentions = Received.queue();
        var heard = Received.queue();
        var backlog = new QueueBacklog(Stage.SQS, mentions, heard);
        assertEquals(0, backlog.waiting());
        for (var number = 0; number < 3; number++) {
            Stage.SQS.sendMessage(message -> message.queueUrl(mentions).messageBody("x"));
        }
        Stage.SQS.sendMessage(
                message -> message.queueUrl(heard).messageBody("x").delaySeconds(60));
        Stage.SQS.receiveMessage(receive -> receive.queueUrl(mentions));
        assertEquals(4, backlog.waiting());
    }
}
