package dev.ambient.edge.dynamodb;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Items in → what the one table was asked to change, and whether it did. */
@Singleton
class Pen {
    private static final Set<String> CONFLICTS = Set.of("None", "ConditionalCheckFailed", "TransactionConflict");

    private final DynamoDbClient dynamo;
    private final String table;

    Pen(DynamoDbClient dynamo, @ConfigProperty(name = "ambient.table") String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** Puts the next version of an item; false where somebody wrote in between, or is about to. */
    boolean keep(Item item) {
        try {
            dynamo.putItem(request(Condition.next(item))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                    .build());
            return true;
        } catch (ConditionalCheckFailedException otherwise) {
            var later = otherwise.hasItem() ? Later.keeping(item, otherwise.item()) : Optional.<Item>empty();
            return later.isPresent() && keep(later.get());
        } catch (TransactionConflictException another) {
            return false;
        }
    }

    /** Puts an item where its condition holds, else false. */
    boolean put(Condition condition) {
        try {
            dynamo.putItem(request(condition).build());
            return true;
        } catch (ConditionalCheckFailedException otherwise) {
            return false;
        }
    }

    private PutItemRequest.Builder request(Condition condition) {
        return PutItemRequest.builder()
                .tableName(table)
                .item(condition.item().attributes())
                .conditionExpression(condition.expression())
                .expressionAttributeNames(condition.names())
                .expressionAttributeValues(condition.values());
    }

    /** Puts the next version of an item and something else, or neither; false where a condition does not hold, or somebody else is writing there. */
    boolean both(Item item, Condition other) {
        var one = Condition.next(item);
        try {
            dynamo.transactWriteItems(write ->
                    write.transactItems(first -> first.put(one.put(table)), then -> then.put(other.put(table))));
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (!isConflict(cancelled)) throw cancelled;
            var found = cancelled.cancellationReasons().get(0);
            var later = found.hasItem() ? Later.keeping(item, found.item()) : Optional.<Item>empty();
            return later.isPresent() && both(later.get(), other);
        }
    }

    /** Nothing happens where there is nothing. */
    void delete(Place place) {
        dynamo.deleteItem(delete -> delete.tableName(table).key(Item.key(place)));
    }

    /** Adds to a counter that ends at a time, in epoch seconds after its first count. */
    void count(Place place, String counter, long more, long end) {
        dynamo.updateItem(update -> update.tableName(table)
                .key(Item.key(place))
                .updateExpression("ADD #counter :more SET #ttl = if_not_exists(#ttl, :end)")
                .expressionAttributeNames(Map.of("#counter", counter, "#ttl", Item.TTL))
                .expressionAttributeValues(Map.of(":more", Item.number(more), ":end", Item.number(end))));
    }

    private static boolean isConflict(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .allMatch(reason -> CONFLICTS.contains(String.valueOf(reason.code())));
    }
}
