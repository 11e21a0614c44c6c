package dev.ambient.edge.network.ambient;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambient.domain.Contact;
import dev.ambient.domain.Decoded;
import dev.ambient.domain.Note;
import dev.ambient.edge.network.shape.Fields;
import dev.ambient.edge.network.shape.Format;
import dev.ambient.edge.network.shape.Refused;
import java.time.Instant;
import java.util.List;

/**
 * {@code type: contact}, version 1: who did it, and the reason in their words, are read over and not kept. One that names an alert needs no
 * account: not every alert is about a person.
 */
public final class ContactRecord implements Format {
    private static final int LABEL = 64;

    @Override
    public boolean knows(JsonNode body) {
        return "contact".equals(body.path("type").textValue());
    }

    @Override
    public List<Decoded> decode(JsonNode body, Instant received) {
        var record = Fields.of(body, "");
        Account.version(record);
        var contact = new Contact(
                record.time("at", received),
                record.words("team", LABEL),
                record.wordsOrNull("alert", LABEL),
                record.choice("what", Contact.What.class),
                record.has("outcome") ? record.choice("outcome", Contact.Result.class) : null);
        if (record.has("author")) return List.of(Decoded.of(Note.of(Account.person(record), contact)));
        if (contact.alert() == null)
            throw new Refused("missing", "author and alert are missing: a contact is about one of them, or both");
        return List.of(Decoded.of(Note.of(contact)));
    }
}
