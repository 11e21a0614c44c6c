package dev.ambient.edge.sns;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Team;
import dev.ambient.domain.Topic;
import dev.ambient.edge.bulk.Chunks;
import dev.ambient.edge.bulk.Lanes;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

/** The topic of all alerts. */
@ApplicationScoped
class AlertTopic implements Topic {
    /** Messages that one request takes. */
    private static final int BATCH = 10;
    /** Bytes that one request takes, and one message: 256 KiB. */
    static final int BYTES = 256 * 1024;

    private static final Logger LOG = Logger.getLogger(AlertTopic.class);

    private final SnsClient sns;
    private final String arn;
    private final Listening listening;
    private final Announcement announcement;
    private final Lanes lanes;

    AlertTopic(
            SnsClient sns,
            ObjectMapper json,
            Listening listening,
            Lanes lanes,
            @ConfigProperty(name = "ambient.topic") String arn) {
        this.sns = sns;
        this.arn = arn;
        this.listening = listening;
        this.lanes = lanes;
        this.announcement = new Announcement(json);
    }

    @Override
    public Set<Integer> tell(List<Alert> alerts) {
        var entries = new ArrayList<PublishBatchRequestEntry>();
        for (var alert : alerts) entries.add(entry(Integer.toString(entries.size()), alert));
        var chunks = Chunks.of(entries, BATCH, BYTES, AlertTopic::size);
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

    PublishBatchRequestEntry entry(String id, Alert alert) {
        var team = listening.teams().getOrDefault(alert.team(), Team.of(alert.team()));
        var brand = name(alert.brand());
        return PublishBatchRequestEntry.builder()
                .id(id)
                .subject(Subject.of(alert, brand))
                .messageStructure("json")
                .message(announcement.message(alert, brand, team.zone()))
                .messageAttributes(Attributes.of(alert))
                .build();
    }

    private String name(String key) {
        var brand = listening.brands().get(key);
        return brand == null || brand.names().isEmpty() ? key : brand.names().get(0);
    }

    private static int size(PublishBatchRequestEntry entry) {
        return entry.message().getBytes(StandardCharsets.UTF_8).length + Attributes.BYTES;
    }
}
