package dev.ambient.edge.network.shape;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambient.domain.Decoded;

/** A refusal on its way up to where the record's body is known; it never leaves the network room. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String error;
    private final String reason;

    /**
     * @param error one of the classes of {@link dev.ambient.domain.Refusal}
     * @param reason one sentence, without the record's own text
     */
    public Refused(String error, String reason) {
        super(reason, null, false, false);
        this.error = error;
        this.reason = reason;
    }

    public static Refused missing(String path) {
        return new Refused("missing", path + " is missing");
    }

    /**
     * A value of another type.
     *
     * @param wanted e.g. {@code a string}
     */
    public static Refused type(String path, String wanted, JsonNode found) {
        return new Refused("type", path + " must be " + wanted + ", not " + kind(found));
    }

    /**
     * A value that cannot be.
     *
     * @param wanted what it is not, e.g. {@code an RFC 3339 time}
     */
    public static Refused value(String path, String found, String wanted) {
        return new Refused("value", path + ": '" + Plain.shown(found) + "' is not " + wanted);
    }

    private static String kind(JsonNode found) {
        if (found.isNull()) return "null";
        if (found.isNumber()) return found.isIntegralNumber() ? "a number" : "a fraction";
        if (found.isContainerNode()) return found.isArray() ? "an array" : "an object";
        return found.isBoolean() ? "true or false" : "a string";
    }

    /**
     * The refusal as a record's outcome.
     *
     * @param body what the record looked like
     */
    public Decoded of(String body) {
        return Decoded.refused(body, error, reason);
    }
}
