package dev.ambient.edge.sqs;

import dev.ambient.domain.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What waits before the table: to be received, in work, and delayed, of {@code mentions} and {@code heard}. */
@ApplicationScoped
class QueueBacklog implements Backlog {
    private static final List<QueueAttributeName> COUNTS = List.of(
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

    private final SqsClient sqs;
    private final String mentions;
    private final String heard;

    QueueBacklog(
            SqsClient sqs,
            @ConfigProperty(name = "ambient.mentions") String mentions,
            @ConfigProperty(name = "ambient.heard") String heard) {
        this.sqs = sqs;
        this.mentions = mentions;
        this.heard = heard;
    }

    @Override
    public long waiting() {
        return Stream.of(mentions, heard).mapToLong(this::waiting).sum();
    }

    private long waiting(String url) {
        return sqs
                .getQueueAttributes(queue -> queue.queueUrl(url).attributeNames(COUNTS))
                .attributes()
                .values()
                .stream()
                .mapToLong(Long::parseLong)
                .sum();
    }
}
