package dev.ambient.edge.dynamodb;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** An item, and what must be true of its place for it to be put there. */
record Condition(
        Item item,
        String expression,
        Map<String, String> names,
        @Nullable Map<String, AttributeValue> values) {

    /**
     * What stands there is one version older, or nothing where this is the first; and no later release wrote it, unless it is to be
     * forgotten.
     */
    static Condition next(Item item) {
        var names = Map.of("#version", Item.VERSION);
        var before = item.number(Item.VERSION) - 1;
        if (before == 0) return new Condition(item, "attribute_not_exists(#version)", names, null);
        var version = Item.number(before);
        if (!item.has(Item.BODY)) return new Condition(item, "#version = :version", names, Map.of(":version", version));
        return new Condition(
                item,
                "#version = :version AND (attribute_not_exists(#schema) OR #schema <= :schema)",
                Map.of("#version", Item.VERSION, "#schema", Item.SCHEMA),
                Map.of(":version", version, ":schema", Item.number(item.number(Item.SCHEMA))));
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
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }
}
