package dev.ambient.edge.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ambient.any.AnyAlert;
import dev.ambient.any.AnyListening;
import dev.ambient.domain.Room.Reply;
import dev.ambient.edge.json.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackRoomTest {
    private static final ObjectMapper JSON = Wire.mapper();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private volatile Answerer answerer = exchange -> answer(exchange, 200, Map.of());

    private interface Answerer {
        void answer(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes()));
            answerer.answer(exchange);
        });
        server.start();
    }

    @AfterEach
    void close() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void whatIsTakenIsSaid() {
        assertEquals(Reply.SAID, room(60_000).say(AnyAlert.grave()));
        assertEquals(1, asked.size());
        assertTrue(
                asked.get(0).startsWith("/services/T1/B2/secret {\"text\":\"Ana writes of something grave"),
                asked.get(0));
    }

    @ParameterizedTest
    @CsvSource({"400, true", "413, true", "403, false", "404, false", "410, false", "500, false", "503, false"})
    void whatItCallsMalformedNeverComesAgainAndAllElseDoes(int status, boolean never) {
        answerer = exchange -> answer(exchange, status, Map.of());
        var reply = room(60_000).say(AnyAlert.grave());
        assertFalse(reply.said());
        assertEquals(never, reply.refusal() != null);
    }

    @Test
    void aRedirectIsNotFollowed() {
        answerer = exchange -> answer(exchange, 302, Map.of("Location", "/elsewhere"));
        assertEquals(Reply.LATER, room(60_000).say(AnyAlert.grave()));
        assertEquals(1, asked.size());
    }

    @Test
    void thePauseItAsksForIsKept() {
        var room = room(60_000);
        answerer = exchange -> answer(exchange, 429, Map.of("Retry-After", "120"));
        assertEquals(Reply.LATER, room.say(AnyAlert.grave()));
        answerer = exchange -> answer(exchange, 200, Map.of());
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(119));
        assertEquals(Reply.LATER, room.say(AnyAlert.grave()));
        assertEquals(1, asked.size(), "it was not asked during its pause");
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertEquals(Reply.SAID, room.say(AnyAlert.grave()));
    }

    @ParameterizedTest
    @CsvSource({"'', 30", "soon, 30", "-1, 30", "999999999999999, 30", "999999999, 3600"})
    void aPauseThatMakesNoSenseIsShort(String asks, long seconds) {
        var room = room(60_000);
        answerer = exchange -> answer(exchange, 429, Map.of("Retry-After", asks));
        room.say(AnyAlert.grave());
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds) - 1);
        room.say(AnyAlert.grave());
        assertEquals(1, asked.size());
        nanos.addAndGet(1);
        room.say(AnyAlert.grave());
        assertEquals(2, asked.size());
    }

    @Test
    void nobodyWaitsForOneThatHangs() {
        answerer = exchange -> await();
        assertEquals(Reply.LATER, room(300).say(AnyAlert.grave()));
    }

    @Test
    void norForAnAnswerThatNeverEnds() {
        answerer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('o');
            exchange.getResponseBody().flush();
            await();
        };
        assertEquals(Reply.LATER, room(300).say(AnyAlert.grave()));
    }

    @Test
    void aRoomThatIsGoneComesAgain() {
        var room = room(60_000);
        server.stop(0);
        assertEquals(Reply.LATER, room.say(AnyAlert.grave()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "local-secret",
                "http://hooks.slack.com/services/T1/B2/secret",
                "https://hooks.slack.com.evil.example/services/secret",
                "https://evil.example/services/secret",
                "https://hooks.slack.com@evil.example/secret",
                "https://secret@hooks.slack.com/services",
                "https://hooks.slack.com:8443/services/secret",
                "https://127.0.0.1/services/secret",
                "https://[::1]/services/secret",
                "file:///secret",
                "https://hooks.slack.com/\u0000secret"
            })
    void onlyTheAllowedHostIsCalledAndTheAddressIsNeverSaid(String address) {
        var error = assertThrows(IllegalArgumentException.class, () -> Hook.of(address, "hooks.slack.com"));
        assertFalse(
                error.getMessage().contains("secret/") || error.getMessage().contains("services"), error.getMessage());
    }

    @Test
    void theAllowedHostIsTaken() {
        var hook = Hook.of("https://hooks.slack.com/services/T1/B2/x\n", "hooks.slack.com");
        assertEquals("/services/T1/B2/x", hook.address().getPath());
        assertEquals("a webhook on hooks.slack.com", hook.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "10.1.2.3, true",
        "172.16.0.1, true",
        "192.168.1.1, true",
        "169.254.169.254, true",
        "100.64.0.1, true",
        "0.0.0.0, true",
        "224.0.0.1, true",
        "::1, true",
        "fd00:ec2::254, true",
        "fe80::1, true",
        "::ffff:10.0.0.1, true",
        "44.1.2.3, false",
        "100.128.0.1, false",
        "2600:1f18::1, false"
    })
    void anAddressInsideANetworkIsNotCalled(String address, boolean inside) throws UnknownHostException {
        assertEquals(inside, Hook.isInside(InetAddress.getByName(address)));
    }

    private SlackRoom room(long patience) {
        var address = "http://localhost:" + server.getAddress().getPort() + "/services/T1/B2/secret";
        return new SlackRoom(Hook.of(address, "localhost"), AnyListening.nordbrew(), JSON, nanos::get, patience);
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, Map<String, String> headers) throws IOException {
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
