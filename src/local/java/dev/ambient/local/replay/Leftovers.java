package dev.ambient.local.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ambient.local.report.Ledger;
import dev.ambient.local.template.Queue;
import dev.ambient.local.template.Template;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** What lies in queues when a run is over. */
final class Leftovers {
    private static final JsonMapper JSON = new JsonMapper();

    private final SqsClient sqs;
    private final Template template;

    Leftovers(SqsClient sqs, Template template) {
        this.sqs = sqs;
        this.template = template;
    }

    /** Records before the table that nothing became of: they wait, or failed too often and can be redriven. */
    long pending(List<Mapping> early, Ledger ledger) {
        var records = new HashSet<String>();
        for (var mapping : early) {
            var queue = mapping.box().queue();
            each(queue, message -> records.addAll(records(message)));
            template.dead(queue).ifPresent(dead -> each(dead, message -> records.addAll(records(message))));
        }
        records.removeIf(ledger::knows);
        return records.size();
    }

    /** Messages in the dead-letter queue of a queue. */
    long dead(Queue queue) {
        var count = new long[1];
        template.dead(queue).ifPresent(dead -> each(dead, message -> count[0]++));
        return count[0];
    }

    /** Looks at every message once; they stay, hidden for a while. */
    void each(Queue queue, Consumer<Message> look) {
        while (true) {
            var some = sqs.receiveMessage(request -> request.queueUrl(queue.url())
                            .maxNumberOfMessages(10)
                            .visibilityTimeout(3_600)
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                            .messageAttributeNames("All"))
                    .messages();
            if (some.isEmpty()) return;
            some.forEach(look);
        }
    }

    /** The ids under which a message's records are accounted for. */
    private static Set<String> records(Message message) {
        var heard = heard(message.body());
        if (!heard.isEmpty()) return Set.of(heard);
        var count = Peek.at(message.body()).records().size();
        if (count == 1) return Set.of(message.messageId());
        var ids = new HashSet<String>();
        for (var place = 0; place < count; place++) ids.add(message.messageId() + "/" + place);
        return ids;
    }

    private static String heard(String body) {
        try {
            var tree = JSON.readTree(body);
            return tree.has("mention") ? tree.path("record").asText("") : "";
        } catch (JsonProcessingException raw) {
            return "";
        }
    }
}
