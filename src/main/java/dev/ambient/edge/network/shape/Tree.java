package dev.ambient.edge.network.shape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON text, parsed within bounds. Of a key given twice the last one counts. */
public final class Tree {
    /** Levels of objects and arrays. */
    public static final int DEPTH = 200;

    /** Characters of one string. */
    public static final int STRING = 1 << 20;

    /** Characters of a text; a message of SQS has at most 1 MiB, so this only bounds what comes another way. */
    public static final int TEXT = 1 << 24;

    private static final int NUMBER = 100;

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(STRING)
                            .maxNumberLength(NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private Tree() {}

    /**
     * Parses a text.
     *
     * @param what the text is called in a reason, e.g. {@code the body}
     * @throws Refused where it is no JSON or outside the bounds
     */
    public static JsonNode of(String text, String what) {
        if (text.length() > TEXT) throw new Refused("size", what + " is longer than " + TEXT + " characters");
        var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (bare.isBlank()) throw new Refused("malformed", what + " is empty");
        try {
            return READER.readTree(bare);
        } catch (StreamConstraintsException bound) {
            throw bounded(what, bound);
        } catch (JsonEOFException end) {
            throw new Refused("malformed", what + " ends in the middle of its JSON");
        } catch (NumberFormatException | ArithmeticException bound) {
            throw new Refused("size", what + " holds a number beyond all bounds");
        } catch (JsonProcessingException wrong) {
            throw new Refused("malformed", what + " is not valid JSON" + place(wrong));
        }
    }

    private static Refused bounded(String what, StreamConstraintsException bound) {
        if (bound.getOriginalMessage().contains("nesting depth"))
            return new Refused("depth", what + " is nested deeper than " + DEPTH + " levels");
        return new Refused("size", what + " holds a string above 1 MiB, or an endless number or name" + place(bound));
    }

    private static String place(JsonProcessingException wrong) {
        var place = wrong.getLocation();
        return place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }
}
