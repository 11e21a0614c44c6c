package dev.ambient.local.show;

import dev.ambient.domain.Conversation;
import dev.ambient.domain.Key;
import dev.ambient.domain.Person;
import dev.ambient.domain.Pulse;
import dev.ambient.local.Options.Properties;
import dev.ambient.local.Trouble;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What {@code show} is asked for.
 *
 * @param of {@code network:id} of an account or of the post that opened a conversation; {@code brand}, {@code brand:hour} or
 *     {@code brand:day}; a team
 * @param table a folder, or the name of a table
 * @param json rather than text
 * @param out where pictures are written
 * @param listening whose brands and teams they are; empty for the bundled sample's
 * @param at the time to look from; empty for now, and for what a folder keeps its last moment
 */
record Request(
        What what, String of, String table, boolean json, Path out, Optional<Path> listening, Optional<Instant> at) {
    /** What may be looked at. */
    enum What {
        PERSON,
        CONVERSATION,
        PULSE,
        WORKLIST,
        /** Which creating moments were held back, and why. */
        WHY_NOT,
        /** How useful a team found its alerts. */
        QUALITY
    }

    private static final int HOUR = "2026-03-02T09".length();

    /** @throws Trouble where something is missing or makes no sense */
    static Request of(Properties properties) {
        return new Request(
                what(needed(properties, "ambient.show", "person, conversation, pulse, worklist, why-not or quality")),
                needed(properties, "ambient.of", "network:id of a person or an opening post, a brand or a team"),
                needed(properties, "ambient.table", "the folder a run kept it in, or a table's name"),
                text(properties, "ambient.format").map(Request::json).orElse(false),
                Path.of(text(properties, "ambient.out").orElse("target/show")),
                text(properties, "ambient.listening").map(Path::of),
                text(properties, "ambient.at").map(Request::time));
    }

    Person person() {
        var colon = colon();
        return new Person(of.substring(0, colon), of.substring(colon + 1));
    }

    Conversation.Id conversation() {
        var colon = colon();
        var network = of.substring(0, colon);
        return new Conversation.Id(network, Key.of(network, of.substring(colon + 1)));
    }

    String brand() {
        var colon = of.indexOf(':');
        return colon < 0 ? of : of.substring(0, colon);
    }

    /** The hour asked for. */
    Optional<Instant> hour() {
        var colon = of.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.of(of.substring(colon + 1)).map(Request::time).map(Pulse::hour);
    }

    /** The beginning of the day asked for, where it is one. */
    Optional<Instant> day() {
        return Optional.of(of.substring(of.indexOf(':') + 1))
                .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(text -> time(text + "T00"));
    }

    private int colon() {
        var colon = of.indexOf(':');
        if (colon > 0 && colon < of.length() - 1) return colon;
        throw new Trouble("ambient.of = " + of + " is not of the form network:id, as x:123 is.");
    }

    private static What what(String text) {
        for (var what : What.values()) if (what.name().replace('_', '-').equalsIgnoreCase(text)) return what;
        throw new Trouble(
                "ambient.show is person, conversation, pulse, worklist, why-not or quality, not " + text + ".");
    }

    private static boolean json(String text) {
        if (text.equals("json") || text.equals("text")) return text.equals("json");
        throw new Trouble("ambient.format is text or json, not " + text + ".");
    }

    /** UTC; an hour alone will do. */
    private static Instant time(String text) {
        try {
            if (text.endsWith("Z")) return Instant.parse(text);
            return LocalDateTime.parse(text.length() == HOUR ? text + ":00" : text)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException bad) {
            throw new Trouble(text + " is no time in UTC; write it as 2026-03-02T09 or 2026-03-02T09:30:00Z.", bad);
        }
    }

    private static String needed(Properties properties, String name, String what) {
        return text(properties, name).orElseThrow(() -> new Trouble("Say with -D" + name + "=… " + what + "."));
    }

    private static Optional<String> text(Properties properties, String name) {
        return Optional.ofNullable(properties.get(name)).map(String::strip).filter(Predicate.not(String::isEmpty));
    }
}
