package dev.ambient.edge.network.ambient;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambient.domain.BrandEvent;
import dev.ambient.domain.Decoded;
import dev.ambient.domain.Note;
import dev.ambient.edge.network.shape.Extras;
import dev.ambient.edge.network.shape.Fields;
import dev.ambient.edge.network.shape.Format;
import dev.ambient.edge.network.shape.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code type: brand_event}, version 1: past, or announced up to two years ahead. */
public final class BrandEventRecord implements Format {
    private static final Duration AHEAD = Duration.ofDays(2 * 365);
    private static final int LABEL = 64;
    private static final int TITLE = 200;

    @Override
    public boolean knows(JsonNode body) {
        return "brand_event".equals(body.path("type").textValue());
    }

    @Override
    public List<Decoded> decode(JsonNode body, Instant received) {
        var record = Fields.of(body, "");
        Account.version(record);
        var end = received.plus(AHEAD);
        var at = record.date("at", end);
        var until = record.has("until") ? record.date("until", end) : null;
        if (until != null && until.isBefore(at)) throw new Refused("value", "until: it ends before it begins");
        var event = new BrandEvent(
                record.words("brand", LABEL),
                record.choice("what", BrandEvent.What.class),
                record.words("title", TITLE),
                at,
                until,
                new Extras(body).url("url"));
        return List.of(Decoded.of(Note.of(event)));
    }
}
