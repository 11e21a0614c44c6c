package dev.ambient.edge.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A value as compact bytes: one byte for the format, then CBOR by component names, deflated against a dictionary of those
 * names and of common values. Since format 2 what deflate cannot shorten goes before that, by itself: its length in base 128, then
 * what {@link Sieve} made of it. Format 1 is still read, and written of what the sieve does not take.
 */
final class Body {
    /** Greatest length of inflated bytes: what claims more is no body of ours. */
    static final int BOUND = 1 << 20;

    private static final byte PLAIN = 1;
    private static final byte SIEVED = 2;
    private static final byte[] PLAIN_DICTIONARY = Dictionary.of("body-1.txt");
    private static final byte[] DICTIONARY = Dictionary.of("body-2.txt");
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
        try {
            switch (body[0]) {
                case PLAIN:
                    return inflate(body, 1, PLAIN_DICTIONARY);
                case SIEVED:
                    return sieved(body);
                default:
                    throw new IllegalArgumentException("a body of format " + body[0] + ", known are 1 and " + SIEVED
                            + ": was it written by a later release?");
            }
        } catch (DataFormatException damaged) {
            throw new IllegalArgumentException("a damaged body of " + body.length + " bytes", damaged);
        }
    }

    private static byte[] sieved(byte[] body) throws DataFormatException {
        var in = ByteBuffer.wrap(body, 1, body.length - 1);
        var length = Varints.read(in);
        if (length > in.remaining()) throw new DataFormatException("it ends too early");
        var rest = new byte[(int) length];
        in.get(rest);
        return Sieve.whole(new Sieve.Parts(inflate(body, in.position(), DICTIONARY), rest), BOUND);
    }

    static byte[] deflate(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length);
        var parts = Sieve.part(plain);
        out.write(parts.isPresent() ? SIEVED : PLAIN);
        parts.ifPresent(both -> {
            Varints.write(both.rest().length, out);
            out.writeBytes(both.rest());
        });
        deflate(parts.map(Sieve.Parts::skeleton).orElse(plain), parts.isPresent() ? DICTIONARY : PLAIN_DICTIONARY, out);
        return out.toByteArray();
    }

    private static void deflate(byte[] bytes, byte[] dictionary, ByteArrayOutputStream out) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(dictionary);
            deflater.setInput(bytes);
            deflater.finish();
            var buffer = new byte[4096];
            while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(byte[] body, int from, byte[] dictionary) throws DataFormatException {
        var inflater = new Inflater(true);
        try {
            inflater.setDictionary(dictionary);
            inflater.setInput(body, from, body.length - from);
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
