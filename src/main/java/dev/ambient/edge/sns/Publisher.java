package dev.ambient.edge.sns;

import static java.util.stream.Collectors.toSet;

import dev.ambient.edge.bulk.Chunks;
import dev.ambient.edge.bulk.Lanes;
import dev.ambient.edge.words.Plain;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

/** Messages to one topic, in as few requests as they fit into. */
final class Publisher {
    /** Messages that one request takes. */
    private static final int BATCH = 10;
    /** Bytes that one request takes, and one message: 256 KiB. */
    static final int BYTES = 256 * 1024;

    private static final Logger LOG = Logger.getLogger(Publisher.class);

    private final SnsClient sns;
    private final String arn;
    private final Lanes lanes;

    Publisher(SnsClient sns, String arn, Lanes lanes) {
        this.sns = sns;
        this.arn = arn;
        this.lanes = lanes;
    }

    /**
     * @param entries each with its place in a list as its id
     * @return the places of those that were not taken
     */
    Set<Integer> publish(List<PublishBatchRequestEntry> entries) {
        var chunks = Chunks.of(entries, BATCH, BYTES, Publisher::size);
        return lanes.each(chunks, this::untold).stream().flatMap(one -> one).collect(toSet());
    }

    private Stream<Integer> untold(List<PublishBatchRequestEntry> chunk) {
        try {
            var answer = sns.publishBatch(batch -> batch.topicArn(arn).publishBatchRequestEntries(chunk));
            answer.failed()
                    .forEach(failed -> LOG.warnf("An alert was not told: %s %s", failed.code(), failed.message()));
            return answer.failed().stream().map(failed -> Integer.valueOf(failed.id()));
        } catch (RuntimeException failed) {
            LOG.warnf("%d alerts were not told: %s", chunk.size(), failed.getMessage());
            return chunk.stream().map(entry -> Integer.valueOf(entry.id()));
        }
    }

    private static int size(PublishBatchRequestEntry entry) {
        return Plain.bytes(entry.message()) + Attributes.BYTES;
    }
}
