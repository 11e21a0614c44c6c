package dev.ambient.edge.sqs;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Outbox;
import dev.ambient.edge.bulk.Lanes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.sqs.SqsClient;

/** From those who decide to {@code alert}; each alert waits for its like first. */
@ApplicationScoped
class AlertQueue implements Outbox<Alert> {
    private final Queue<Alert> queue;

    AlertQueue(SqsClient sqs, ObjectMapper json, Lanes lanes, @ConfigProperty(name = "ambient.alerts") String url) {
        this.queue = new Queue<>(sqs, json, url, Alert::groupWait, lanes);
    }

    @Override
    public Set<Integer> send(List<Alert> alerts) {
        return queue.send(alerts);
    }
}
