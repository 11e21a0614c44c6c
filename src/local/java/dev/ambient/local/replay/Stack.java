package dev.ambient.local.replay;

import dev.ambient.local.Trouble;
import dev.ambient.local.template.Queue;
import dev.ambient.local.template.Table;
import dev.ambient.local.template.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * Makes in the engines what the template says, fresh for every run. Expiry stays off: event time may be long past, and
 * what it says would be deleted at once.
 */
final class Stack {
    private Stack() {}

    /** Dead-letter queues first: those that point to them ask whether they are there. */
    static void queues(SqsClient sqs, Template template) {
        template.queues().stream()
                .sorted(Comparator.comparing(queue -> queue.redrive().isPresent()))
                .forEach(queue -> queue(sqs, queue));
    }

    private static void queue(SqsClient sqs, Queue queue) {
        try {
            sqs.deleteQueue(request -> request.queueUrl(queue.url()));
        } catch (QueueDoesNotExistException first) {
            // nothing to remove
        }
        var attributes = new EnumMap<QueueAttributeName, String>(QueueAttributeName.class);
        attributes.put(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                Long.toString(queue.visibility().toSeconds()));
        attributes.put(
                QueueAttributeName.DELAY_SECONDS, Long.toString(queue.delay().toSeconds()));
        attributes.put(
                QueueAttributeName.MESSAGE_RETENTION_PERIOD,
                Long.toString(queue.retention().toSeconds()));
        queue.redrive()
                .ifPresent(redrive -> attributes.put(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"" + redrive.target() + "\",\"maxReceiveCount\":"
                                + redrive.receives() + "}"));
        try {
            sqs.createQueue(request -> request.queueName(queue.name()).attributes(attributes));
        } catch (SdkException bad) {
            throw new Trouble("The queue " + queue.id() + " of template.yaml cannot be made: " + bad.getMessage(), bad);
        }
    }

    /**
     * The table.
     *
     * @param kept leaves a table as it is that is there already
     * @return ARN of its stream
     */
    static String table(DynamoDbClient client, Table table, boolean kept) {
        try {
            if (!kept) client.deleteTable(request -> request.tableName(table.name()));
        } catch (ResourceNotFoundException first) {
            // nothing to remove
        }
        try {
            complete(client, table);
            return stream(client, table);
        } catch (ResourceNotFoundException missing) {
            client.createTable(creation(table));
            return stream(client, table);
        }
    }

    /** A table that an earlier release made lacks the indexes that came since. */
    private static void complete(DynamoDbClient client, Table table) {
        var there =
                client
                        .describeTable(request -> request.tableName(table.name()))
                        .table()
                        .globalSecondaryIndexes()
                        .stream()
                        .map(GlobalSecondaryIndexDescription::indexName)
                        .toList();
        for (var index : table.indexes()) {
            if (there.contains(index.name())) continue;
            client.updateTable(request -> request.tableName(table.name())
                    .attributeDefinitions(table.types().entrySet().stream()
                            .map(Stack::definition)
                            .toList())
                    .globalSecondaryIndexUpdates(update -> update.create(create -> create.indexName(index.name())
                            .keySchema(keys(index.keys()))
                            .projection(projection(index)))));
        }
    }

    private static String stream(DynamoDbClient client, Table table) {
        return client.describeTable(request -> request.tableName(table.name()))
                .table()
                .latestStreamArn();
    }

    private static CreateTableRequest creation(Table table) {
        var request = CreateTableRequest.builder()
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        table.types().entrySet().stream().map(Stack::definition).toList())
                .keySchema(keys(table.keys()))
                .streamSpecification(stream(table));
        if (!table.indexes().isEmpty())
            request.globalSecondaryIndexes(
                    table.indexes().stream().map(Stack::index).toList());
        return request.build();
    }

    private static AttributeDefinition definition(Map.Entry<String, String> type) {
        return AttributeDefinition.builder()
                .attributeName(type.getKey())
                .attributeType(type.getValue())
                .build();
    }

    private static StreamSpecification stream(Table table) {
        var view = table.stream()
                .orElseThrow(() -> new Trouble("template.yaml: the table " + table.id() + " has no stream."));
        return StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(view)
                .build();
    }

    private static GlobalSecondaryIndex index(Table.Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(keys(index.keys()))
                .projection(projection(index))
                .build();
    }

    private static Projection projection(Table.Index index) {
        var projection = Projection.builder().projectionType(index.projection());
        if (!index.attributes().isEmpty()) projection.nonKeyAttributes(index.attributes());
        return projection.build();
    }

    private static List<KeySchemaElement> keys(Table.Keys keys) {
        var schema = new ArrayList<KeySchemaElement>();
        schema.add(key(keys.hash(), KeyType.HASH));
        keys.range().ifPresent(range -> schema.add(key(range, KeyType.RANGE)));
        return schema;
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
