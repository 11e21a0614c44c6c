package dev.ambient.edge.network.bluesky;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** An AppView on this machine that knows everybody whose id does not end in {@code gone}. */
final class Stub implements AutoCloseable {
    /** The actors of every call. */
    final List<List<String>> calls = new CopyOnWriteArrayList<>();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Answering answering = Stub::profiles;

    Stub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/xrpc/app.bsky.actor.getProfiles", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answers(Answering different) {
        answering = different;
    }

    /** As the AppView does it. */
    static void profiles(HttpExchange exchange) throws IOException {
        send(
                exchange,
                200,
                actors(exchange).stream()
                        .filter(actor -> !actor.endsWith("gone"))
                        .map(actor -> """
                        {"did":"%s","handle":"ana.example","displayName":"Ana","avatar":"https://cdn.example/a.jpg",\
                        "followersCount":320,"followsCount":180,"postsCount":7,"labels":[]}""".formatted(actor))
                        .collect(Collectors.joining(",", "{\"profiles\":[", "]}")));
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            calls.add(actors(exchange));
            answering.answer(exchange);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> actors(HttpExchange exchange) {
        return Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
                .map(pair -> URLDecoder.decode(pair.substring("actors=".length()), StandardCharsets.UTF_8))
                .toList();
    }

    /** What it does with a call. */
    interface Answering {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }
}
