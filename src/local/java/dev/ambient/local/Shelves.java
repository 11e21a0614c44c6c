package dev.ambient.local;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** A request → what sorts of items it is about, each with its share of what the request costs: as many items, as much. */
public final class Shelves {
    /** How second keys begin. */
    private static final List<Entry<String, String>> SORTS = List.of(
            Map.entry("PROFILE", "profile"),
            Map.entry("DOT#", "dot"),
            Map.entry("KEY", "key"),
            Map.entry("SUM", "conversation"),
            Map.entry("H#", "pulse"),
            Map.entry("RHYTHM", "rhythm"),
            Map.entry("DAYS", "chronicle"),
            Map.entry("EVENTS", "diary"),
            Map.entry("MATTER", "matter"),
            Map.entry("TOLD", "told"),
            Map.entry("QUALITY#", "quality"),
            Map.entry("DAY#", "team's day"),
            Map.entry("INFLUENCE", "crowd"));

    private static final String OTHER = "other";

    private Shelves() {}

    static Map<String, Double> of(SdkRequest request) {
        var sorts = sorts(request).toList();
        var share = 1.0 / Math.max(1, sorts.size());
        return sorts.isEmpty()
                ? Map.of(OTHER, 1.0)
                : sorts.stream().collect(groupingBy(sort -> sort, summingDouble(sort -> share)));
    }

    private static Stream<String> sorts(SdkRequest request) {
        if (request instanceof PutItemRequest put) return Stream.of(sort(put.item()));
        if (request instanceof GetItemRequest get) return Stream.of(sort(get.key()));
        if (request instanceof UpdateItemRequest update) return Stream.of(sort(update.key()));
        if (request instanceof DeleteItemRequest delete) return Stream.of(sort(delete.key()));
        if (request instanceof BatchGetItemRequest batch)
            return batch.requestItems().values().stream()
                    .flatMap(keys -> keys.keys().stream())
                    .map(Shelves::sort);
        if (request instanceof TransactWriteItemsRequest write)
            return write.transactItems().stream()
                    .filter(one -> one.put() != null)
                    .map(one -> sort(one.put().item()));
        return Stream.of();
    }

    /** What an item is, by its key. */
    public static String sort(Map<String, AttributeValue> item) {
        var key = item.get("sk");
        return key == null ? OTHER : sort(key.s());
    }

    private static String sort(String key) {
        return SORTS.stream()
                .filter(sort -> key.startsWith(sort.getKey()))
                .findFirst()
                .map(Entry::getValue)
                .orElse(OTHER);
    }
}
