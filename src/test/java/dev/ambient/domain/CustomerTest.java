package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerTest {
    private static final Instant JANUARY = Instant.parse("2026-01-05T00:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void recordsAddInAnyOrderGroupingAndNumber(long seed) {
        var random = new Random(seed);
        var records = new ArrayList<>(
                IntStream.range(0, 12).mapToObj(one -> any(random)).toList());
        var expected = records.stream().reduce(Customer::plus).orElseThrow();
        records.addAll(records.subList(0, 5));
        Collections.shuffle(records, random);
        var cut = 1 + random.nextInt(records.size() - 2);
        var left = records.subList(0, cut).stream().reduce(Customer::plus).orElseThrow();
        var right = records.subList(cut, records.size()).stream()
                .reduce(Customer::plus)
                .orElseThrow();
        assertEquals(expected, left.plus(right));
    }

    private static Customer any(Random random) {
        var date = day(random.nextInt(6));
        if (random.nextInt(4) == 0) return new Customer(null, null, null, date, new TreeMap<>());
        var orders = new TreeMap<String, Order>();
        for (var order = random.nextInt(8); order > 0; order--)
            orders.put(
                    "o" + random.nextInt(40),
                    new Order(day(random.nextInt(90)), random.nextInt(3) * 1_000L, "EUR", date));
        return new Customer("C" + random.nextInt(2), "gold", date, null, orders);
    }

    @Test
    void aWithdrawalRemovesWhatWasToldBeforeAndNotWhatIsToldAfterANewConsent() {
        var first = agreed(day(0), "o1");
        var withdrawn = new Customer(null, null, null, day(1), new TreeMap<>());
        var left = first.plus(withdrawn);
        assertFalse(left.consents());
        assertNull(left.id());
        assertEquals(Map.of(), left.orders());
        assertEquals(
                List.of("o2"),
                List.copyOf(left.plus(agreed(day(2), "o2")).orders().keySet()));
        assertEquals(Map.of(), left.plus(agreed(day(1), "o3")).orders(), "of the same date, the withdrawal wins");
    }

    @Test
    void theTwelveLatestOrdersAreKept() {
        var customer = IntStream.range(0, 20)
                .mapToObj(order -> new Customer(
                        "C", null, day(0), null, new TreeMap<>(Map.of("o" + order, order(day(order), day(0))))))
                .reduce(Customer::plus)
                .orElseThrow();
        assertEquals(12, customer.orders().size());
        assertFalse(customer.orders().containsKey("o7"));
    }

    private static Customer agreed(Instant given, String order) {
        return new Customer("C-77", "gold", given, null, new TreeMap<>(Map.of(order, order(given, given))));
    }

    private static Order order(Instant at, Instant under) {
        return new Order(at, 39_900, "EUR", under);
    }

    private static Instant day(int day) {
        return JANUARY.plus(Duration.ofDays(day));
    }
}
