package dev.ambient.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

class MeterTest {
    private static final String TABLE = "metered";
    private static Engines engines;
    private static DynamoDbClient table;
    private static SqsClient queues;
    private Usage before;

    @BeforeAll
    static void start() {
        engines = Engines.start();
        table = client(DynamoDbClient.builder(), engines.table());
        queues = client(SqsClient.builder(), engines.queues());
        table.createTable(r -> r.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(schema("pk", "HASH"), schema("sk", "RANGE"))
                .attributeDefinitions(Stream.of("pk", "sk", "work", "due")
                        .map(name -> AttributeDefinition.builder()
                                .attributeName(name)
                                .attributeType("S")
                                .build())
                        .toList())
                .globalSecondaryIndexes(index -> index.indexName("work")
                        .keySchema(schema("work", "HASH"), schema("due", "RANGE"))
                        .projection(p -> p.projectionType("ALL"))));
    }

    @AfterAll
    static void stop() throws Exception {
        table.close();
        queues.close();
        engines.close();
    }

    @BeforeEach
    void mark() {
        before = Meter.get().snapshot();
    }

    @Test
    void aPutCostsAUnitPerKilobyte() {
        put(item("small", 900));
        put(item("large", 1500));

        assertEquals(3, used().writes());
        assertEquals(0, used().indexed());
        assertEquals(2, used().calls().get("PutItem"));
    }

    @Test
    void anInsertionCostsWhatAPutCosts() {
        for (var size : List.of(900, 1000, 1024, 1500, 4000)) {
            mark();
            put(item("put" + size, size));
            var put = used().writes();
            mark();
            insert(item("ins" + size, size));
            assertEquals(put, used().writes(), size + " bytes");
        }
        mark();
        insert(item("ins900", 900));
        assertEquals(0, used().writes());
        assertEquals(1, used().refused());
    }

    @Test
    void enteringAndLeavingTheIndexIsCountedApart() {
        put(due("waits", 900));
        put(item("waits", 900));

        assertEquals(2, used().writes());
        assertEquals(2, used().indexed());
    }

    @Test
    void aTransactionCostsTwoUnitsPerKilobyte() {
        var puts = Stream.of(item("one", 900), item("two", 1500))
                .map(item -> TransactWriteItem.builder()
                        .put(p -> p.tableName(TABLE).item(item))
                        .build())
                .toList();
        table.transactWriteItems(r -> r.transactItems(puts));

        assertEquals(2 * (1 + 2), used().writes());
    }

    @Test
    void readsCostHalfAUnitUnlessConsistent() {
        put(item("read", 900));
        table.getItem(r -> r.tableName(TABLE).key(key("read", "-")));
        table.getItem(r -> r.tableName(TABLE).consistentRead(true).key(key("read", "-")));

        assertEquals(1.5, used().reads());
    }

    @Test
    void aRefusedConditionIsCounted() {
        put(item("once", 10));

        assertThrows(
                ConditionalCheckFailedException.class,
                () -> table.putItem(r ->
                        r.tableName(TABLE).item(item("once", 10)).conditionExpression("attribute_not_exists(pk)")));
        assertEquals(1, used().refused());
    }

    @Test
    void unitsAreToldBySortOfItem() {
        put(item("dot", "DOT#1", 1500));
        insert(item("new", "DOT#2", 900));
        insert(item("new", "DOT#2", 900));
        put(item("person", "PROFILE", 10));
        table.batchGetItem(r -> r.requestItems(Map.of(
                TABLE,
                KeysAndAttributes.builder()
                        .keys(key("dot", "DOT#1"), key("person", "PROFILE"))
                        .build())));

        assertEquals(new Units(2 + 1 + 1, 0, 0.5), used().items().get("dot"));
        assertEquals(new Units(1, 0, 0.5), used().items().get("profile"));
    }

    @Test
    void aBatchOfMessagesIsOneRequest() {
        String queue = queues.createQueue(r -> r.queueName("metered")).queueUrl();
        mark();
        queues.sendMessageBatch(r -> r.queueUrl(queue).entries(message("a"), message("b"), message("c")));
        var got = queues.receiveMessage(r -> r.queueUrl(queue).maxNumberOfMessages(10))
                .messages();
        queues.deleteMessage(r -> r.queueUrl(queue).receiptHandle(got.get(0).receiptHandle()));

        assertEquals(3, used().requests());
        assertEquals(Map.of(queue, 3L), used().sent());
        assertEquals(3, used().received());
        assertEquals(Map.of(queue, 1L), used().deleted());
    }

    @Test
    void aTakenPortIsToldInOneLine() {
        var taken = new Ports(engines.table().getPort(), 0, 0);

        Trouble trouble = assertThrows(Trouble.class, () -> Engines.start(taken, Optional.empty()));

        assertEquals(1, trouble.getMessage().lines().count());
    }

    private Usage used() {
        return Meter.get().snapshot().since(before);
    }

    private static void put(Map<String, AttributeValue> item) {
        table.putItem(r -> r.tableName(TABLE).item(item));
    }

    private static void insert(Map<String, AttributeValue> item) {
        var insertion = BatchStatementRequest.builder()
                .statement("INSERT INTO \"" + TABLE + "\" VALUE {'pk': ?, 'sk': ?, 'body': ?}")
                .parameters(item.get("pk"), item.get("sk"), item.get("body"))
                .build();
        table.batchExecuteStatement(r -> r.statements(insertion));
    }

    private static Map<String, AttributeValue> item(String pk, int bytes) {
        return item(pk, "-", bytes);
    }

    private static Map<String, AttributeValue> item(String pk, String sk, int bytes) {
        return Map.of(
                "pk", AttributeValue.fromS(pk),
                "sk", AttributeValue.fromS(sk),
                "body", AttributeValue.fromS("x".repeat(bytes)));
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
    }

    private static Map<String, AttributeValue> due(String pk, int bytes) {
        return Map.of(
                "pk", AttributeValue.fromS(pk),
                "sk", AttributeValue.fromS("-"),
                "work", AttributeValue.fromS("W#care#0"),
                "due", AttributeValue.fromS("2026-01-01"),
                "body", AttributeValue.fromS("x".repeat(bytes)));
    }

    private static KeySchemaElement schema(String name, String type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static SendMessageBatchRequestEntry message(String id) {
        return SendMessageBatchRequestEntry.builder().id(id).messageBody(id).build();
    }

    private static <C> C client(AwsClientBuilder<?, C> builder, URI endpoint) {
        builder.region(Region.US_EAST_1);
        builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
        builder.endpointOverride(endpoint);
        return builder.build();
    }
}
