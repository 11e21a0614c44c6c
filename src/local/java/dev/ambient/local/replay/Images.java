package dev.ambient.local.replay;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamViewType;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** A record of the stream as the SDK reads it → as Lambda hands it on. */
final class Images {
    private Images() {}

    static DynamodbEvent.DynamodbStreamRecord record(Record record, String arn, Instant now) {
        var change = record.dynamodb();
        var stream = new StreamRecord();
        stream.setApproximateCreationDateTime(Date.from(now));
        stream.setKeys(map(change.keys()));
        if (change.hasNewImage()) stream.setNewImage(map(change.newImage()));
        if (change.hasOldImage()) stream.setOldImage(map(change.oldImage()));
        stream.setSequenceNumber(change.sequenceNumber());
        stream.setSizeBytes(change.sizeBytes());
        stream.setStreamViewType(StreamViewType.fromValue(change.streamViewTypeAsString()));
        var event = new DynamodbEvent.DynamodbStreamRecord();
        event.setEventID(record.eventID());
        event.setEventName(record.eventNameAsString());
        event.setEventVersion(record.eventVersion());
        event.setEventSource("aws:dynamodb");
        event.setEventSourceARN(arn);
        event.setAwsRegion(record.awsRegion());
        event.setDynamodb(stream);
        return event;
    }

    private static Map<String, AttributeValue> map(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> image) {
        var map = new HashMap<String, AttributeValue>();
        image.forEach((name, value) -> map.put(name, value(value)));
        return map;
    }

    private static AttributeValue value(software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        var copy = new AttributeValue();
        switch (value.type()) {
            case S -> copy.setS(value.s());
            case N -> copy.setN(value.n());
            case B -> copy.setB(value.b().asByteBuffer());
            case BOOL -> copy.setBOOL(value.bool());
            case NUL -> copy.setNULL(value.nul());
            case SS -> copy.setSS(value.ss());
            case NS -> copy.setNS(value.ns());
            case BS ->
                copy.setBS(value.bs().stream().map(one -> one.asByteBuffer()).toList());
            case L -> copy.setL(value.l().stream().map(Images::value).toList());
            case M -> copy.setM(map(value.m()));
            default -> throw new IllegalStateException("an attribute of no known type: " + value);
        }
        return copy;
    }
}
