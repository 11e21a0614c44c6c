package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is worth: with their consent by their orders, else by what they say they will buy, else unknown. Never by how
 * they live.
 *
 * @param band {@code orders}, {@code intent high}, {@code intent some} or {@code unknown}
 * @param orders that are kept, {@link Customer#BOUND} at most
 * @param since the first of them, null where there is none
 * @param spent in them, by currency
 * @param expected orders in the next {@link #DAYS} days
 * @param spending expected in them, by currency, at the mean of the orders that are kept
 */
public record Value(
        String band,
        long orders,
        @Nullable Instant since,
        SortedMap<String, Double> spent,
        double expected,
        SortedMap<String, Double> spending) {

    /** How far it looks ahead. */
    public static final int DAYS = 90;

    /** {@link #expectation} prior: shape, and rate in weeks. */
    static final double SHAPE = 0.385;

    static final double RATE = 12.072;

    private static final double THOUSANDTHS = 1_000;
    private static final double WEEK = Duration.ofDays(7).toMillis();
    private static final int MONTH = 30;
    private static final double HIGH = 1.5;
    private static final double SOME = 0.5;

    static Value of(Sketch sketch, Instant now) {
        var customer = sketch.customer();
        if (customer != null && customer.consents() && !customer.orders().isEmpty()) return of(customer, now);
        var wishes = sketch.stages().getOrDefault(Stage.BUYING, Tally.EMPTY).recent(now, MONTH);
        var band = wishes >= HIGH ? "intent high" : wishes >= SOME ? "intent some" : "unknown";
        return new Value(band, 0, null, new TreeMap<>(), 0, new TreeMap<>());
    }

    private static Value of(Customer customer, Instant now) {
        var spent = new TreeMap<String, Double>();
        for (var order : customer.orders().values())
            spent.merge(order.currency(), order.amount() / THOUSANDTHS, Double::sum);
        var n = customer.orders().size();
        var first = customer.orders().values().stream()
                .map(Order::at)
                .min(Instant::compareTo)
                .orElse(now);
        var weeks = Math.max(0, Duration.between(first, now).toMillis() / WEEK);
        var expected = expectation(SHAPE, RATE, n - 1, weeks, DAYS / 7.0);
        var spending = new TreeMap<String, Double>();
        spent.forEach((currency, sum) -> spending.put(currency, expected * sum / n));
        return new Value("orders", n, first, spent, expected, spending);
    }

    /**
     * Expected orders in a coming time: {@code (r + x)/(α + T)·t}, the mean of a Poisson rate whose prior Gamma(r, α) has seen x
     * repeat orders in the time T since the first (Ehrenberg 1959; Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.6). The
     * prior here is that of 2,357 customers of the CD shop CDNOW in 1997 (data of Fader and Hardie), fitted by maximum likelihood: some
     * other shop's, so that a first order counts for little; each further order of the customer's own outweighs it. It knows of no
     * leaving: who stopped is expected less only as time passes.
     */
    static double expectation(double shape, double rate, double repeats, double time, double ahead) {
        return (shape + repeats) / (rate + time) * ahead;
    }

    /** One line of it, e.g. {@code EUR 79.80 in 2 orders since 2026-01-05; 1.2 more expected in 90 days (EUR 46.11)}. */
    String says(Language language) {
        var from = since;
        if (from == null) return band;
        return language.say(
                "value.orders",
                amounts(language, spent),
                orders,
                language.date(from, ZoneOffset.UTC),
                language.number(expected, 1, 1),
                DAYS,
                amounts(language, spending));
    }

    private static String amounts(Language language, SortedMap<String, Double> amounts) {
        return amounts.entrySet().stream()
                .map(one -> language.say("value.amount", one.getKey(), language.number(one.getValue(), 2, 2)))
                .reduce((all, one) -> language.say("value.amounts", all, one))
                .orElse("");
    }

    @Override
    public String toString() {
        return says(Language.ENGLISH);
    }
}
