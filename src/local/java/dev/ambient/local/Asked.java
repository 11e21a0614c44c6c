package dev.ambient.local;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/** A request → the service and the resources it is about, by their ids in the template. */
record Asked(String service, Set<String> resources) {
    static Asked of(SdkRequest request) {
        if (request instanceof SqsRequest) return new Asked("sqs", Set.of(last(field(request, "QueueUrl"), "/")));
        if (request instanceof DynamoDbRequest dynamo) return new Asked("dynamodb", tables(dynamo));
        if (request instanceof PutEventsRequest put)
            return new Asked(
                    "events",
                    put.entries().stream().map(entry -> entry.eventBusName()).collect(Collectors.toSet()));
        return new Asked("sns", Set.of(last(field(request, "TopicArn"), ":")));
    }

    private static Set<String> tables(DynamoDbRequest request) {
        if (request instanceof BatchGetItemRequest batch)
            return Set.copyOf(batch.requestItems().keySet());
        if (request instanceof QueryRequest query && query.indexName() != null)
            return Set.of(query.tableName() + "/index/" + query.indexName());
        if (request instanceof TransactWriteItemsRequest write)
            return write.transactItems().stream()
                    .flatMap(item -> item.put() == null
                            ? Stream.of()
                            : Stream.of(item.put().tableName()))
                    .collect(Collectors.toSet());
        if (request instanceof BatchExecuteStatementRequest batch)
            return batch.statements().stream()
                    .map(one -> one.statement().split("\"", 3)[1])
                    .collect(Collectors.toSet());
        return Set.of(field(request, "TableName"));
    }

    private static String field(SdkRequest request, String name) {
        return request.getValueForField(name, String.class).orElse("?");
    }

    /** Names of the stack begin with its own. */
    private static String last(String name, String separator) {
        return name.substring(name.lastIndexOf(separator) + 1).replaceFirst("^ambient-", "");
    }
}
