package dev.ambient.local;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** The capacity a DynamoDB answer reports → units. */
final class Capacity {
    private static final Set<String> WRITES =
            Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");

    private Capacity() {}

    /** Units of one answer; none when it neither reports capacity nor lets it be reckoned. */
    static Usage of(String operation, SdkRequest request, SdkResponse response) {
        return request instanceof BatchExecuteStatementRequest asked
                        && response instanceof BatchExecuteStatementResponse answered
                ? Insertion.of(asked, answered)
                : reported(operation, response).on(Shelves.of(request));
    }

    private static Usage reported(String operation, SdkResponse response) {
        Object reported =
                response.getValueForField("ConsumedCapacity", Object.class).orElse(List.of());
        List<?> all = reported instanceof List<?> list ? list : List.of(reported);
        double total = 0;
        double indexed = 0;
        for (Object one : all) {
            if (one instanceof ConsumedCapacity capacity && capacity.capacityUnits() != null) {
                total += capacity.capacityUnits();
                indexed += indexes(capacity);
            }
        }
        double scale = scale(operation);
        return WRITES.contains(operation)
                ? Usage.written((total - indexed) * scale, indexed * scale)
                : Usage.read(total * scale);
    }

    /** DynamoDB Local reports transactions at twice their price of 2 units per KB written, or per 4 KB read. */
    private static double scale(String operation) {
        return operation.startsWith("Transact") ? 0.5 : 1;
    }

    private static double indexes(ConsumedCapacity capacity) {
        return capacity.globalSecondaryIndexes().values().stream()
                .mapToDouble(index -> index.capacityUnits())
                .sum();
    }
}
