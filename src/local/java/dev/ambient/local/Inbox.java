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

/** Stands for SNS on localhost: takes Publish and PublishBatch of any topic and keeps what was published, in order, unless somebody reads it. */
public final class Inbox implements AutoCloseable {
    private static final int LARGEST = 1 << 22; // bytes of a request, form encoded

    private final List<Letter> letters = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4, Inbox::daemon);

    static {
        // read once, when the server's classes load: without it an answer can wait for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private Consumer<Letter> reader = letters::add;

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
            inbox.server.start();
            return inbox;
        } catch (IOException e) {
            throw new Trouble("Port " + port + " for the inbox cannot be had (" + e.getMessage() + ").", e);
        }
    }

    /** Endpoint of SNS. */
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

    private synchronized void keep(Letter letter) {
        reader.accept(letter);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Answer answer;
        try {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                exchange.getRequestBody()
                        .transferTo(OutputStream.nullOutputStream()); // or the sender never hears the answer
                throw new Refused("RequestEntityTooLarge", "A request has at most " + LARGEST + " bytes.");
            }
            answer = Answer.to(Form.parse(new String(body, UTF_8)), this::keep);
        } catch (Refused e) {
            answer = Answer.refused(e);
        } catch (RuntimeException e) {
            answer = Answer.broken(e);
        }
        byte[] xml = answer.xml().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(answer.status(), xml.length);
        exchange.getResponseBody().write(xml);
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
