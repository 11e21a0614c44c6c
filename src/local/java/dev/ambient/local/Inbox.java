package dev.ambient.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Stands on localhost for SNS, which takes Publish and PublishBatch of any topic, for EventBridge, which takes PutEvents on any bus, and
 * for a webhook of Slack. What came is kept in order, unless somebody reads it.
 */
public final class Inbox implements AutoCloseable {
    private static final int LARGEST = 1 << 22; // bytes of a request, form encoded
    private static final String HOOK = "/services/";

    private final List<Letter> letters = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<String> posts = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4, Inbox::daemon);

    static {
        // read once, when the server's classes load: without it an answer can wait for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private Consumer<Letter> reader = letters::add;
    private Consumer<Event> observer = events::add;
    private Consumer<String> room = posts::add;

    private Inbox(HttpServer server) {
        this.server = server;
    }

    /**
     * Opens an inbox.
     *
     * @param port 0 for any free port
     * @throws Trouble when the port is taken
     */
    public static Inbox start(int port) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            Inbox inbox = new Inbox(HttpServer.create(address, 0));
            inbox.server.setExecutor(inbox.threads);
            inbox.server.createContext("/", inbox::answer);
            inbox.server.createContext(HOOK, inbox::hook);
            inbox.server.start();
            return inbox;
        } catch (IOException e) {
            throw new Trouble("Port " + port + " for the inbox cannot be had (" + e.getMessage() + ").", e);
        }
    }

    /** Endpoint of SNS and of EventBridge. */
    public URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** What has been published so far and nobody read, oldest first. */
    public synchronized List<Letter> letters() {
        return List.copyOf(letters);
    }

    /** Hands every later letter to this reader, one at a time and before its publisher is answered. */
    public synchronized void reader(Consumer<Letter> next) {
        reader = next;
    }

    /** Events that nobody read, oldest first. */
    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** Hands every later event to this one, as letters to their reader. */
    public synchronized void observer(Consumer<Event> next) {
        observer = next;
    }

    /** The webhook. */
    public URI hook() {
        return endpoint().resolve(HOOK + "local");
    }

    /** What was posted to the webhook and nobody read, as JSON, oldest first. */
    public synchronized List<String> posts() {
        return List.copyOf(posts);
    }

    /** Hands every later post to this one. */
    public synchronized void room(Consumer<String> next) {
        room = next;
    }

    private synchronized void keep(Letter letter) {
        reader.accept(letter);
    }

    private synchronized void observe(Event event) {
        observer.accept(event);
    }

    private synchronized void say(String post) {
        room.accept(post);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (Events.isTarget(target)) {
            var body = exchange.getRequestBody().readNBytes(LARGEST);
            send(exchange, "application/x-amz-json-1.1", Events.to(target, new String(body, UTF_8), this::observe));
            return;
        }
        Answer answer;
        try {
            answer = Answer.to(Form.parse(body(exchange)), this::keep);
        } catch (Refused e) {
            answer = Answer.refused(e);
        } catch (RuntimeException e) {
            answer = Answer.broken(e);
        }
        send(exchange, "text/xml", answer);
    }

    /** As Slack answers. */
    private void hook(HttpExchange exchange) throws IOException {
        say(new String(exchange.getRequestBody().readNBytes(LARGEST), UTF_8));
        send(exchange, "text/plain", new Answer(200, "ok"));
    }

    /** Throws {@link Refused} for what is too long. */
    private static String body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length <= LARGEST) return new String(body, UTF_8);
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()); // or the sender never hears the answer
        throw new Refused("RequestEntityTooLarge", "A request has at most " + LARGEST + " bytes.");
    }

    private static void send(HttpExchange exchange, String type, Answer answer) throws IOException {
        byte[] text = answer.text().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(answer.status(), text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "inbox");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
