package dev.ambient.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The runtime API of Lambda for one function: an event for who asks, an ear for the answer, and a snapshot in between. */
final class RuntimeApi implements AutoCloseable {
    private static final int PATIENCE = 60;

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private final CompletableFuture<Long> ready = new CompletableFuture<>();
    private final CountDownLatch restored = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(RuntimeApi::daemon);
    private final HttpServer server;

    RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/2018-06-01/runtime/", this::answer);
        server.start();
    }

    String address() {
        return "localhost:" + server.getAddress().getPort();
    }

    /** When the function was ready for its snapshot or, where none is taken, for its first event; fails where it does not start. */
    long ready() throws Exception {
        return ready.get(PATIENCE, TimeUnit.SECONDS);
    }

    /** As if a snapshot had been taken and were started now. */
    void restore() {
        restored.countDown();
    }

    Reply call(String event) throws InterruptedException {
        events.add(event);
        var reply = replies.poll(PATIENCE, TimeUnit.SECONDS);
        if (reply == null) throw new AssertionError("no answer within " + PATIENCE + " s");
        return reply;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var way = exchange.getRequestURI().getPath().split("/");
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        try {
            switch (way[3] + "/" + way[way.length - 1]) {
                case "restore/next" -> {
                    ready.complete(System.nanoTime());
                    restored.await();
                    send(exchange, 200, "");
                }
                case "invocation/next" -> {
                    ready.complete(System.nanoTime());
                    next(exchange);
                }
                case "invocation/response", "invocation/error" -> {
                    replies.add(new Reply(way[4], way[5], body, System.nanoTime()));
                    send(exchange, 202, "");
                }
                default -> {
                    ready.completeExceptionally(new AssertionError("it does not start: " + body));
                    send(exchange, 202, "");
                }
            }
        } catch (InterruptedException closed) {
            exchange.close();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        var event = events.take();
        var headers = exchange.getResponseHeaders();
        headers.set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:local:live");
        headers.set("Lambda-Runtime-Trace-Id", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0");
        headers.set("Content-Type", "application/json");
        send(exchange, 200, event);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "runtime-api");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
