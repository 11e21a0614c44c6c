package dev.ambient.local.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * In a replay, delays pass in event time: a message keeps the time it was sent and its delay as attributes, and it is the
 * runner who holds it. It was sent at the time it speaks of, as far as that is one of the batch it came from: live, a batch
 * lasts a second, here up to a tick. Every client of the SDK in this JVM has this interceptor.
 */
public final class Hold implements ExecutionInterceptor {
    /** When it was sent, in milliseconds of the runner's time. */
    static final String AT = "local.at";
    /** Its delay in seconds. */
    static final String DELAY = "local.delay";
    /** Its place in the order of sending. */
    static final String PLACE = "local.place";

    static final Set<String> MARKS = Set.of(AT, DELAY, PLACE);
    /** Longer bodies go unmarked, lest they outgrow their queue. */
    private static final int LONG = 900_000;

    private static final AtomicLong PLACES = new AtomicLong();

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        var request = context.request();
        if (Clock.isReal()) return request;
        if (request instanceof SendMessageRequest one) return one(one);
        if (request instanceof SendMessageBatchRequest batch) return batch(batch);
        return request;
    }

    private static SendMessageRequest one(SendMessageRequest one) {
        return one.toBuilder()
                .delaySeconds(null)
                .messageAttributes(marked(one.messageAttributes(), one.messageBody(), one.delaySeconds()))
                .build();
    }

    private static SendMessageBatchRequest batch(SendMessageBatchRequest batch) {
        return batch.toBuilder()
                .entries(batch.entries().stream().map(Hold::entry).toList())
                .build();
    }

    private static SendMessageBatchRequestEntry entry(SendMessageBatchRequestEntry entry) {
        return entry.toBuilder()
                .delaySeconds(null)
                .messageAttributes(marked(entry.messageAttributes(), entry.messageBody(), entry.delaySeconds()))
                .build();
    }

    private static Map<String, MessageAttributeValue> marked(
            Map<String, MessageAttributeValue> own, String body, @Nullable Integer delay) {
        if (body.length() > LONG) return own;
        var marked = new HashMap<>(own);
        marked.put(PLACE, number(PLACES.incrementAndGet()));
        if (!marked.containsKey(AT)) {
            var span = Clock.sending();
            var spoken = Peek.at(body).time().map(span::nearest).orElse(span.last());
            marked.put(AT, number(spoken.toEpochMilli()));
        }
        if (delay != null && delay > 0) marked.put(DELAY, number(delay));
        return marked;
    }

    static MessageAttributeValue number(long value) {
        return MessageAttributeValue.builder()
                .dataType("Number")
                .stringValue(Long.toString(value))
                .build();
    }

    /** When a message was sent, in the runner's time. */
    static Instant sent(Map<String, MessageAttributeValue> attributes) {
        var at = attributes.get(AT);
        return at == null ? Clock.now() : Instant.ofEpochMilli(Long.parseLong(at.stringValue()));
    }

    /** Where a message stands in the order of sending; those without a mark come last. */
    static long place(Map<String, MessageAttributeValue> attributes) {
        var place = attributes.get(PLACE);
        return place == null ? Long.MAX_VALUE : Long.parseLong(place.stringValue());
    }

    /** When a message may first be received, in the runner's time. */
    static Instant due(Map<String, MessageAttributeValue> attributes) {
        var delay = attributes.get(DELAY);
        var sent = sent(attributes);
        return delay == null ? sent : sent.plusSeconds(Long.parseLong(delay.stringValue()));
    }
}
