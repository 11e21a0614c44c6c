package dev.ambient.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;

/**
 * Items inserted by statements → units. DynamoDB Local reports no capacity for these, so it is reckoned as DynamoDB's developer
 * guide does, "Item sizes": a write unit for each KB of names and values.
 */
public final class Insertion {
    private static final Pattern NAME = Pattern.compile("'(\\w+)': \\?");

    private Insertion() {}

    static Usage of(BatchExecuteStatementRequest request, BatchExecuteStatementResponse response) {
        return IntStream.range(0, request.statements().size())
                .mapToObj(place -> one(
                        item(request.statements().get(place)),
                        response.responses().get(place).error() == null))
                .reduce(Usage.NONE, Usage::plus);
    }

    private static Usage one(Map<String, AttributeValue> item, boolean done) {
        var usage = done ? Usage.written(ItemSize.written(ItemSize.of(item)), 0) : Usage.refusal();
        return usage.on(Map.of(Shelves.sort(item), 1.0));
    }

    /** What a statement inserts: its values stand in the order of their names. */
    public static Map<String, AttributeValue> item(BatchStatementRequest insertion) {
        var item = new LinkedHashMap<String, AttributeValue>();
        var values = insertion.parameters().iterator();
        NAME.matcher(insertion.statement()).results().forEach(name -> item.put(name.group(1), values.next()));
        return item;
    }
}
