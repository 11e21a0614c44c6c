package dev.ambient.local.replay;

import dev.ambient.local.template.Table;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Counts profiles as they come and go on the stream, and notes which matters something was told or held back of. */
final class Census implements Consumer<Record> {
    private final Set<String> matters = new ConcurrentSkipListSet<>();
    private long profiles;

    /** Begins with what a kept table holds. */
    void begin(DynamoDbClient client, Table table, Mark mark) {
        mark.apart(() -> {
            for (var page : client.scanPaginator(request -> request.tableName(table.name())
                    .select(Select.COUNT)
                    .filterExpression("sk = :profile")
                    .expressionAttributeValues(Map.of(":profile", AttributeValue.fromS("PROFILE")))))
                profiles += page.count();
            return profiles;
        });
    }

    @Override
    public synchronized void accept(Record record) {
        var keys = record.dynamodb().keys();
        var sk = text(keys.get("sk"));
        var pk = text(keys.get("pk"));
        if (pk.startsWith("X#")) matters.add(pk.substring(2));
        if (!sk.equals("PROFILE")) return;
        if (record.eventName() == OperationType.INSERT) profiles++;
        if (record.eventName() == OperationType.REMOVE) profiles--;
    }

    synchronized long profiles() {
        return profiles;
    }

    /** Dedupe keys of the matters that were decided on. */
    Set<String> matters() {
        return matters;
    }

    private static String text(AttributeValue value) {
        return value == null || value.s() == null ? "" : value.s();
    }
}
