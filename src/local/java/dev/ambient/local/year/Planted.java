package dev.ambient.local.year;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the truth: an alert of that kind and brand, and person where given, with event time in [from, until] found it.
 *
 * @param kind a kind of alert, or NEED, NEED_ANSWERED, BOT, STUNT
 * @param person {@code network:id}
 * @param severity 1..10 where it is certain
 */
@JsonPropertyOrder({"kind", "brand", "topic", "person", "from", "until", "severity", "note"})
record Planted(
        String kind,
        String brand,
        @Nullable String topic,
        @Nullable String person,
        Instant from,
        Instant until,
        @Nullable Integer severity,
        String note) {

    static Planted of(String kind, Company company, Instant from, Instant until, String note) {
        return new Planted(kind, company.key(), null, null, from, until, null, note);
    }

    Planted by(Person person) {
        return new Planted(kind, brand, topic, person.key(), from, until, severity, note);
    }

    Planted on(String topic) {
        return new Planted(kind, brand, topic, person, from, until, severity, note);
    }
}
