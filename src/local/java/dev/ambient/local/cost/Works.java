package dev.ambient.local.cost;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Outbox;
import dev.ambient.edge.dynamodb.MadeTable;
import dev.ambient.edge.json.Wire;
import dev.ambient.fake.FakeOutbox;
import dev.ambient.fake.FakeOutcomes;
import dev.ambient.flow.profile.MadeProfile;
import dev.ambient.flow.pulse.MadePulse;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code profile} and {@code pulse} as they are, with the edge as it is, on a table in memory. */
final class Works {
    private static final ObjectMapper JSON = Wire.mapper();
    /** Under which people are filed. */
    static final String KEY = "a secret of no table";

    private static final String RECEIVED =
            Long.toString(Instant.parse("2026-03-03T00:00:00Z").toEpochMilli());

    private final RequestHandler<SQSEvent, SQSBatchResponse> profile;
    private final RequestHandler<DynamodbEvent, Void> pulse;
    private long sequence = 1_000_000_000;

    Works(Metered table, Listening listening) {
        var made = new MadeTable(table, "ambient", Optional.of(KEY), listening, Clock.systemUTC());
        Outbox<Alert> alerts = some -> Set.of();
        var outcomes = new FakeOutcomes();
        profile = MadeProfile.with(
                made.profiles(),
                made.crowds(),
                made.customers(),
                made.diaries(),
                made.dots(),
                alerts,
                new FakeOutbox<>(),
                (record, body, refusal) -> {
                    throw new IllegalStateException("rejected: " + refusal);
                },
                outcomes,
                listening,
                JSON);
        pulse = MadePulse.with(made.dots(), made.pulses(), made.conversations(), alerts, outcomes, listening);
    }

    /** One batch of the heard queue. */
    static SQSEvent event(List<Heard> batch) {
        return letters(batch.stream().map(Works::write).toList());
    }

    /** One batch of a queue, all of it received in the same moment. */
    static SQSEvent letters(List<String> bodies) {
        var messages = new ArrayList<SQSEvent.SQSMessage>();
        for (var body : bodies) {
            var message = new SQSEvent.SQSMessage();
            message.setMessageId(Integer.toString(messages.size()));
            message.setBody(body);
            message.setAttributes(Map.of("SentTimestamp", RECEIVED, "ApproximateFirstReceiveTimestamp", RECEIVED));
            messages.add(message);
        }
        var event = new SQSEvent();
        event.setRecords(messages);
        return event;
    }

    void profile(SQSEvent event) {
        var failed = profile.handleRequest(event, null).getBatchItemFailures();
        if (!failed.isEmpty()) throw new IllegalStateException(failed.size() + " messages failed in memory");
    }

    /** One batch of the stream. */
    void pulse(List<Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>> dots) {
        var records = new ArrayList<DynamodbStreamRecord>();
        for (var dot : dots) {
            var record = new DynamodbStreamRecord();
            record.setDynamodb(new StreamRecord()
                    .withSequenceNumber(String.format("%021d", sequence++))
                    .withKeys(Map.of("pk", new AttributeValue(dot.get("pk").s())))
                    .withNewImage(Map.of(
                            "body",
                            new AttributeValue()
                                    .withB(ByteBuffer.wrap(dot.get("body").b().asByteArray())))));
            records.add(record);
        }
        var event = new DynamodbEvent();
        event.setRecords(records);
        pulse.handleRequest(event, null);
    }

    private static String write(Heard heard) {
        try {
            return JSON.writeValueAsString(heard);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
