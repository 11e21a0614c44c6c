package dev.ambient.edge.network.bluesky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import dev.ambient.domain.Author;
import dev.ambient.domain.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server on this machine; under Quarkus, which builds the REST client. */
@QuarkusTest
class BlueskyTest {
    private final AtomicLong nanos = new AtomicLong();
    private Stub stub;
    private Bluesky bluesky;

    @BeforeEach
    void start() throws IOException {
        stub = new Stub();
        bluesky = new Bluesky(Optional.of(Bluesky.client(stub.address())), nanos::get);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void tellsHandleNameAndFollowers() {
        var ana = person("did:plc:ana");
        assertEquals(
                Map.of(ana, new Author("did:plc:ana", "ana.example", "Ana", 320L, 180L, false)),
                bluesky.of(List.of(ana, person("did:plc:gone"))));
        assertEquals(List.of(List.of("did:plc:ana", "did:plc:gone")), stub.calls);
    }

    @Test
    void asksForTwentyFiveAtATime() {
        assertEquals(60, bluesky.of(people(60)).size());
        assertEquals(List.of(25, 25, 10), stub.calls.stream().map(List::size).toList());
    }

    @Test
    void asksOnlyForBlueskyAndOnlyForIds() {
        var others = List.of(
                new Person("x", "did:plc:ana"),
                person("ana.example"),
                person("did:plc:a&actors=b"),
                person("did:plc:" + "a".repeat(300)));
        assertTrue(bluesky.of(others).isEmpty());
        assertTrue(bluesky.of(List.of()).isEmpty());
        assertTrue(stub.calls.isEmpty());
    }

    @Test
    void remembersForAnHour() {
        var both = List.of(person("did:plc:ana"), person("did:plc:gone"));
        bluesky.of(both);
        assertEquals(1, bluesky.of(both).size());
        assertEquals(1, stub.calls.size());
        nanos.addAndGet(Recent.LIFE + 1);
        bluesky.of(both);
        assertEquals(2, stub.calls.size());
    }

    @Test
    void leavesPeopleOutOnAnError() {
        missing(exchange -> Stub.send(exchange, 500, "{}"));
        missing(exchange -> Stub.send(exchange, 429, "{}"));
    }

    @Test
    void leavesPeopleOutOnBrokenJson() {
        missing(exchange -> Stub.send(exchange, 200, "{\"profiles\":[{\"did\":"));
        missing(exchange -> Stub.send(exchange, 200, "<html>"));
    }

    @Test
    void takesWhatItCanOfAStrangeAnswer() {
        stub.answers(exchange -> Stub.send(exchange, 200, """
                {"profiles":[{"did":"did:plc:other"},7,{"did":"did:plc:ana","handle":5,"followersCount":"many"}]}"""));
        var ana = person("did:plc:ana");
        assertEquals(Map.of(ana, Author.of("did:plc:ana")), bluesky.of(List.of(ana)));
    }

    @Test
    void leavesPeopleOutOnARedirect() {
        missing(exchange -> {
            exchange.getResponseHeaders().add("Location", stub.address() + "/elsewhere");
            Stub.send(exchange, 302, "");
        });
        assertEquals(1, stub.calls.size());
    }

    @Test
    void leavesPeopleOutOnAHugeAnswer() {
        missing(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int sent = 0; sent < 64 * Answer.SIZE; sent += 1 << 16)
                exchange.getResponseBody().write(new byte[1 << 16]);
        });
    }

    @Test
    void waitsTwoSecondsAtMostForTheAnswerToBegin() {
        assertTimeout(Duration.ofSeconds(15), () -> missing(exchange -> Thread.sleep(20_000)));
    }

    @Test
    void waitsThreeSecondsAtMostForTheWholeAnswer() {
        assertTimeout(Duration.ofSeconds(15), () -> missing(BlueskyTest::trickle));
    }

    @Test
    void pausesAfterThreeFailures() {
        stub.answers(exchange -> Stub.send(exchange, 500, "{}"));
        bluesky.of(people(200));
        assertEquals(Circuit.FAILURES, stub.calls.size());
        stub.answers(Stub::profiles);
        assertTrue(bluesky.of(people(1)).isEmpty());
        nanos.addAndGet(Circuit.PAUSE);
        assertEquals(1, bluesky.of(people(1)).size());
        assertEquals(Circuit.FAILURES + 1, stub.calls.size());
    }

    @Test
    void leavesPeopleOutWhereNobodyListens() {
        stub.close();
        assertTrue(bluesky.of(people(1)).isEmpty());
    }

    @Test
    void asksNobodyWhenOff() {
        for (var setting : List.of("off", "", " OFF "))
            assertTrue(new Bluesky(Optional.of(setting)).of(people(1)).isEmpty());
        assertTrue(new Bluesky(Optional.empty()).of(people(1)).isEmpty());
    }

    private void missing(Stub.Answering answering) {
        stub.answers(answering);
        assertTrue(bluesky.of(people(1)).isEmpty());
    }

    /** A byte now and then: every wait is short, the whole is not. */
    private static void trickle(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        for (int sent = 0; sent < 100; sent++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            Thread.sleep(200);
        }
    }

    private static List<Person> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> person("did:plc:p" + place))
                .toList();
    }

    private static Person person(String id) {
        return new Person("bluesky", id);
    }
}
