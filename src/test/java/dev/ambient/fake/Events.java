package dev.ambient.fake;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.sqs.model.Message;

/** What engines hold → events as Lambda writes them, in JSON. */
public final class Events {
    private static final JsonMapper JSON = new JsonMapper();

    private Events() {}

    /** A message with that body, as if it had just been received. */
    public static Message message(String body) {
        return Message.builder()
                .messageId(UUID.randomUUID().toString())
                .body(body)
                .build();
    }

    public static String queued(List<Message> messages, Instant now) {
        var event = JSON.createObjectNode();
        var records = event.putArray("Records");
        for (var message : messages) {
            var record = records.addObject();
            record.put("messageId", message.messageId())
                    .put("receiptHandle", "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy")
                    .put("body", message.body())
                    .put("eventSource", "aws:sqs")
                    .put("eventSourceARN", "arn:aws:sqs:us-east-1:000000000000:ambient")
                    .put("awsRegion", "us-east-1");
            record.putObject("messageAttributes");
            record.putObject("attributes")
                    .put("ApproximateReceiveCount", "1")
                    .put("SenderId", "AIDAIENQZJOLO23YVJ4VO")
                    .put("SentTimestamp", Long.toString(now.toEpochMilli()))
                    .put("ApproximateFirstReceiveTimestamp", Long.toString(now.toEpochMilli()));
        }
        return event.toString();
    }

    public static String streamed(List<Record> changes) {
        var event = JSON.createObjectNode();
        var records = event.putArray("Records");
        changes.forEach(change -> records.add(streamed(change)));
        return event.toString();
    }

    public static ObjectNode streamed(Record change) {
        var record = JSON.createObjectNode();
        record.put("eventID", change.eventID())
                .put("eventName", change.eventNameAsString())
                .put("eventVersion", "1.1")
                .put("eventSource", "aws:dynamodb")
                .put("awsRegion", "us-east-1")
                .put("eventSourceARN", "arn:aws:dynamodb:us-east-1:000000000000:table/ambient/stream/1");
        var dynamo = record.putObject("dynamodb")
                .put("ApproximateCreationDateTime", 1_772_442_960L)
                .put("SequenceNumber", change.dynamodb().sequenceNumber())
                .put("SizeBytes", change.dynamodb().sizeBytes())
                .put("StreamViewType", "NEW_AND_OLD_IMAGES");
        image(dynamo.putObject("Keys"), change.dynamodb().keys());
        if (change.dynamodb().hasNewImage())
            image(dynamo.putObject("NewImage"), change.dynamodb().newImage());
        if (change.dynamodb().hasOldImage())
            image(dynamo.putObject("OldImage"), change.dynamodb().oldImage());
        return record;
    }

    /** The event of a schedule of the template, its placeholders filled. */
    public static String scheduled(String input, Instant time) {
        return input.replace("<aws.scheduler.scheduled-time>", time.toString()).replaceAll("<aws[^>]*>", "local");
    }

    /** All that a table's stream holds by now. */
    public static List<Record> stream(String table) {
        var arn =
                Stage.DYNAMO.describeTable(one -> one.tableName(table)).table().latestStreamArn();
        var records = new ArrayList<Record>();
        for (var shard : Stage.STREAMS
                .describeStream(stream -> stream.streamArn(arn))
                .streamDescription()
                .shards()) {
            var iterator = Stage.STREAMS
                    .getShardIterator(start ->
                            start.streamArn(arn).shardId(shard.shardId()).shardIteratorType("TRIM_HORIZON"))
                    .shardIterator();
            records.addAll(
                    Stage.STREAMS.getRecords(get -> get.shardIterator(iterator)).records());
        }
        return records;
    }

    private static void image(ObjectNode node, Map<String, AttributeValue> image) {
        image.forEach((name, value) -> {
            var attribute = node.putObject(name);
            switch (value.type()) {
                case S -> attribute.put("S", value.s());
                case N -> attribute.put("N", value.n());
                case BOOL -> attribute.put("BOOL", value.bool());
                case B ->
                    attribute.put(
                            "B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
                default -> throw new IllegalStateException("the table holds no such attribute: " + value);
            }
        });
    }
}
