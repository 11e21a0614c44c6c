package dev.ambient.local.replay;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * A received message.
 *
 * @param sent in the runner's time
 * @param due when its delay is over, in the runner's time
 * @param place in the order of sending
 */
record Mail(Message message, Instant sent, Instant due, long place) implements Comparable<Mail> {
    static Mail of(Message message) {
        var marks = message.messageAttributes();
        if (!Clock.isReal() || marks.containsKey(Hold.AT))
            return new Mail(message, Hold.sent(marks), Hold.due(marks), Hold.place(marks));
        var sent = message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP);
        var now = Clock.now();
        return new Mail(message, sent == null ? now : Instant.ofEpochMilli(Long.parseLong(sent)), now, 0);
    }

    String id() {
        return message.messageId();
    }

    int receives() {
        return Integer.parseInt(
                message.attributes().getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1"));
    }

    @Override
    public int compareTo(Mail other) {
        var order = due.compareTo(other.due);
        if (order == 0) order = sent.compareTo(other.sent);
        return order == 0 ? Long.compare(place, other.place) : order;
    }

    /** As Lambda hands it on. */
    SQSEvent.SQSMessage event(String arn, String region) {
        var event = new SQSEvent.SQSMessage();
        event.setMessageId(id());
        event.setReceiptHandle(message.receiptHandle());
        event.setBody(message.body());
        event.setMd5OfBody(message.md5OfBody());
        event.setEventSource("aws:sqs");
        event.setEventSourceArn(arn);
        event.setAwsRegion(region);
        event.setAttributes(Map.of(
                "ApproximateReceiveCount", Integer.toString(receives()),
                "SenderId", "local",
                "SentTimestamp", Long.toString(sent.toEpochMilli()),
                "ApproximateFirstReceiveTimestamp", Long.toString(due.toEpochMilli())));
        var attributes = new HashMap<String, SQSEvent.MessageAttribute>();
        message.messageAttributes().forEach((name, value) -> {
            if (!Hold.MARKS.contains(name)) attributes.put(name, attribute(value));
        });
        event.setMessageAttributes(attributes);
        return event;
    }

    private static SQSEvent.MessageAttribute attribute(MessageAttributeValue value) {
        var attribute = new SQSEvent.MessageAttribute();
        attribute.setDataType(value.dataType());
        attribute.setStringValue(value.stringValue());
        if (value.binaryValue() != null)
            attribute.setBinaryValue(ByteBuffer.wrap(value.binaryValue().asByteArray()));
        return attribute;
    }
}
