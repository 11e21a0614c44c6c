package dev.ambient.edge.eventbridge;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** The client of EventBridge, for which there is no Quarkus extension; region and credentials come from the default chain. */
final class EventClient {
    /** All tries of one request: whoever waits behind it is not to wait long. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private EventClient() {}

    @Produces
    @Singleton
    static EventBridgeClient client() {
        return EventBridgeClient.builder()
                .httpClient(ApacheHttpClient.create())
                .overrideConfiguration(override -> override.apiCallTimeout(PATIENCE))
                .build();
    }
}
