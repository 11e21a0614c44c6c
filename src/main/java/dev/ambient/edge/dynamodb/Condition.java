package dev.ambient.edge.dynamodb;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/** An item, and what must be true of its place for it to be put there. */
record Condition(
        Item item,
        String expression,
        Map<String, String> names,
        @Nullable Map<String, AttributeValue> values) {

    /** What stands there is one version older, or nothing where this is the first. */
    static Condition next(Item item) {
        var names = Map.of("#version", Item.VERSION);
        var before = item.number(Item.VERSION) - 1;
        return before == 0
                ? new Condition(item, "attribute_not_exists(#version)", names, null)
                : new Condition(item, "#version = :version", names, Map.of(":version", Item.number(before)));
    }

    /**
     * What stands there is of an older revision, or its time is over, or nothing stands there.
     *
     * @param now epoch seconds
     */
    static Condition newer(Item item, long now) {
        return new Condition(
                item,
                "attribute_not_exists(pk) OR #revision < :revision OR #ttl <= :now",
                Map.of("#revision", Item.REVISION, "#ttl", Item.TTL),
                Map.of(":revision", Item.number(item.number(Item.REVISION)), ":now", Item.number(now)));
    }

    Put put(String table) {
        return Put.builder()
                .tableName(table)
                .item(item.attributes())
                .conditionExpression(expression)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
    }
}
