package dev.ambient.local.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A table's stream, read shard by shard in the order they began. */
final class Tape {
    private static final int MOST = 1_000;

    private final DynamoDbStreamsClient streams;
    private final String arn;
    private final Deque<String> shards = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private @Nullable String iterator;
    private @Nullable String last;

    /** @param fromStart or only what comes from now on */
    Tape(DynamoDbStreamsClient streams, String arn, boolean fromStart) {
        this.streams = streams;
        this.arn = arn;
        if (!fromStart) {
            for (var shard : shards()) {
                known.add(shard.shardId());
                if (shard.sequenceNumberRange().endingSequenceNumber() != null) continue;
                shards.clear();
                shards.add(shard.shardId());
            }
            if (!shards.isEmpty()) iterator = iterator(ShardIteratorType.LATEST);
        }
    }

    /** What came since, if it can be seen yet; empty does not mean that nothing did. */
    List<Record> read() {
        if (iterator == null && !open()) return List.of();
        try {
            var got = streams.getRecords(
                    request -> request.shardIterator(iterator).limit(MOST));
            iterator = got.nextShardIterator();
            if (iterator == null) {
                shards.poll();
                last = null;
            }
            if (got.hasRecords() && !got.records().isEmpty() && iterator != null) {
                last = got.records().get(got.records().size() - 1).dynamodb().sequenceNumber();
            }
            return got.records();
        } catch (ExpiredIteratorException pause) {
            iterator =
                    iterator(last == null ? ShardIteratorType.TRIM_HORIZON : ShardIteratorType.AFTER_SEQUENCE_NUMBER);
            return List.of();
        }
    }

    private boolean open() {
        if (shards.isEmpty()) for (var shard : shards()) if (known.add(shard.shardId())) shards.add(shard.shardId());
        if (shards.isEmpty()) return false;
        iterator = iterator(ShardIteratorType.TRIM_HORIZON);
        return true;
    }

    private String iterator(ShardIteratorType type) {
        return streams.getShardIterator(request -> request.streamArn(arn)
                        .shardId(shards.peek())
                        .shardIteratorType(type)
                        .sequenceNumber(type == ShardIteratorType.AFTER_SEQUENCE_NUMBER ? last : null))
                .shardIterator();
    }

    private List<Shard> shards() {
        var all = new ArrayList<Shard>();
        @Nullable String from = null;
        do {
            var start = from;
            var page = streams.describeStream(request -> request.streamArn(arn).exclusiveStartShardId(start))
                    .streamDescription();
            all.addAll(page.shards());
            from = page.lastEvaluatedShardId();
        } while (from != null);
        return all;
    }
}
