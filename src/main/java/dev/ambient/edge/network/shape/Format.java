package dev.ambient.edge.network.shape;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambient.domain.Decoded;
import java.time.Instant;
import java.util.List;

/** One format of one network. */
public interface Format {
    /** Records that one array may hold: more than the shortest mentions that fit into a message of 1 MiB. */
    int BATCH = 10_000;

    /** Whether an object is meant in this format, by its shape alone: it may still be refused. */
    boolean knows(JsonNode body);

    /**
     * Reads what is known.
     *
     * @param body an object this format knows
     * @param received when the message came in
     * @return its records in their order, at least one
     * @throws Refused where the whole of it cannot be read
     */
    List<Decoded> decode(JsonNode body, Instant received);
}
