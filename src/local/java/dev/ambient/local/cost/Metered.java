package dev.ambient.local.cost;

import dev.ambient.local.Insertion;
import dev.ambient.local.ItemSize;
import dev.ambient.local.Shelves;
import dev.ambient.local.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementError;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** The table in memory, as far as {@code profile} and {@code pulse} use it: items as their bytes, and units as DynamoDB reckons them. */
final class Metered implements DynamoDbClient {
    private static final List<List<String>> INDEXES = List.of(List.of("work", "due"), List.of("quiet", "until"));

    private final Map<String, Map<String, AttributeValue>> items = new HashMap<>();
    private final Function<String, @Nullable Map<String, AttributeValue>> behind;
    private final List<Map<String, AttributeValue>> dots = new ArrayList<>();
    private final Map<String, Units> used = new HashMap<>();
    private long requests;

    /** @param behind items that were never written here, by their partition key: null for none */
    Metered(Function<String, @Nullable Map<String, AttributeValue>> behind) {
        this.behind = behind;
    }

    /** By sort of item, since this was last asked. */
    synchronized Map<String, Units> used() {
        var copy = Map.copyOf(used);
        used.clear();
        return copy;
    }

    synchronized long requests() {
        return requests;
    }

    /** People and their dots as they were before anything was written. */
    synchronized void restore() {
        items.keySet().removeIf(name -> name.startsWith("A#"));
    }

    /** Dots inserted since this was last asked. */
    synchronized List<Map<String, AttributeValue>> inserted() {
        var copy = List.copyOf(dots);
        dots.clear();
        return copy;
    }

    synchronized @Nullable Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
        var pk = text(key, "pk");
        var sk = text(key, "sk");
        var item = items.get(pk + "\n" + sk);
        return item == null && sk.equals("PROFILE") ? behind.apply(pk) : item;
    }

    @Override
    public synchronized PutItemResponse putItem(PutItemRequest put) {
        requests++;
        var before = item(put.item());
        if (!holds(put, before)) {
            count(put.item(), new Units(ItemSize.written(before == null ? 1 : ItemSize.of(before)), 0, 0));
            throw ConditionalCheckFailedException.builder().message("refused").build();
        }
        write(put.item(), before);
        return PutItemResponse.builder().build();
    }

    @Override
    public synchronized BatchExecuteStatementResponse batchExecuteStatement(BatchExecuteStatementRequest batch) {
        requests++;
        var answers = new ArrayList<BatchStatementResponse>();
        for (var statement : batch.statements()) {
            var item = Insertion.item(statement);
            var before = item(item);
            if (before == null) write(item, null);
            else count(item, new Units(ItemSize.written(ItemSize.of(before)), 0, 0));
            var error = before == null
                    ? null
                    : BatchStatementError.builder().code("DuplicateItem").build();
            answers.add(BatchStatementResponse.builder().error(error).build());
        }
        return BatchExecuteStatementResponse.builder().responses(answers).build();
    }

    @Override
    public synchronized BatchGetItemResponse batchGetItem(BatchGetItemRequest batch) {
        requests++;
        var found = new HashMap<String, List<Map<String, AttributeValue>>>();
        batch.requestItems().forEach((table, keys) -> {
            var some = keys.keys().stream()
                    .map(key -> read(key, Boolean.TRUE.equals(keys.consistentRead())))
                    .filter(Objects::nonNull)
                    .toList();
            found.put(table, some);
        });
        return BatchGetItemResponse.builder()
                .responses(found)
                .unprocessedKeys(Map.of())
                .build();
    }

    @Override
    public synchronized GetItemResponse getItem(GetItemRequest get) {
        requests++;
        var item = read(get.key(), Boolean.TRUE.equals(get.consistentRead()));
        return item == null
                ? GetItemResponse.builder().build()
                : GetItemResponse.builder().item(item).build();
    }

    private @Nullable Map<String, AttributeValue> read(Map<String, AttributeValue> key, boolean consistent) {
        var item = item(key);
        count(key, new Units(0, 0, ItemSize.read(item == null ? 0 : ItemSize.of(item), consistent)));
        return item;
    }

    private void write(Map<String, AttributeValue> item, @Nullable Map<String, AttributeValue> before) {
        items.put(text(item, "pk") + "\n" + text(item, "sk"), item);
        var bytes = Math.max(ItemSize.of(item), before == null ? 0 : ItemSize.of(before));
        var indexed =
                INDEXES.stream().mapToInt(names -> moves(names, item, before)).sum();
        count(item, new Units(ItemSize.written(bytes), indexed, 0));
        if (before == null && text(item, "sk").startsWith("DOT#")) dots.add(item);
    }

    /** Units of an index of keys alone: one to enter and one to leave. */
    private static int moves(
            List<String> names, Map<String, AttributeValue> item, @Nullable Map<String, AttributeValue> before) {
        var now = names.stream().map(item::get).toList();
        var then = before == null ? null : names.stream().map(before::get).toList();
        if (now.equals(then)) return 0;
        return (now.contains(null) ? 0 : 1) + (then == null || then.contains(null) ? 0 : 1);
    }

    /** The three conditions that the edge writes under. */
    private static boolean holds(PutItemRequest put, @Nullable Map<String, AttributeValue> before) {
        var values = put.expressionAttributeValues();
        if (values.containsKey(":version"))
            return before != null && values.get(":version").equals(before.get("version"));
        if (before == null) return true;
        var revision = values.get(":revision");
        return revision == null ? !before.containsKey("version") : number(before.get("revision")) < number(revision);
    }

    private static long number(@Nullable AttributeValue value) {
        return value == null ? 0 : Long.parseLong(value.n());
    }

    private void count(Map<String, AttributeValue> key, Units units) {
        used.merge(Shelves.sort(key), units, Units::plus);
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).s();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
