package dev.ambient.flow;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Instant;

/**
 * One queue message as a function sees it.
 *
 * @param id the message's id, the same in every redelivery
 * @param sent when it was sent
 * @param received when it was first received: the function's now
 */
public record Letter(String id, String body, Instant sent, Instant received) {
    static Letter of(SQSMessage message) {
        var sent = time(message, "SentTimestamp", Instant.EPOCH);
        return new Letter(
                message.getMessageId(),
                message.getBody() == null ? "" : message.getBody(),
                sent,
                time(message, "ApproximateFirstReceiveTimestamp", sent));
    }

    private static Instant time(SQSMessage message, String attribute, Instant other) {
        var millis =
                message.getAttributes() == null ? null : message.getAttributes().get(attribute);
        return millis == null ? other : Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
