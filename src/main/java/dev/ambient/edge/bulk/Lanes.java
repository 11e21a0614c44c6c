package dev.ambient.edge.bulk;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** A few threads on which requests wait side by side. */
@Singleton
public class Lanes {
    private static final int WIDTH = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(WIDTH, work -> {
        var thread = new Thread(work, "lanes");
        thread.setDaemon(true);
        return thread;
    });

    public CompletableFuture<Void> run(Runnable request) {
        return CompletableFuture.runAsync(request, threads);
    }

    public <T> CompletableFuture<T> ask(Supplier<T> request) {
        return CompletableFuture.supplyAsync(request, threads);
    }

    /** What each of them came to, in their order; waits for all. */
    public <A, B> List<B> each(Collection<A> all, Function<A, B> request) {
        var asked = all.stream().map(one -> ask(() -> request.apply(one))).toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }
}
