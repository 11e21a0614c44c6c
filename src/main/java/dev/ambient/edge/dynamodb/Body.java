package dev.ambient.edge.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A value as compact bytes: one byte for the format, then CBOR by component names, deflated against a dictionary of those
 * names and of common values.
 */
final class Body {
    /** Greatest length of inflated bytes: what claims more is no body of ours. */
    static final int BOUND = 1 << 20;

    private static final byte FORMAT = 1;
    private static final byte[] DICTIONARY = Dictionary.of("body-" + FORMAT + ".txt");
    private static final ObjectMapper CBOR = Cbor.mapper();

    private Body() {}

    static byte[] pack(Object value) {
        try {
            return deflate(CBOR.writeValueAsBytes(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** @throws IllegalArgumentException where it was written in a format that is not known here, or is damaged */
    static <T> T unpack(byte[] body, Class<T> type) {
        try {
            return CBOR.readValue(plain(body), type);
        } catch (IOException | UncheckedIOException damaged) {
            // without its cause: a parser quotes what it could not read
            throw new IllegalArgumentException("a damaged body of " + body.length + " bytes: "
                    + damaged.getClass().getSimpleName());
        }
    }

    /**
     * The CBOR of a body.
     *
     * @throws IllegalArgumentException as {@link #unpack}
     */
    static byte[] plain(byte[] body) {
        if (body.length == 0) throw new IllegalArgumentException("an empty body");
        if (body[0] != FORMAT) {
            throw new IllegalArgumentException(
                    "a body of format " + body[0] + ", known is " + FORMAT + ": was it written by a later release?");
        }
        try {
            return inflate(body);
        } catch (DataFormatException damaged) {
            throw new IllegalArgumentException("a damaged body of " + body.length + " bytes", damaged);
        }
    }

    static byte[] deflate(byte[] plain) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(plain);
            deflater.finish();
            var out = new ByteArrayOutputStream(plain.length);
            out.write(FORMAT);
            var buffer = new byte[4096];
            while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(byte[] body) throws DataFormatException {
        var inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(body, 1, body.length - 1);
            var out = new ByteArrayOutputStream(4 * body.length);
            var buffer = new byte[4096];
            while (!inflater.finished()) {
                var length = inflater.inflate(buffer);
                if (length == 0 && !inflater.finished()) throw new DataFormatException("it ends too early");
                if (out.size() + length > BOUND)
                    throw new DataFormatException("it holds more than " + BOUND + " bytes");
                out.write(buffer, 0, length);
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }
}
