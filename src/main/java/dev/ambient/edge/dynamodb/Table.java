package dev.ambient.edge.dynamodb;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Places in → items out: how the one table is read. Throttling is the client's to try again. */
@Singleton
class Table {
    /** Items that one BatchGetItem may ask for. */
    private static final int BATCH = 100;

    private final DynamoDbClient dynamo;
    private final String name;

    Table(DynamoDbClient dynamo, @ConfigProperty(name = "ambient.table") String name) {
        this.dynamo = dynamo;
        this.name = name;
    }

    /** One item, read consistently. */
    Optional<Item> item(Place place) {
        var answer =
                dynamo.getItem(get -> get.tableName(name).key(Item.key(place)).consistentRead(true));
        return answer.hasItem() ? Optional.of(new Item(answer.item())) : Optional.empty();
    }

    /** Those of the items that are there, eventually consistent. */
    Map<Place, Item> items(Collection<Place> places) {
        return items(places, whole -> whole);
    }

    /** Those of the items that are there, read consistently. */
    Map<Place, Item> latest(Collection<Place> places) {
        return items(places, whole -> whole.consistentRead(true));
    }

    /** Those of the items that are there, read consistently, with nothing but key and time to live. */
    Map<Place, Item> marks(Collection<Place> places) {
        return items(
                places,
                marks -> marks.consistentRead(true)
                        .projectionExpression("pk, sk, #ttl")
                        .expressionAttributeNames(Map.of("#ttl", Item.TTL)));
    }

    /** Places of a partition whose second key begins so, read consistently. */
    List<Place> places(String pk, String beginning) {
        return query(query -> query.keyConditionExpression("pk = :pk AND begins_with(sk, :beginning)")
                        .projectionExpression("pk, sk")
                        .consistentRead(true)
                        .expressionAttributeValues(Map.of(":pk", text(pk), ":beginning", text(beginning))))
                .map(Item::place)
                .toList();
    }

    /** What the index lists of a shard with a due date in a span. */
    List<Item> work(String shard, Span span) {
        return listed(Portrait.WORK, Portrait.DUE, shard, span).toList();
    }

    /** The first so many of them. */
    List<Item> work(String shard, Span span, int most) {
        return listed(Portrait.WORK, Portrait.DUE, shard, span).limit(most).toList();
    }

    /** Whose silence the index lists in a shard with a date in a span, the first so many. */
    List<Item> quiet(String shard, Span span, int most) {
        return listed(Portrait.QUIET, Portrait.UNTIL, shard, span).limit(most).toList();
    }

    /** Page by page, as far as they are wanted. */
    private Stream<Item> listed(String index, String date, String shard, Span span) {
        return query(query -> query.indexName(index)
                .keyConditionExpression("#shard = :shard AND #date BETWEEN :from AND :to")
                .expressionAttributeNames(Map.of("#shard", index, "#date", date))
                .expressionAttributeValues(
                        Map.of(":shard", text(shard), ":from", text(span.first()), ":to", text(span.last()))));
    }

    private Map<Place, Item> items(Collection<Place> places, UnaryOperator<KeysAndAttributes.Builder> how) {
        var found = new HashMap<Place, Item>();
        var asked = places.stream().distinct().map(Item::key).toList();
        for (var from = 0; from < asked.size(); from += BATCH) {
            var keys = asked.subList(from, Math.min(asked.size(), from + BATCH));
            var request = how.apply(KeysAndAttributes.builder().keys(keys)).build();
            read(request).forEach(item -> found.put(item.place(), item));
        }
        return found;
    }

    /** Asks again, ever later, for what the table had no capacity to answer. */
    private List<Item> read(KeysAndAttributes request) {
        var found = new ArrayList<Item>();
        var patience = new Patience();
        for (var rest = Map.of(name, request); ; patience.pause()) {
            var asked = rest;
            var answer = dynamo.batchGetItem(get -> get.requestItems(asked));
            answer.responses().getOrDefault(name, List.of()).forEach(attributes -> found.add(new Item(attributes)));
            rest = answer.unprocessedKeys();
            if (rest.isEmpty()) return found;
        }
    }

    private Stream<Item> query(UnaryOperator<QueryRequest.Builder> how) {
        var query = how.apply(QueryRequest.builder().tableName(name)).build();
        return dynamo.queryPaginator(query).items().stream().map(Item::new);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
