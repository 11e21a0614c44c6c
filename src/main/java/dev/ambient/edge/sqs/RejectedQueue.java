package dev.ambient.edge.sqs;

import dev.ambient.domain.Refusal;
import dev.ambient.domain.Rejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** What can never succeed: the body whole, attributes {@code reason}, {@code class} and {@code id}. */
@ApplicationScoped
class RejectedQueue implements Rejected {
    /** Bytes of a message with its attributes: 1 MiB. */
    private static final int BYTES = 1 << 20;
    /** Longest attribute, in characters. */
    private static final int LONGEST = 256;

    private final SqsClient sqs;
    private final String url;

    RejectedQueue(SqsClient sqs, @ConfigProperty(name = "ambient.rejected") String url) {
        this.sqs = sqs;
        this.url = url;
    }

    /** @throws RuntimeException also where the body fits in no form: it stays in its own queue and its dead letters */
    @Override
    public void keep(String record, String body, Refusal refusal) {
        var attributes = new LinkedHashMap<String, String>();
        add(attributes, "reason", refusal.reason());
        add(attributes, "class", refusal.error());
        add(attributes, "id", record);
        var whole = Whole.of(body, BYTES - size(attributes));
        add(attributes, "encoding", whole.encoding());
        var sent = new LinkedHashMap<String, MessageAttributeValue>();
        attributes.forEach((name, text) -> sent.put(name, value(text)));
        sqs.sendMessage(
                message -> message.queueUrl(url).messageBody(whole.text()).messageAttributes(sent));
    }

    private static void add(Map<String, String> attributes, String name, String text) {
        var plain = Characters.plain(text, LONGEST);
        if (!plain.isEmpty()) attributes.put(name, plain);
    }

    /** Names, types and values count; with room for the encoding. */
    private static int size(Map<String, String> attributes) {
        var names = String.join("", attributes.keySet()) + "String".repeat(attributes.size());
        var values = String.join("", attributes.values());
        return (names + values).getBytes(StandardCharsets.UTF_8).length + "encodingStringgzip+base64".length();
    }

    private static MessageAttributeValue value(String text) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(text)
                .build();
    }
}
