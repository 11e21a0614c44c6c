package dev.ambient.local.year;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A record that is no mention: a customer, a contact or an event of the brand, as the formats have them. */
record Notice(Instant at, Map<String, Object> record) implements Line {

    /**
     * Somebody bought something and consented to be known, or did not.
     *
     * @param since when they said so
     */
    static Notice customer(
            Instant at,
            Person person,
            String customer,
            boolean consent,
            Instant since,
            List<Map<String, String>> orders) {
        var record = record("customer");
        record.put("network", person.network());
        record.put("author", person.id());
        record.put("customer", customer);
        record.put("segment", orders.size() > 4 ? "gold" : "standard");
        record.put("consent", sorted(Map.of("given", consent, "at", day(since), "how", "web form")));
        record.put("orders", orders);
        return new Notice(at, record);
    }

    static Map<String, String> order(String id, Instant at, String amount) {
        return sorted(Map.of("id", id, "at", day(at), "amount", amount, "currency", "EUR"));
    }

    /** A team wrote down what it did about somebody. */
    static Notice contact(Instant at, Person person, String what, String outcome) {
        var record = record("contact");
        record.put("network", person.network());
        record.put("author", person.id());
        record.put("team", "crm");
        record.put("what", what);
        record.put("outcome", outcome);
        record.put("at", at.toString());
        record.put("by", "k.m.");
        return new Notice(at, record);
    }

    static Notice event(Instant at, Instant until, Company company, String what, String title) {
        var record = record("brand_event");
        record.put("brand", company.key());
        record.put("what", what);
        record.put("title", title);
        record.put("at", at.toString());
        record.put("until", until.toString());
        record.put("url", "https://" + company.words().only("domain") + "/news");
        return new Notice(at, record);
    }

    private static Map<String, Object> record(String type) {
        var record = new LinkedHashMap<String, Object>();
        record.put("type", type);
        record.put("v", 1);
        return record;
    }

    /** In an order that is the same in every run, as that of {@link Map#of} is not. */
    private static <T> Map<String, T> sorted(Map<String, T> record) {
        return new TreeMap<>(record);
    }

    private static String day(Instant at) {
        return at.toString().substring(0, 10);
    }
}
