package dev.ambient.domain;

import java.time.Instant;
import java.util.Comparator;

/**
 * One order of a customer.
 *
 * @param amount in thousandths of the currency
 * @param currency ISO 4217, e.g. {@code EUR}
 * @param under date of the consent under which it was told
 */
public record Order(Instant at, long amount, String currency, Instant under) {
    /** That told under the later consent wins; of those the greatest, so that it is always the same one. */
    static final Comparator<Order> LATEST = Comparator.comparing(Order::under)
            .thenComparing(Order::at)
            .thenComparing(Order::amount)
            .thenComparing(Order::currency);

    /** A short name for an order's id: 48 bits of a hash. */
    public static String name(String id) {
        return Key.of("order", id).value().substring(0, 8);
    }
}
