package dev.ambient.local.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A message as it was published, as far as the report needs it.
 *
 * @param again whether it was told before, and nobody took it on
 * @param kind of alert; {@code ROUNDUP} or {@code WORKLIST} of a mail that lists several
 * @param held reasons why earlier messages of the same matter were held back, and how often
 * @param way how it came to {@code alert}, in the run's time; nothing where that is not known
 */
public record Told(
        String id,
        int transition,
        String change,
        String mode,
        String kind,
        String rule,
        int severity,
        int priority,
        String team,
        String brand,
        String what,
        String advice,
        String excerpt,
        String link,
        Optional<Instant> at,
        Optional<Instant> due,
        boolean again,
        Map<String, Long> held,
        Optional<Way> way) {

    /** When an alert was sent to be told, and when it was first received: by that time it is decided how it is told. */
    public record Way(Instant sent, Instant received) {}

    static Told of(JsonNode alert, Optional<Way> way) {
        var mention = alert.path("why").path("mentions").path(0);
        var next = alert.path("next");
        var held = new HashMap<String, Long>();
        for (var one : alert.path("since").path("suppressed"))
            held.merge(one.path("reason").asText(), 1L, Long::sum);
        return new Told(
                alert.path("id").asText("?"),
                alert.path("transition").asInt(),
                alert.path("change").asText("OPEN"),
                alert.path("mode").asText(""),
                kind(alert),
                alert.path("rule").path("id").asText(""),
                alert.path("severity").asInt(),
                alert.path("priority").asInt(),
                alert.path("team").asText("?"),
                alert.path("brand").asText(""),
                alert.path("what").asText(""),
                next.path("do").asText(next.path("act").asText("")),
                mention.path("excerpt").asText(""),
                mention.path("url").asText(""),
                time(alert.path("at")),
                time(alert.path("due")),
                alert.path("since").path("told").isTextual(),
                held,
                way);
    }

    Optional<Instant> sent() {
        return way.map(Way::sent);
    }

    Optional<Instant> now() {
        return way.map(Way::received);
    }

    /** What tells of several is of a kind of its own: its rule's. */
    private static String kind(JsonNode alert) {
        return alert.path("mode").asText().equals("roundup")
                ? alert.path("rule").path("id").asText("roundup").toUpperCase(Locale.ROOT)
                : alert.path("kind").asText("?");
    }

    boolean isNeed() {
        return kind.equals("SERVICE_NEED");
    }

    boolean opens() {
        return change.equals("OPEN");
    }

    boolean ends() {
        return change.equals("RESOLVE");
    }

    boolean interrupts() {
        return mode.equals("interrupt");
    }

    private static Optional<Instant> time(JsonNode node) {
        try {
            return node.isTextual() ? Optional.of(Instant.parse(node.asText())) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
