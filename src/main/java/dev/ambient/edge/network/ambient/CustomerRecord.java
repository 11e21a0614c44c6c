package dev.ambient.edge.network.ambient;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambient.domain.Customer;
import dev.ambient.domain.Decoded;
import dev.ambient.domain.Note;
import dev.ambient.domain.Order;
import dev.ambient.edge.network.shape.Fields;
import dev.ambient.edge.network.shape.Format;
import dev.ambient.edge.network.shape.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * {@code type: customer}, version 1. Nothing is taken of a customer whose consent is not told, with its date; of one who
 * withdraws it, that date alone.
 */
public final class CustomerRecord implements Format {
    private static final int ORDERS = 1_000;
    private static final int LABEL = 64;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,3})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    @Override
    public boolean knows(JsonNode body) {
        return "customer".equals(body.path("type").textValue());
    }

    @Override
    public List<Decoded> decode(JsonNode body, Instant received) {
        var record = Fields.of(body, "");
        Account.version(record);
        return List.of(Decoded.of(Note.of(Account.person(record), customer(record, received.plus(Fields.AHEAD)))));
    }

    private static Customer customer(Fields record, Instant end) {
        if (!record.has("consent"))
            throw new Refused("missing", "consent is missing: without it nothing of a customer is kept");
        var consent = record.object("consent");
        var given = consent.node().path("given");
        if (!given.isBoolean()) throw Refused.type("consent.given", "true or false", given);
        var at = consent.date("at", end);
        var id = record.id("customer");
        var segment = record.wordsOrNull("segment", LABEL);
        var orders = orders(record, at, end);
        return given.booleanValue()
                ? new Customer(id, segment, at, null, orders)
                : new Customer(null, null, null, at, new TreeMap<>());
    }

    /** The latest that are kept. */
    private static SortedMap<String, Order> orders(Fields record, Instant under, Instant end) {
        var orders = new TreeMap<String, Order>();
        if (!record.has("orders")) return orders;
        var found = record.node().path("orders");
        if (!found.isArray()) throw Refused.type("orders", "an array", found);
        if (found.size() > ORDERS) throw new Refused("size", "orders holds more than " + ORDERS);
        for (var place = 0; place < found.size(); place++) {
            var order = Fields.of(found.get(place), "orders[" + place + "]");
            orders.put(Order.name(order.id("id")), order(order, under, end));
        }
        return new Customer(null, null, under, null, new TreeMap<>())
                .plus(new Customer(null, null, under, null, orders))
                .orders();
    }

    private static Order order(Fields order, Instant under, Instant end) {
        var amount = order.node().path("amount").asText();
        if (!AMOUNT.matcher(amount).matches())
            throw Refused.value(order.name("amount"), amount, "an amount such as 39.90, with three decimals at most");
        var currency = order.string("currency");
        if (!CURRENCY.matcher(currency).matches())
            throw Refused.value(order.name("currency"), currency, "an ISO 4217 code such as EUR");
        var thousandths = new BigDecimal(amount).movePointRight(3).longValueExact();
        return new Order(order.date("at", end), thousandths, currency, under);
    }
}
