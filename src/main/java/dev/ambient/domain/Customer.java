package dev.ambient.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a brand's customer records say of a person, as far as they agreed. {@link #plus} is associative, commutative and
 * idempotent, so records may come twice and in any order. A withdrawal removes what was told under consents up to its date.
 *
 * @param id of the customer, null where consent is withdrawn
 * @param segment null where there is none
 * @param given date of the latest consent, null for none
 * @param withdrawn date of the latest withdrawal, null for none; of the same date, it wins
 * @param orders by {@link Order#name}, the {@link #BOUND} latest
 */
public record Customer(
        @Nullable String id,
        @Nullable String segment,
        @Nullable Instant given,
        @Nullable Instant withdrawn,
        SortedMap<String, Order> orders) {

    /** Orders that are kept. */
    public static final int BOUND = 12;

    private static final Comparator<Map.Entry<String, Order>> OLDEST =
            Map.Entry.<String, Order>comparingByValue(Order.LATEST).thenComparing(Map.Entry.comparingByKey());

    public Customer plus(Customer other) {
        var later = name().compareTo(other.name()) >= 0 ? this : other;
        var given = latest(this.given, other.given);
        var withdrawn = latest(this.withdrawn, other.withdrawn);
        var union = new TreeMap<>(orders);
        other.orders.forEach((name, order) -> union.merge(name, order, BinaryOperator.maxBy(Order.LATEST)));
        if (withdrawn != null) union.values().removeIf(order -> !order.under().isAfter(withdrawn));
        while (union.size() > BOUND)
            union.entrySet().stream().min(OLDEST).ifPresent(oldest -> union.remove(oldest.getKey()));
        var agrees = agrees(given, withdrawn);
        return new Customer(agrees ? later.id : null, agrees ? later.segment : null, given, withdrawn, union);
    }

    static @Nullable Customer both(@Nullable Customer one, @Nullable Customer other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.plus(other);
    }

    /** Whether the person agrees now to be matched with these records. */
    public boolean consents() {
        return agrees(given, withdrawn);
    }

    /** When they agreed last, or where they do no more, withdrew. */
    Optional<Instant> told() {
        return Optional.ofNullable(latest(given, withdrawn));
    }

    private static boolean agrees(@Nullable Instant given, @Nullable Instant withdrawn) {
        return given != null && (withdrawn == null || given.isAfter(withdrawn));
    }

    /** By the latest consent, and among those of one date always the same. */
    private String name() {
        var date = Optional.ofNullable(given).orElse(Instant.MIN);
        return date + "|" + Optional.ofNullable(id).orElse("") + "|"
                + Optional.ofNullable(segment).orElse("");
    }

    private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.isAfter(other) ? one : other;
    }
}
