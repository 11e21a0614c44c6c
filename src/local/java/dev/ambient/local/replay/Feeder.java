package dev.ambient.local.replay;

import dev.ambient.local.template.Queue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Bodies → messages on the queue of mentions, ten a request where they are small enough. */
final class Feeder {
    private static final int TEN = 10;
    private static final int REQUEST = 1_000_000;
    private static final int MARKS = 200;

    private final SqsClient sqs;
    private final Queue queue;
    private final BiConsumer<Body, String> refused;
    private final List<Body> bodies = new ArrayList<>();
    private final List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
    private long bytes;

    /** @param refused hears of bodies the queue does not take, and why */
    Feeder(SqsClient sqs, Queue queue, BiConsumer<Body, String> refused) {
        this.sqs = sqs;
        this.queue = queue;
        this.refused = refused;
    }

    void feed(Body body, Instant now) {
        var size = body.text().getBytes(StandardCharsets.UTF_8).length;
        if (size > queue.size()) {
            refused.accept(body, size + " bytes are more than the " + queue.size() + " a message may have");
            return;
        }
        if (bytes + size + MARKS > REQUEST) flush();
        bodies.add(body);
        bytes += size + MARKS;
        entries.add(SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(entries.size()))
                .messageBody(body.text())
                .messageAttributes(Map.of(Hold.AT, Hold.number(now.toEpochMilli())))
                .build());
        if (entries.size() == TEN) flush();
    }

    void flush() {
        if (entries.isEmpty()) return;
        try {
            var response = sqs.sendMessageBatch(
                    request -> request.queueUrl(queue.url()).entries(entries));
            for (var failure : response.failed())
                refused.accept(bodies.get(Integer.parseInt(failure.id())), failure.message());
        } catch (SdkException all) {
            if (entries.size() == 1) refused.accept(bodies.get(0), String.valueOf(all.getMessage()));
            else oneByOne();
        }
        bodies.clear();
        entries.clear();
        bytes = 0;
    }

    private void oneByOne() {
        for (var place = 0; place < entries.size(); place++) {
            var entry = entries.get(place);
            try {
                sqs.sendMessage(request -> request.queueUrl(queue.url())
                        .messageBody(entry.messageBody())
                        .messageAttributes(entry.messageAttributes()));
            } catch (SdkException one) {
                refused.accept(bodies.get(place), String.valueOf(one.getMessage()));
            }
        }
    }
}
