package dev.ambient.edge.sqs;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Feedback;
import dev.ambient.domain.Outbox;
import dev.ambient.edge.bulk.Lanes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.sqs.SqsClient;

/** From {@code profile} to {@code alert}, beside what is to be told: each as {@code {"feedback": …}}. */
@ApplicationScoped
class FeedbackQueue implements Outbox<Feedback> {
    private final Queue<Map<String, Feedback>> queue;

    FeedbackQueue(SqsClient sqs, ObjectMapper json, Lanes lanes, @ConfigProperty(name = "ambient.alerts") String url) {
        this.queue = new Queue<>(sqs, json, url, feedback -> 0, lanes);
    }

    @Override
    public Set<Integer> send(List<Feedback> feedback) {
        return queue.send(feedback.stream().map(one -> Map.of("feedback", one)).toList());
    }
}
