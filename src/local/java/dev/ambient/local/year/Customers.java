package dev.ambient.local.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Two dozen people of a brand's public whom its shop knows: every six weeks their record comes again, with all their orders. */
final class Customers {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration BEFORE = Duration.ofDays(150);
    private static final Duration CHANGED = Duration.ofDays(60);
    private static final int PEOPLE = 24;
    private static final int WEEKLY = 4;
    /** Of six customers one never consents and one withdraws the consent after two months. */
    private static final int SORTS = 6;

    /** Rates of purchase vary as a gamma does: the NBD of Ehrenberg (1959); on average an order in 24 days. */
    private static final double SHAPE = 1.2;

    private static final double SCALE = 0.035;

    private Customers() {}

    /** The records of a week. */
    static void week(World world, Company company, Instant day, SplittableRandom random) {
        var week = Duration.between(Year.START, day).toDays() / 7;
        for (var i = 0; i < WEEKLY; i++) {
            var number = (int) ((week * WEEKLY + i) % PEOPLE);
            var person = world.people().of(company, "public", (long) number);
            var withdrawn = number % SORTS == 4 && day.isAfter(Year.START.plus(CHANGED));
            var consent = number % SORTS != 5 && !withdrawn;
            var since = withdrawn ? Year.START.plus(CHANGED) : Year.START.minus(BEFORE);
            var at = World.daytime(day, random);
            var orders = orders(world.seeds().of("orders", company.key(), number), at);
            world.say(Notice.customer(at, person, "C-" + company.key() + "-" + number, consent, since, orders));
        }
    }

    /** What was ordered up to a time: the same orders whenever it is asked, and later more. */
    private static List<Map<String, String>> orders(SplittableRandom random, Instant until) {
        var gap = 1 / (Draw.gamma(random, SHAPE) * SCALE);
        var orders = new ArrayList<Map<String, String>>();
        var at = Year.START.minus(BEFORE);
        while (true) {
            at = at.plus(Duration.ofSeconds((long) (Draw.exponential(random, gap) * DAY.toSeconds())));
            if (!at.isBefore(until)) return List.copyOf(orders);
            var amount = String.format(Locale.ROOT, "%.2f", Draw.logNormal(random, 45, 0.6));
            orders.add(Notice.order("o" + (orders.size() + 1), at, amount));
        }
    }
}
