package dev.ambient.local.replay;

import dev.ambient.local.Meter;
import dev.ambient.local.template.Queue;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** One queue as its consumer sees it. Knows from the {@link Meter} what was sent and so never asks an empty queue. */
final class Box {
    private static final int TEN = 10;

    private final SqsClient sqs;
    private final Queue queue;
    private final long before;
    private volatile long taken;
    private volatile long hidings;

    Box(SqsClient sqs, Queue queue) {
        this.sqs = sqs;
        this.queue = queue;
        this.before = sent();
    }

    Queue queue() {
        return queue;
    }

    /** Messages that were sent and not taken yet. */
    long waiting() {
        return sent() - before - taken;
    }

    /** Requests a cloud would not make: there, time does it. */
    long hidings() {
        return hidings;
    }

    private long sent() {
        return Meter.get().snapshot().sent().getOrDefault(queue.url(), 0L);
    }

    /** Takes up to so many, in as few requests as there can be; fewer where there are no more. */
    List<Message> take(int most) {
        var messages = new ArrayList<Message>();
        while (messages.size() < most && waiting() > 0) {
            var some = receive(Math.min(TEN, most - messages.size()), 0);
            if (some.isEmpty()) {
                lose();
                break;
            }
            taken += some.size();
            messages.addAll(some);
        }
        return messages;
    }

    /** What was to be there is not: it went to the dead-letter queue, as a queue does when it is asked once too often. */
    private void lose() {
        var all = sqs.getQueueAttributes(request ->
                        request.queueUrl(queue.url()).attributeNamesWithStrings("ApproximateNumberOfMessages"))
                .attributesAsStrings();
        taken += Math.max(0, waiting() - Long.parseLong(all.getOrDefault("ApproximateNumberOfMessages", "0")));
    }

    /** @param seconds to wait for a first message */
    List<Message> receive(int most, int seconds) {
        return sqs.receiveMessage(request -> request.queueUrl(queue.url())
                        .maxNumberOfMessages(most)
                        .waitTimeSeconds(seconds)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }

    void delete(List<Mail> mails) {
        for (var some : Tens.of(mails)) {
            var entries = new ArrayList<DeleteMessageBatchRequestEntry>();
            for (var mail : some)
                entries.add(DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(entries.size()))
                        .receiptHandle(mail.message().receiptHandle())
                        .build());
            sqs.deleteMessageBatch(request -> request.queueUrl(queue.url()).entries(entries));
        }
    }

    /** Hides messages for so many seconds more; 0 gives them back. */
    void hide(List<Mail> mails, int seconds) {
        for (var some : Tens.of(mails)) {
            var entries = new ArrayList<ChangeMessageVisibilityBatchRequestEntry>();
            for (var mail : some)
                entries.add(ChangeMessageVisibilityBatchRequestEntry.builder()
                        .id(Integer.toString(entries.size()))
                        .receiptHandle(mail.message().receiptHandle())
                        .visibilityTimeout(seconds)
                        .build());
            hidings++;
            sqs.changeMessageVisibilityBatch(
                    request -> request.queueUrl(queue.url()).entries(entries));
        }
        if (seconds == 0) taken -= mails.size();
    }
}
