package dev.ambient.edge.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.edge.bulk.Chunks;
import dev.ambient.edge.bulk.Lanes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** One queue that letters of a kind are sent to, as JSON, in as few requests as there can be. */
final class Queue<T> {
    /** Messages that one request takes. */
    private static final int BATCH = 10;
    /** Bytes that one request takes, and one message: 1 MiB. */
    private static final int BYTES = 1 << 20;

    private static final Logger LOG = Logger.getLogger(Queue.class);
    private final SqsClient sqs;
    private final ObjectMapper json;
    private final String url;
    private final ToIntFunction<T> delay;
    private final Lanes lanes;

    /** @param delay of a letter, in seconds 0..900 */
    Queue(SqsClient sqs, ObjectMapper json, String url, ToIntFunction<T> delay, Lanes lanes) {
        this.sqs = sqs;
        this.json = json;
        this.url = url;
        this.delay = delay;
        this.lanes = lanes;
    }

    /** Sends all of them; places of those that did not go out. */
    Set<Integer> send(List<T> letters) {
        var chunks = chunks(letters);
        return lanes.each(chunks, this::unsent).stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private List<List<Envelope>> chunks(List<T> letters) {
        var envelopes = new ArrayList<Envelope>();
        for (var letter : letters)
            envelopes.add(new Envelope(envelopes.size(), text(letter), delay.applyAsInt(letter)));
        return Chunks.of(envelopes, BATCH, BYTES, Envelope::size);
    }

    private Set<Integer> unsent(List<Envelope> chunk) {
        try {
            var answer = sqs.sendMessageBatch(batch ->
                    batch.queueUrl(url).entries(chunk.stream().map(Queue::entry).toList()));
            answer.failed()
                    .forEach(failed -> LOG.warnf("A message was not taken: %s %s", failed.code(), failed.message()));
            return answer.failed().stream()
                    .map(failed -> Integer.valueOf(failed.id()))
                    .collect(Collectors.toSet());
        } catch (RuntimeException failed) {
            LOG.warnf("%d messages were not taken: %s", chunk.size(), failed.getMessage());
            return chunk.stream().map(Envelope::place).collect(Collectors.toCollection(HashSet::new));
        }
    }

    /** JSON; where it holds what SQS refuses, such as half of a surrogate pair, everything beyond ASCII is escaped. */
    private String text(T letter) {
        try {
            var text = json.writeValueAsString(letter);
            return Characters.pass(text)
                    ? text
                    : json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(letter);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static SendMessageBatchRequestEntry entry(Envelope envelope) {
        var entry = SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(envelope.place()))
                .messageBody(envelope.body());
        if (envelope.delay() > 0) entry.delaySeconds(envelope.delay());
        return entry.build();
    }
}
