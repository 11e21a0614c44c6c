package dev.ambient.local.replay;

import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The runner's time: in a replay the watermark of event time, else the wall clock. What a function sends carries the time of
 * the batch it was given, so that a message's time does not depend on how far feeding had got meanwhile.
 */
final class Clock {
    private static final ThreadLocal<@Nullable Span> BATCH = new ThreadLocal<>();
    /** The batches that functions are at. */
    private static final Collection<Span> RUNNING = new ConcurrentLinkedQueue<>();

    private static volatile @Nullable Instant replayed;

    private Clock() {}

    /** The times of the messages of a batch. */
    record Span(Instant first, Instant last) {
        static Span of(Instant now) {
            return new Span(now, now);
        }

        Span plus(Span other) {
            return new Span(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }

        Instant nearest(Instant time) {
            return time.isBefore(first) ? first : time.isAfter(last) ? last : time;
        }
    }

    /** Event time from now on. */
    static void set(Instant now) {
        replayed = now;
    }

    /** The wall clock from now on. */
    static void real() {
        replayed = null;
    }

    static boolean isReal() {
        return replayed == null;
    }

    static Instant now() {
        return span().last;
    }

    /** The times at which something that is sent now may have been sent: a function may send on threads that know no batch. */
    static Span sending() {
        return BATCH.get() != null
                ? span()
                : RUNNING.stream().reduce(Span::plus).orElseGet(Clock::span);
    }

    private static Span span() {
        var batch = BATCH.get();
        if (batch != null) return batch;
        var event = replayed;
        return Span.of(event == null ? Instant.now() : event);
    }

    /** Does something at a time of its own. */
    static <T> T at(Span time, Supplier<T> work) {
        BATCH.set(time);
        RUNNING.add(time);
        try {
            return work.get();
        } finally {
            RUNNING.remove(time);
            BATCH.remove();
        }
    }
}
