package dev.ambient.local.replay;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.ambient.local.template.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/**
 * An event source mapping from a queue: batches as the template says, partial failures, redrive. Failed messages come again once
 * the rest is done; those whose delay is not over in event time are held.
 */
final class Mapping implements Stage {
    private static final Logger LOG = Logger.getLogger(Mapping.class);
    private static final int LONG = 43_200;
    private static final int MOST = 1_000;
    /** How often a message of a queue without a dead-letter queue is tried. */
    private static final int PATIENCE = 5;

    private final Box box;
    private final Source.Queued source;
    private final Lambda lambda;
    private final String region;
    private final ExecutorService janitor;
    private final List<Future<?>> deletes = new ArrayList<>();
    private final PriorityQueue<Mail> held = new PriorityQueue<>();
    private final List<Mail> failed = new ArrayList<>();
    private volatile int taken;

    Mapping(Box box, Source.Queued source, Lambda lambda, String region, ExecutorService janitor) {
        this.box = box;
        this.source = source;
        this.lambda = lambda;
        this.region = region;
        this.janitor = janitor;
    }

    Box box() {
        return box;
    }

    /** Messages that are not done: waiting, held or failed. */
    synchronized long open() {
        return box.waiting() + held.size() + failed.size();
    }

    /** When the next held message is due. */
    synchronized Optional<Instant> due() {
        return Optional.ofNullable(held.peek()).map(Mail::due);
    }

    /** Messages that wait to be worked off, or nearly so many. */
    long waiting() {
        return box.waiting() + taken;
    }

    /** Works off one whole batch, if there is one. */
    synchronized boolean full(Instant now) {
        return box.waiting() + held.size() >= source.batch() && work(now);
    }

    /** Works off one batch, whole or not; when nothing waits, what failed comes again. */
    @Override
    public synchronized boolean drain(Instant now) {
        if (box.waiting() > 0 || isDue(now)) return work(now);
        settle();
        if (failed.isEmpty() || box.queue().redrive().isEmpty() && failed.get(0).receives() > PATIENCE) return false;
        box.hide(failed, 0);
        failed.clear();
        return true;
    }

    /** On real time: waits for a first message, gathers what else is there, and leaves failures to the queue. */
    void poll(int seconds) {
        var batch = new ArrayList<Mail>();
        for (var message : box.receive(10, seconds)) batch.add(Mail.of(message));
        while (!batch.isEmpty() && batch.size() < source.batch()) {
            var more = box.receive(Math.min(10, source.batch() - batch.size()), 0);
            if (more.isEmpty()) break;
            for (var message : more) batch.add(Mail.of(message));
        }
        if (batch.isEmpty()) return;
        deliver(batch);
        failed.clear();
        settle();
    }

    private boolean isDue(Instant now) {
        return !held.isEmpty() && !held.peek().due().isAfter(now);
    }

    /** Takes what there is, so that messages go in the order they were sent in, or are due in: a queue keeps none. */
    private boolean work(Instant now) {
        var fresh = new ArrayList<Mail>();
        for (var message : box.take(MOST)) fresh.add(Mail.of(message));
        var late = fresh.stream().filter(mail -> mail.due().isAfter(now)).toList();
        if (!late.isEmpty()) box.hide(late, LONG);
        held.addAll(fresh);
        var batch = new ArrayList<Mail>();
        while (batch.size() < source.batch() && isDue(now)) batch.add(held.remove());
        if (!batch.isEmpty()) deliver(batch);
        taken = held.size();
        return !batch.isEmpty() || !fresh.isEmpty();
    }

    private void deliver(List<Mail> batch) {
        var event = new SQSEvent();
        event.setRecords(
                batch.stream().map(mail -> mail.event(source.queue(), region)).toList());
        var again = call(batch, event);
        var done = batch.stream().filter(mail -> !again.contains(mail.id())).toList();
        failed.addAll(batch.stream().filter(mail -> again.contains(mail.id())).toList());
        if (!done.isEmpty()) deletes.add(janitor.submit(() -> box.delete(done)));
    }

    private Set<String> call(List<Mail> batch, SQSEvent event) {
        var all = new HashSet<String>();
        for (var mail : batch) all.add(mail.id());
        try {
            var response = lambda.call(event, span(batch));
            if (!source.partial() || !(response instanceof SQSBatchResponse partial)) return Set.of();
            var again = new HashSet<String>();
            for (var failure : partial.getBatchItemFailures()) again.add(failure.getItemIdentifier());
            return all.containsAll(again) ? again : all; // an unknown id fails the whole batch, as in Lambda
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "%s failed with a batch of %d", source.queue(), batch.size());
            return all;
        }
    }

    private static Clock.Span span(List<Mail> batch) {
        var times = batch.stream().map(Mail::due).sorted().toList();
        return new Clock.Span(times.get(0), times.get(times.size() - 1));
    }

    /** Waits until what was done is deleted. */
    synchronized void settle() {
        for (var delete : deletes) {
            try {
                delete.get();
            } catch (ExecutionException failure) {
                LOG.warnf(failure.getCause(), "messages of %s were not deleted", source.queue());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        deletes.clear();
    }
}
