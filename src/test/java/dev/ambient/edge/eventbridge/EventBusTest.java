package dev.ambient.edge.eventbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.ambient.any.Any;
import dev.ambient.any.AnyAlert;
import dev.ambient.any.AnyListening;
import dev.ambient.domain.Alert;
import dev.ambient.edge.json.Wire;
import dev.ambient.fake.Stage;
import dev.ambient.local.Event;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

class EventBusTest {
    private static final ObjectMapper JSON = Wire.mapper();

    private final EventBus bus = new EventBus(Stage.EVENTS, JSON, AnyListening.nordbrew(), "ambient");

    @Test
    void anAlertIsAnEventWithTheWholeAlertInIt() throws Exception {
        var event = put(List.of(AnyAlert.need("Ana"))).get(0);
        assertEquals("ambient", event.bus());
        assertEquals("ambient", event.body().get("source").asText());
        assertEquals("SERVICE_NEED OPEN", event.body().get("detail-type").asText());
        assertEquals(AnyAlert.AT.toString(), event.body().get("time").asText());
        assertEquals(AnyAlert.need("Ana"), JSON.treeToValue(event.body().get("detail"), Alert.class));
    }

    @Test
    void anyAlertIsTaken() {
        var random = new Random(47);
        var alerts = new ArrayList<Alert>();
        for (var number = 0; number < 105; number++) alerts.add(Any.alert(random));
        assertEquals(105, put(alerts).size());
    }

    /** The inbox refuses what EventBridge refuses: a request of 256 KiB. */
    @Test
    void whatIsTooLongIsShortenedAndSaysSo() {
        var events = put(List.of(AnyAlert.need("Ana", "長".repeat(100_000)), AnyAlert.need("Bo", "長".repeat(60_000))));
        assertTrue(events.get(0).body().get("detail").toString().contains("this message was too long"));
        assertEquals(
                60_000,
                events.get(1)
                        .body()
                        .at("/detail/why/mentions/0/excerpt")
                        .asText()
                        .length());
    }

    @Test
    void anEntryThatIsRefusedIsPutAgainAloneAndThenItsMessageHasToComeAgain() throws Exception {
        var refusing =
                "{\"FailedEntryCount\":1,\"Entries\":[{\"EventId\":\"1\"},{\"ErrorCode\":\"ThrottlingException\"}]}";
        var still = "{\"FailedEntryCount\":1,\"Entries\":[{\"ErrorCode\":\"InternalFailure\"}]}";
        var asked = new ArrayList<String>();
        try (var other =
                new Answering(List.of(refusing, still, refusing, "{\"Entries\":[{\"EventId\":\"2\"}]}"), asked)) {
            var two = List.of(AnyAlert.need("Ana"), AnyAlert.grave());
            assertEquals(Set.of(1), other.bus().tell(two));
            assertEquals(Set.of(), other.bus().tell(two));
        }
        assertEquals(4, asked.size());
        assertTrue(asked.get(1).contains("a-9aa1") && !asked.get(1).contains("a-8f3c51d09b7e"), asked.get(1));
    }

    @Test
    void whereThereIsNoBusNothingWasTold() {
        try (var client = client(URI.create("http://localhost:1"))) {
            var nowhere = new EventBus(client, JSON, AnyListening.nordbrew(), "ambient");
            assertEquals(Set.of(0, 1), nowhere.tell(List.of(AnyAlert.need("Ana"), AnyAlert.grave())));
        }
    }

    private List<Event> put(List<Alert> alerts) {
        var before = Stage.inbox().events().size();
        assertEquals(Set.of(), bus.tell(alerts));
        var events = Stage.inbox().events();
        return events.subList(before, events.size());
    }

    private static EventBridgeClient client(URI endpoint) {
        return EventBridgeClient.builder()
                .httpClient(ApacheHttpClient.create())
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
    }

    /** Gives these answers in their order. */
    private static final class Answering implements AutoCloseable {
        private final HttpServer server;
        private final EventBridgeClient client;

        Answering(List<String> answers, List<String> asked) throws Exception {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                var answer = answers.get(asked.size()).getBytes(StandardCharsets.UTF_8);
                asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            client = client(URI.create("http://localhost:" + server.getAddress().getPort()));
        }

        EventBus bus() {
            return new EventBus(client, JSON, AnyListening.nordbrew(), "ambient");
        }

        @Override
        public void close() {
            client.close();
            server.stop(0);
        }
    }
}
