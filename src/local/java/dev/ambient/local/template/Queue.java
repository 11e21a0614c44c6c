package dev.ambient.local.template;

import java.time.Duration;
import java.util.Optional;

/**
 * An SQS queue.
 *
 * @param id logical id, e.g. {@code mentions}
 * @param name as created, e.g. {@code ambient-mentions}
 * @param visibility how long a received message stays hidden
 * @param retention how long a message is kept
 * @param size greatest message in bytes
 * @param delay before a message can first be received
 * @param redrive where messages go that failed too often
 */
public record Queue(
        String id,
        String name,
        String url,
        String arn,
        Duration visibility,
        Duration retention,
        int size,
        Duration delay,
        Optional<Redrive> redrive) {

    /**
     * The way to a dead-letter queue.
     *
     * @param target ARN of that queue
     * @param receives a message is received this often at most
     */
    public record Redrive(String target, int receives) {}

    static Queue of(Resource resource, Place place) {
        var name = resource.text("QueueName").orElse(resource.id());
        return new Queue(
                resource.id(),
                name,
                place.url(name),
                place.queue(name),
                resource.seconds("VisibilityTimeout", 30),
                resource.seconds("MessageRetentionPeriod", 345_600),
                resource.number("MaximumMessageSize").orElse(1_048_576),
                resource.seconds("DelaySeconds", 0),
                resource.part("RedrivePolicy")
                        .map(policy -> new Redrive(
                                policy.needed("deadLetterTargetArn"),
                                policy.number("maxReceiveCount").orElseThrow(() -> policy.lacks("maxReceiveCount")))));
    }
}
