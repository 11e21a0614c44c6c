package dev.ambient.edge.dynamodb;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.ambient.edge.bulk.Chunks;
import dev.ambient.edge.bulk.Lanes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;

/**
 * Many items in → those that could not be put, by their names. What is new is inserted, 25 a request, each by itself; only what
 * was there already, or met trouble, goes through the {@link Pen} one by one.
 */
@Singleton
class Press {
    private static final Logger LOG = Logger.getLogger(Press.class);
    private static final int STATEMENTS = 25;
    /** Bytes of the bodies of a request. */
    private static final int BYTES = 4 << 20;

    private final DynamoDbClient dynamo;
    private final String table;
    private final Pen pen;
    private final Lanes lanes;

    Press(DynamoDbClient dynamo, @ConfigProperty(name = "ambient.table") String table, Pen pen, Lanes lanes) {
        this.dynamo = dynamo;
        this.table = table;
        this.pen = pen;
        this.lanes = lanes;
    }

    /** Puts the next version of each; left are also those that somebody wrote in between. */
    <K> Set<K> keep(Map<K, Item> items) {
        var fresh = new LinkedHashMap<>(items);
        fresh.values().removeIf(item -> item.number(Item.VERSION) > 1);
        var left = new LinkedHashMap<>(items);
        left.keySet().removeAll(insert(fresh));
        return refused(left, pen::keep);
    }

    /** Puts each where its condition holds; where it does not, something as good stands there. */
    <K> Set<K> put(Map<K, Condition> conditions) {
        var items = new LinkedHashMap<K, Item>();
        conditions.forEach((name, condition) -> items.put(name, condition.item()));
        var left = new LinkedHashMap<>(conditions);
        left.keySet().removeAll(insert(items));
        return refused(left, condition -> {
            pen.put(condition);
            return true;
        });
    }

    private <K, V> Set<K> refused(Map<K, V> all, Predicate<V> done) {
        return lanes
                .each(all.entrySet(), one -> done(one.getValue(), done) ? Stream.<K>empty() : Stream.of(one.getKey()))
                .stream()
                .flatMap(one -> one)
                .collect(toSet());
    }

    private static <V> boolean done(V one, Predicate<V> put) {
        try {
            return put.test(one);
        } catch (RuntimeException failed) {
            LOG.warnf("An item could not be put: %s", failed.getMessage());
            return false;
        }
    }

    /** The names of those that stand where nothing stood; of several for one place only the first is tried, as a request has each place once. */
    private <K> Set<K> insert(Map<K, Item> items) {
        var places = new HashSet<Place>();
        var first = items.entrySet().stream()
                .filter(one -> places.add(one.getValue().place()))
                .toList();
        var chunks = Chunks.of(first, STATEMENTS, BYTES, one -> one.getValue().body().length);
        return lanes.each(chunks, this::inserted).stream().flatMap(one -> one).collect(toSet());
    }

    private <K> Stream<K> inserted(List<Entry<K, Item>> chunk) {
        try {
            var answers = dynamo.batchExecuteStatement(batch -> batch.statements(
                            chunk.stream().map(one -> insertion(one.getValue())).toList()))
                    .responses();
            return IntStream.range(0, chunk.size())
                    .filter(place -> answers.get(place).error() == null)
                    .mapToObj(place -> chunk.get(place).getKey());
        } catch (RuntimeException failed) {
            LOG.warnf("%d items could not be inserted at once: %s", chunk.size(), failed.getMessage());
            return Stream.empty();
        }
    }

    private BatchStatementRequest insertion(Item item) {
        var fields =
                item.attributes().keySet().stream().map("'%s': ?"::formatted).collect(joining(", "));
        return BatchStatementRequest.builder()
                .statement("INSERT INTO \"%s\" VALUE {%s}".formatted(table, fields))
                .parameters(item.attributes().values())
                .build();
    }
}
