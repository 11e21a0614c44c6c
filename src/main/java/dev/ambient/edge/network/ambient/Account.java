package dev.ambient.edge.network.ambient;

import dev.ambient.domain.Person;
import dev.ambient.edge.network.shape.Fields;
import dev.ambient.edge.network.shape.Refused;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whom a record of our own formats is about. */
final class Account {
    private static final Pattern NETWORK = Pattern.compile("[a-z0-9_.-]{1,32}");

    private Account() {}

    static String network(Fields record) {
        var given = record.string("network");
        var network = given.strip().toLowerCase(Locale.ROOT);
        if (!NETWORK.matcher(network).matches())
            throw Refused.value("network", given, "1 to 32 letters, digits, dots, dashes or underscores");
        return network;
    }

    /** The account that {@code network} and {@code author}, an id, name. */
    static Person person(Fields record) {
        return new Person(network(record), record.id("author"));
    }

    static void version(Fields record) {
        if (record.ordinal("v", 1) != 1)
            throw Refused.value("v", record.node().path("v").asText(), "1");
    }
}
