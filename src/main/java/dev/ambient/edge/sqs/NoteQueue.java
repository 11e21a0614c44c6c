package dev.ambient.edge.sqs;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Note;
import dev.ambient.domain.Outbox;
import dev.ambient.edge.bulk.Lanes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.sqs.SqsClient;

/** From {@code enrich} to {@code profile}, beside what was heard. */
@ApplicationScoped
class NoteQueue implements Outbox<Note> {
    private final Queue<Note> queue;

    NoteQueue(SqsClient sqs, ObjectMapper json, Lanes lanes, @ConfigProperty(name = "ambient.heard") String url) {
        this.queue = new Queue<>(sqs, json, url, note -> 0, lanes);
    }

    @Override
    public Set<Integer> send(List<Note> notes) {
        return queue.send(notes);
    }
}
