package dev.ambient.local.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Threads that work off whole batches while feeding goes on: one for each queue before the table. */
final class Workers implements AutoCloseable {
    private static final long NAP = 50;

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final Object bell = new Object();
    private volatile boolean closed;

    Workers(List<Mapping> mappings) {
        for (var mapping : mappings) {
            var thread = new Thread(() -> work(mapping), "worker-" + threads.size());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Tells them that something may have come. */
    void ring() {
        synchronized (bell) {
            bell.notifyAll();
        }
    }

    /** Throws here what made one of them stop. */
    void check() {
        var bad = failure.get();
        if (bad != null) throw bad;
    }

    private void work(Mapping mapping) {
        try {
            while (!closed) {
                if (mapping.full(Clock.now())) ring();
                else nap();
            }
        } catch (RuntimeException bad) {
            failure.compareAndSet(null, bad);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void nap() throws InterruptedException {
        synchronized (bell) {
            bell.wait(NAP);
        }
    }

    @Override
    public void close() {
        closed = true;
        ring();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
