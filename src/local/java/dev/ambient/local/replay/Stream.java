package dev.ambient.local.replay;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import dev.ambient.local.Meter;
import dev.ambient.local.template.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * An event source mapping from a table's stream: filtered, in batches as the template says, tried again where it throws. Drained
 * means: a mark written to the table has come out of the stream again, so that all before it has, too.
 */
final class Stream implements Stage {
    private static final Logger LOG = Logger.getLogger(Stream.class);
    private static final int PATIENCE = 5;

    private final Tape tape;
    private final Source.Streamed source;
    private final Filter filter;
    private final Lambda lambda;
    private final Mark mark;
    private final Consumer<Record> census;
    private double written;

    Stream(Tape tape, Source.Streamed source, Lambda lambda, Mark mark, Consumer<Record> census) {
        this.tape = tape;
        this.source = source;
        this.filter = new Filter(source.patterns(), lambda.function().handler());
        this.lambda = lambda;
        this.mark = mark;
        this.census = census;
        this.written = Meter.get().snapshot().writes();
    }

    @Override
    public boolean drain(Instant now) {
        if (Meter.get().snapshot().writes() == written) return false;
        var number = mark.write();
        var batch = new ArrayList<Record>();
        var done = false;
        var any = false;
        while (!done) {
            var records = tape.read();
            if (records.isEmpty()) pause();
            for (var record : records) {
                done |= mark.is(record, number);
                census.accept(record);
                if (filter.matches(record)) batch.add(record);
                if (batch.size() < source.batch()) continue;
                any |= deliver(batch, now);
            }
        }
        any |= deliver(batch, now);
        written = Meter.get().snapshot().writes();
        return any;
    }

    /** Hands on what can be seen now, without waiting for more. */
    boolean glance(Instant now) {
        var batch = new ArrayList<Record>();
        for (var record : tape.read()) {
            census.accept(record);
            if (filter.matches(record)) batch.add(record);
        }
        return deliver(batch, now);
    }

    private boolean deliver(List<Record> batch, Instant now) {
        if (batch.isEmpty()) return false;
        var event = new DynamodbEvent();
        event.setRecords(batch.stream()
                .map(record -> Images.record(record, source.stream(), now))
                .toList());
        batch.clear();
        for (var tries = 1; ; tries++) {
            try {
                lambda.call(event, Clock.Span.of(now));
                return true;
            } catch (RuntimeException failure) {
                LOG.errorf(
                        failure,
                        "%s failed with a batch of %d, try %d",
                        lambda.function().handler(),
                        event.getRecords().size(),
                        tries);
                if (tries == PATIENCE || tries > source.retries() && source.retries() >= 0) throw failure;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the stream was read", interrupted);
        }
    }
}
