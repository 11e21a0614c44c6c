package dev.ambient.local.replay;

import dev.ambient.local.Meter;
import dev.ambient.local.Usage;
import dev.ambient.local.template.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** One item of the runner's own, written anew to find out how far the stream was read; what it costs is put down apart. */
final class Mark {
    private static final AttributeValue OWN = AttributeValue.fromS("LOCAL#MARK");

    private final DynamoDbClient client;
    private final Table table;
    private long number = System.nanoTime();
    private Usage own = Usage.NONE;

    Mark(DynamoDbClient client, Table table) {
        this.client = client;
        this.table = table;
    }

    long write() {
        number++;
        var item = key();
        item.put("number", AttributeValue.fromN(Long.toString(number)));
        apart(() -> client.putItem(request -> request.tableName(table.name()).item(item)));
        return number;
    }

    boolean is(Record record, long number) {
        return record.dynamodb().hasNewImage()
                && OWN.equals(record.dynamodb().keys().get(table.keys().hash()))
                && Long.toString(number)
                        .equals(record.dynamodb().newImage().get("number").n());
    }

    /** Leaves nothing behind in a table that is kept. */
    void erase() {
        apart(() -> client.deleteItem(request -> request.tableName(table.name()).key(key())));
    }

    /** What the runner itself used. */
    Usage own() {
        return own;
    }

    <T> T apart(Supplier<T> work) {
        var before = Meter.get().snapshot();
        var done = work.get();
        own = own.plus(Meter.get().snapshot().since(before));
        return done;
    }

    private Map<String, AttributeValue> key() {
        var key = new HashMap<String, AttributeValue>();
        key.put(table.keys().hash(), OWN);
        table.keys().range().ifPresent(range -> key.put(range, OWN));
        return key;
    }
}
