package dev.ambient.local.replay;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ambient.local.Engines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Handlers that only pass on, so that the runner can be seen at work: each mention becomes a dot, "alarm" in it an alert. */
final class FakeFlow implements Beans {
    private static final Logger OUTCOMES = Logger.getLogger("dev.ambient.outcomes");
    private static final JsonMapper JSON = new JsonMapper();

    final List<Instant> ticks = Collections.synchronizedList(new ArrayList<>());
    final List<String> told = Collections.synchronizedList(new ArrayList<>());
    final List<String> pulsed = Collections.synchronizedList(new ArrayList<>());
    final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
    final List<String> log = Collections.synchronizedList(new ArrayList<>());
    final Map<String, Integer> tries = new ConcurrentHashMap<>();
    /** How often each alert was tried on the room, which never takes the second. */
    final Map<String, Integer> said = new ConcurrentHashMap<>();

    private final Clients clients;
    private final SnsClient sns;
    private final String base;

    FakeFlow(Engines engines) {
        clients = Clients.of(engines);
        base = engines.queues() + "/000000000000/ambient-";
        sns = SnsClient.builder()
                .endpointOverride(engines.inbox().endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    @Override
    public RequestHandler<?, ?> handler(String name) {
        return switch (name) {
            case "enrich" -> (RequestHandler<SQSEvent, SQSBatchResponse>) (event, context) -> enrich(event);
            case "profile" -> (RequestHandler<SQSEvent, SQSBatchResponse>) (event, context) -> profile(event);
            case "pulse" -> (RequestHandler<DynamodbEvent, Object>) (event, context) -> pulse(event);
            case "watch" ->
                (RequestHandler<ScheduledEvent, Object>) (event, context) -> {
                    ticks.add(Instant.ofEpochMilli(event.getTime().getMillis()));
                    log.add("watch " + ticks.get(ticks.size() - 1));
                    return "";
                };
            case "alert" -> (RequestHandler<SQSEvent, SQSBatchResponse>) (event, context) -> alert(event);
            case "slack" -> (RequestHandler<SQSEvent, SQSBatchResponse>) (event, context) -> slack(event);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Messages of a queue that nobody has received. */
    long waiting(String queue) {
        var count = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
        return Long.parseLong(clients.sqs()
                .getQueueAttributes(get -> get.queueUrl(base + queue).attributeNames(count))
                .attributes()
                .get(count));
    }

    private SQSBatchResponse enrich(SQSEvent event) {
        var failed = new ArrayList<SQSBatchResponse.BatchItemFailure>();
        var good = new ArrayList<SQSEvent.SQSMessage>();
        for (var message : event.getRecords()) {
            tries.merge(message.getBody(), 1, Integer::sum);
            if (message.getBody().contains("poison"))
                failed.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
            else good.add(message);
        }
        batches.add(event.getRecords().size());
        send("heard", good, null);
        return new SQSBatchResponse(failed);
    }

    private SQSBatchResponse profile(SQSEvent event) {
        var alarms = new ArrayList<SQSEvent.SQSMessage>();
        var writes = new ArrayList<WriteRequest>();
        for (var message : event.getRecords()) {
            OUTCOMES.debugf("%s %s", message.getMessageId(), "dot");
            if (message.getBody().contains("alarm")) alarms.add(message);
            var item = new HashMap<String, AttributeValue>();
            item.put("pk", AttributeValue.fromS("A#x#" + message.getMessageId()));
            item.put("sk", AttributeValue.fromS("DOT#" + message.getMessageId()));
            item.put("body", AttributeValue.fromS(message.getBody()));
            writes.add(WriteRequest.builder()
                    .putRequest(PutRequest.builder().item(item).build())
                    .build());
        }
        for (var from = 0; from < writes.size(); from += 25) {
            var some = writes.subList(from, Math.min(writes.size(), from + 25));
            clients.table().batchWriteItem(request -> request.requestItems(Map.of("ambient", some)));
        }
        send("alerts", alarms, 120);
        return new SQSBatchResponse(List.of());
    }

    private Object pulse(DynamodbEvent event) {
        for (var record : event.getRecords())
            pulsed.add(record.getDynamodb().getNewImage().get("body").getS());
        return "";
    }

    private SQSBatchResponse slack(SQSEvent event) {
        var failed = new ArrayList<SQSBatchResponse.BatchItemFailure>();
        for (var message : event.getRecords()) {
            var alert = message.getBody().replaceAll("(?s).*\"id\": ?\"(a-\\d+)\".*", "$1");
            said.merge(alert, 1, Integer::sum);
            if (alert.equals("a-2")) failed.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
        }
        return new SQSBatchResponse(failed);
    }

    private SQSBatchResponse alert(SQSEvent event) {
        for (var message : event.getRecords()) {
            var now = Instant.ofEpochMilli(
                    Long.parseLong(message.getAttributes().get("ApproximateFirstReceiveTimestamp")));
            log.add("alert " + now);
            told.add(message.getBody());
            try {
                var alert = """
                        {"v": 1, "id": "a-%1$d", "transition": 1, "change": "OPEN", "mode": "interrupt", "kind": "SPIKE",
                         "rule": {"id": "spike", "version": 1}, "severity": 9, "team": "care", "at": "%2$s",
                         "dedupe": "spike|%1$d", "what": "<b>Alarm</b>"}
                        """.formatted(told.size(), now);
                var words = JSON.writeValueAsString(Map.of("default", "x", "email", "Alarm & more", "sqs", alert));
                sns.publish(request -> request.topicArn("arn:aws:sns:elasticmq:000000000000:ambient-alertTopic")
                        .subject("Alarm")
                        .message(words)
                        .messageStructure("json")
                        .messageAttributes(Map.of("mode", text("interrupt"), "team", text("care"))));
            } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return new SQSBatchResponse(List.of());
    }

    private static software.amazon.awssdk.services.sns.model.MessageAttributeValue text(String value) {
        return software.amazon.awssdk.services.sns.model.MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    /** On another thread, as the functions do. */
    private void send(String queue, List<SQSEvent.SQSMessage> messages, Integer delay) {
        for (var ten : Tens.of(messages)) {
            var entries = new ArrayList<SendMessageBatchRequestEntry>();
            for (var message : ten)
                entries.add(SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(entries.size()))
                        .messageBody(message.getBody())
                        .delaySeconds(delay)
                        .build());
            CompletableFuture.runAsync(() -> clients.sqs()
                            .sendMessageBatch(
                                    request -> request.queueUrl(base + queue).entries(entries)))
                    .join();
        }
    }
}
