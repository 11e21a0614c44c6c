package dev.ambient.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ValueTest {
    private static final Instant FIRST = Instant.parse("2026-01-05T00:00:00Z");

    /**
     * Gelman et al., Bayesian Data Analysis, 3rd edition (2013), section 2.6: with the prior Gamma(3.0, 5.0), three deaths in 2.0
     * hundred thousand person years make a posterior mean of .86 a year per hundred thousand; thirty in 20.0 make 1.32.
     */
    @Test
    void expectsWhatThePublishedExampleExpects() {
        assertEquals(0.86, Value.expectation(3, 5, 3, 2, 1), 0.005);
        assertEquals(1.32, Value.expectation(3, 5, 30, 20, 1), 1e-12);
    }

    @Test
    void whoNeverCameAgainIsExpectedLessAsTimePasses() {
        var early = value(customer(1, FIRST), 1).expected();
        var late = value(customer(1, FIRST), 52).expected();
        assertEquals(Value.SHAPE / (Value.RATE + 1) * 90 / 7, early, 1e-12);
        assertEquals(Value.SHAPE / (Value.RATE + 52) * 90 / 7, late, 1e-12);
    }

    @Test
    void spendingIsExpectedAtTheMeanOfTheirOrders() {
        var value = value(customer(3, FIRST), 10);
        var expected = (Value.SHAPE + 2) / (Value.RATE + 10) * 90 / 7;
        assertEquals(Map.of("EUR", 90.0), value.spent());
        assertEquals(expected * 30, value.spending().getOrDefault("EUR", 0.0), 1e-9);
        assertEquals(
                "EUR 90.00 in 3 orders since 2026-01-05; 1.4 more expected in 90 days (EUR 41.68)", value.toString());
    }

    @Test
    void withoutConsentOrdersAreWorthNothing() {
        var customer = new Customer(null, null, FIRST, FIRST, customer(3, FIRST).orders());
        assertEquals("unknown", value(customer, 10).toString());
    }

    @Test
    void whoSaysTwiceThatTheyWillBuyMeansIt() {
        assertEquals("unknown", wishes().toString());
        assertEquals("intent some", wishes(0).toString());
        assertEquals("intent high", wishes(0, 10).toString());
        assertEquals("intent some", wishes(60, 62, 70).toString(), "two months ago");
        assertEquals("unknown", wishes(31).toString(), "half-forgotten");
    }

    private static Value wishes(int... daysAgo) {
        var now = FIRST.plus(Duration.ofDays(100));
        var profile = Profile.EMPTY;
        for (var days : daysAgo)
            profile = profile.plus(new Said("p" + days, now.minus(Duration.ofDays(days)))
                    .meaning(Intent.PURCHASE, 0.6)
                    .profile());
        return Value.of(profile.drawn(), now);
    }

    private static Value value(Customer customer, int weeks) {
        return Value.of(Sketch.EMPTY.with(customer, null), FIRST.plus(Duration.ofDays(7L * weeks)));
    }

    private static Customer customer(int orders, Instant given) {
        var all = new TreeMap<String, Order>();
        for (var order = 0; order < orders; order++)
            all.put("o" + order, new Order(given.plus(Duration.ofDays(order)), 30_000, "EUR", given));
        return new Customer("C-77", null, given, null, all);
    }
}
