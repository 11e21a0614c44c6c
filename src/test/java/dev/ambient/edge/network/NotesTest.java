package dev.ambient.edge.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ambient.domain.Customer;
import dev.ambient.domain.Decoded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTest {
    private static final Path SCHEMAS = Path.of("infra/schemas");
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Networks networks = new Networks();

    @ParameterizedTest
    @ValueSource(strings = {"customer", "customer-withdraw", "contact", "contact-alert", "brand_event"})
    void examplesAreAsPublishedAndAreRead(String example) throws IOException {
        var body = example(example);
        assertEquals(Set.of(), schema(body).validate(body));
        assertNotNull(decode(body).note());
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "contact", "brand_event"})
    void whatIsRequiredIsRequiredByBoth(String example) throws IOException {
        for (var name : schema(example(example)).getSchemaNode().path("required")) {
            if (name.asText().equals("type")) continue;
            var body = example(example);
            body.remove(name.asText());
            assertFalse(schema(body).validate(body).isEmpty(), name.asText());
            var refusal = Objects.requireNonNull(decode(body).refusal(), name.asText());
            assertTrue(refusal.reason().contains(name.asText()), refusal.reason());
        }
    }

    /** A line of each: fields of the example that are changed, and what the refusal speaks of; null takes a field out. */
    @ParameterizedTest
    @CsvSource({
        "alert, , author",
        "alert, '', alert",
        "author, 7, network",
        "team, , team",
    })
    void aContactIsAboutAPersonOrAnAlert(String name, @Nullable String value, String missing) throws IOException {
        var body = example("contact-alert");
        if (value == null) body.remove(name);
        else body.put(name, value);
        assertFalse(schema(body).validate(body).isEmpty());
        var refusal = Objects.requireNonNull(decode(body).refusal());
        assertTrue(refusal.reason().contains(missing), refusal.reason());
    }

    @Test
    void whatIsNullIsAsGoodAsMissing() throws IOException {
        var body = example("contact-alert").putNull("network").putNull("author");
        assertEquals(Set.of(), schema(body).validate(body));
        assertNull(Objects.requireNonNull(decode(body).note()).person());
    }

    @Test
    void aCustomerWithoutConsentIsRefusedWithAReason() throws IOException {
        var body = example("customer");
        body.remove("consent");
        var decoded = decode(body);
        assertNull(decoded.note());
        assertEquals(
                "consent is missing: without it nothing of a customer is kept",
                Objects.requireNonNull(decoded.refusal()).reason());
    }

    @Test
    void ofAWithdrawalNothingIsTakenButItsDate() throws IOException {
        var body = example("customer");
        ((ObjectNode) body.path("consent")).put("given", false);
        var customer = customer(decode(body));
        assertNull(customer.id());
        assertTrue(customer.orders().isEmpty());
        assertFalse(customer.consents());
    }

    @Test
    void ofAThousandOrdersTheLatestAreKeptAndOfMoreNone() throws IOException {
        assertEquals(Customer.BOUND, customer(decode(orders(1_000))).orders().size());
        assertEquals(
                "size", Objects.requireNonNull(decode(orders(1_001)).refusal()).error());
    }

    private ObjectNode orders(int count) throws IOException {
        var body = example("customer");
        var orders = body.putArray("orders");
        IntStream.range(0, count)
                .forEach(number -> orders.addObject()
                        .put("id", "o" + number)
                        .put("at", "2026-02-01")
                        .put("amount", 5)
                        .put("currency", "EUR"));
        return body;
    }

    private static Customer customer(Decoded decoded) {
        return Objects.requireNonNull(Objects.requireNonNull(decoded.note()).customer());
    }

    private Decoded decode(ObjectNode body) {
        return networks.decode(body.toString(), NOW).get(0);
    }

    private static ObjectNode example(String name) throws IOException {
        return (ObjectNode) JSON.readTree(Files.readString(SCHEMAS.resolve("examples/" + name + ".json")));
    }

    private static JsonSchema schema(ObjectNode body) throws IOException {
        var file = SCHEMAS.resolve(body.path("type").asText() + ".json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(file));
    }
}
