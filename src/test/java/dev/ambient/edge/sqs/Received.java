package dev.ambient.edge.sqs;

import dev.ambient.fake.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.model.Message;

/** A queue of a test's own, and what is in it. */
final class Received {
    private Received() {}

    static String queue() {
        return Stage.SQS
                .createQueue(queue -> queue.queueName("q" + UUID.randomUUID()))
                .queueUrl();
    }

    /** Everything that can be received now. */
    static List<Message> from(String url) {
        var all = new ArrayList<Message>();
        while (true) {
            var some = Stage.SQS
                    .receiveMessage(receive ->
                            receive.queueUrl(url).maxNumberOfMessages(10).messageAttributeNames("All"))
                    .messages();
            if (some.isEmpty()) return all;
            all.addAll(some);
        }
    }

    static String attribute(Message message, String name) {
        var value = message.messageAttributes().get(name);
        return value == null ? "" : value.stringValue();
    }
}
