package dev.ambient.local;

import java.util.HashMap;
import java.util.Map;

/**
 * What a stretch of work cost.
 *
 * @param writes write units of tables
 * @param indexed write units of indexes, not part of {@code writes}
 * @param reads read units, tables and indexes together
 * @param refused conditional writes that did not hold; in the cloud each also costs at least one write unit
 * @param requests billable SQS requests: a batch of ten is one
 * @param received messages received from queues, redeliveries included
 * @param calls requests that were answered, by operation ({@code PutItem}, {@code SendMessageBatch}, …)
 * @param sent messages sent, by queue URL
 * @param deleted messages deleted, by queue URL
 * @param items units of the table by what sort of item they went into
 */
public record Usage(
        double writes,
        double indexed,
        double reads,
        long refused,
        long requests,
        long received,
        Map<String, Long> calls,
        Map<String, Long> sent,
        Map<String, Long> deleted,
        Map<String, Units> items) {

    public static final Usage NONE = new Usage(0, 0, 0, 0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of());

    public Usage plus(Usage other) {
        return with(other, 1);
    }

    /** What came on top of an earlier snapshot. */
    public Usage since(Usage before) {
        return with(before, -1);
    }

    static Usage call(String operation) {
        return counts(0, 0, 0, Map.of(operation, 1L), Map.of(), Map.of());
    }

    static Usage written(double table, double indexes) {
        return new Usage(table, indexes, 0, 0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of());
    }

    static Usage read(double units) {
        return new Usage(0, 0, units, 0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of());
    }

    static Usage refusal() {
        return counts(1, 0, 0, Map.of(), Map.of(), Map.of());
    }

    static Usage request() {
        return counts(0, 1, 0, Map.of(), Map.of(), Map.of());
    }

    static Usage received(long messages) {
        return counts(0, 0, messages, Map.of(), Map.of(), Map.of());
    }

    static Usage sent(String queue, long messages) {
        return counts(0, 0, 0, Map.of(), Map.of(queue, messages), Map.of());
    }

    static Usage deleted(String queue, long messages) {
        return counts(0, 0, 0, Map.of(), Map.of(), Map.of(queue, messages));
    }

    private static Usage counts(
            long refused,
            long requests,
            long received,
            Map<String, Long> calls,
            Map<String, Long> sent,
            Map<String, Long> deleted) {
        return new Usage(0, 0, 0, refused, requests, received, calls, sent, deleted, Map.of());
    }

    private Usage with(Usage other, int sign) {
        return new Usage(
                writes + sign * other.writes,
                indexed + sign * other.indexed,
                reads + sign * other.reads,
                refused + sign * other.refused,
                requests + sign * other.requests,
                received + sign * other.received,
                with(calls, other.calls, sign),
                with(sent, other.sent, sign),
                with(deleted, other.deleted, sign),
                units(other, sign));
    }

    /** The same, put down to sorts of items by their shares of it. */
    Usage on(Map<String, Double> shares) {
        var all = new Units(writes + refused, indexed, reads);
        var items = new HashMap<String, Units>();
        if (!all.isNone()) shares.forEach((sort, share) -> items.put(sort, all.times(share)));
        return new Usage(writes, indexed, reads, refused, requests, received, calls, sent, deleted, Map.copyOf(items));
    }

    private Map<String, Units> units(Usage other, int sign) {
        var sum = new HashMap<>(items);
        other.items.forEach((sort, units) -> sum.merge(sort, units.times(sign), Units::plus));
        sum.values().removeIf(Units::isNone);
        return Map.copyOf(sum);
    }

    private static Map<String, Long> with(Map<String, Long> one, Map<String, Long> other, int sign) {
        Map<String, Long> sum = new HashMap<>(one);
        other.forEach((key, count) -> sum.merge(key, sign * count, Long::sum));
        sum.values().removeIf(count -> count == 0);
        return Map.copyOf(sum);
    }
}
