package dev.ambient.edge.network;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambient.domain.Decoded;
import dev.ambient.domain.Decoder;
import dev.ambient.edge.network.ambient.AmbientMention;
import dev.ambient.edge.network.ambient.BrandEventRecord;
import dev.ambient.edge.network.ambient.ContactRecord;
import dev.ambient.edge.network.ambient.CustomerRecord;
import dev.ambient.edge.network.shape.Format;
import dev.ambient.edge.network.shape.Plain;
import dev.ambient.edge.network.shape.Refused;
import dev.ambient.edge.network.shape.Tree;
import dev.ambient.edge.network.x.XApi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Every format that Ambient understands. A body is a record, a batch (an array, whose elements are records of their own)
 * or an envelope around either. The body of a refused record is the whole message where the message holds only this
 * record, else the record alone: either can be sent again as it is.
 */
@ApplicationScoped
class Networks implements Decoder {
    /** Envelopes around one record. */
    static final int LEVELS = 5;

    /** How the reason of a bug begins: no body should ever come to this. */
    static final String BUG = "the decoder failed on this record";

    private static final List<Format> FORMATS = List.of(
            new AmbientMention(), new CustomerRecord(), new ContactRecord(), new BrandEventRecord(), new XApi());

    @Override
    public List<Decoded> decode(String body, Instant received) {
        var records = safely(body, () -> read(Tree.of(body, "the body"), received, 0, false));
        return records.size() == 1 ? List.of(whole(records.get(0), body)) : records;
    }

    private List<Decoded> read(JsonNode body, Instant received, int level, boolean inBatch) {
        if (body.isArray()) return batch(body, received, level, inBatch);
        var envelope = Envelope.around(body);
        if (envelope.isEmpty()) return record(body, received);
        if (level == LEVELS) throw new Refused("depth", "the record is wrapped more than " + LEVELS + " times");
        return read(envelope.get().open(body), received, level + 1, inBatch);
    }

    private List<Decoded> batch(JsonNode batch, Instant received, int level, boolean inBatch) {
        if (inBatch) throw new Refused("type", "a batch inside a batch is not read");
        if (batch.isEmpty()) throw new Refused("missing", "the batch holds no record");
        if (batch.size() > Format.BATCH)
            throw new Refused("size", "the batch holds more than " + Format.BATCH + " records");
        var records = new ArrayList<Decoded>(batch.size());
        for (var element : batch) records.addAll(safely(element, () -> read(element, received, level, true)));
        return records;
    }

    private static List<Decoded> record(JsonNode body, Instant received) {
        if (!body.isObject()) throw Refused.type("the record", "an object", body);
        for (var format : FORMATS) if (format.knows(body)) return format.decode(body, received);
        throw new Refused("unknown", unknown(body));
    }

    private static String unknown(JsonNode body) {
        var type = body.path("type").isTextual()
                ? body.path("type").textValue()
                : body.path("Type").textValue();
        if (type == null) return "the record is in no format that is known here, and has no type such as mention";
        return "type '" + Plain.shown(type) + "' is not one that is known here";
    }

    private static Decoded whole(Decoded record, String body) {
        return record.refusal() == null ? record : new Decoded(null, null, record.refusal(), body);
    }

    /** @param source prints what is kept of a record that cannot be read */
    private static List<Decoded> safely(Object source, Supplier<List<Decoded>> records) {
        try {
            return records.get();
        } catch (Refused refused) {
            return List.of(refused.of(source.toString()));
        } catch (RuntimeException bug) {
            var reason = BUG + " (" + bug.getClass().getSimpleName() + ")";
            return List.of(Decoded.refused(source.toString(), "malformed", reason));
        }
    }
}
