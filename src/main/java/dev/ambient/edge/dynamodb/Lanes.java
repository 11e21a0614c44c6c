package dev.ambient.edge.dynamodb;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A few threads on which requests to the table wait side by side. */
@Singleton
class Lanes {
    private static final int WIDTH = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(WIDTH, work -> {
        var thread = new Thread(work, "dots");
        thread.setDaemon(true);
        return thread;
    });

    CompletableFuture<Void> run(Runnable request) {
        return CompletableFuture.runAsync(request, threads);
    }

    <T> CompletableFuture<T> ask(Supplier<T> request) {
        return CompletableFuture.supplyAsync(request, threads);
    }
}
