package dev.ambient.edge.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Bits that nothing foretells, as one item of CBOR.
 *
 * @param cbor the whole item
 */
record Word(Sort sort, ByteBuffer cbor) {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final String ALERT = "a-";
    private static final String PERSON = "A#";
    /** Characters of a pseudonym's hash. */
    private static final int HASH = 22;
    /** Bytes of a text below which its length is part of its head. */
    private static final int SHORT = 24;

    /** What cannot be shortened. */
    enum Sort {
        KEY(0x40 + 12, 12),
        DOUBLE(0xFB, 8),
        INT(0x1A, 4),
        NEGATIVE(0x3A, 4),
        /** A time in milliseconds, of whole seconds or of others. */
        SECOND(0x1B, 8),
        MILLI(0x1B, 8),
        /** The hash in the id of an alert. */
        ALERT(0x60 + 18, 12),
        /** The hash in a pseudonym, whose network follows. */
        PERSON(0x78, 16);

        private final int head;
        final int bytes;

        Sort(int head, int bytes) {
            this.head = head;
            this.bytes = bytes;
        }
    }

    /** Nothing where it is anything else. */
    static Optional<Word> of(byte[] item) {
        var head = item[0] & 0xFF;
        if (head == Sort.ALERT.head || head == Sort.PERSON.head) return named(item);
        if (head == Sort.SECOND.head)
            return Optional.of(of(ByteBuffer.wrap(item).getLong(1)));
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.head == head)
                .findFirst()
                .map(sort -> new Word(sort, ByteBuffer.wrap(item)));
    }

    static Word of(Sort sort, byte[] bytes) {
        return new Word(
                sort,
                ByteBuffer.allocate(1 + bytes.length)
                        .put((byte) sort.head)
                        .put(bytes)
                        .flip());
    }

    static Word of(long time) {
        var item = ByteBuffer.allocate(9)
                .put((byte) Sort.SECOND.head)
                .putLong(time)
                .flip();
        return new Word(time % 1000 == 0 ? Sort.SECOND : Sort.MILLI, item);
    }

    static Word alert(byte[] hash) {
        return text(Sort.ALERT, ALERT + TEXT.encodeToString(hash));
    }

    static Word person(String network, byte[] hash) {
        return text(Sort.PERSON, PERSON + network + "#" + TEXT.encodeToString(hash));
    }

    private static Word text(Sort sort, String text) {
        var bytes = text.getBytes(UTF_8);
        var item = new ByteArrayOutputStream();
        item.write(sort.head);
        if (sort == Sort.PERSON) item.write(bytes.length);
        item.writeBytes(bytes);
        return new Word(sort, ByteBuffer.wrap(item.toByteArray()));
    }

    private static Optional<Word> named(byte[] item) {
        var text = new String(item, UTF_8);
        try {
            var word = text.startsWith(ALERT, 1)
                    ? alert(Base64.getUrlDecoder().decode(text.substring(1 + ALERT.length())))
                    : text.startsWith(PERSON, 2) && text.length() > HASH
                            ? person(network(text), Base64.getUrlDecoder().decode(text.substring(text.length() - HASH)))
                            : null;
            return Optional.ofNullable(word)
                    .filter(one -> one.cbor.equals(ByteBuffer.wrap(item))
                            && one.network().getBytes(UTF_8).length < SHORT);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static String network(String item) {
        return item.substring(2 + PERSON.length(), Math.max(2 + PERSON.length(), item.length() - HASH - 1));
    }

    boolean isTime() {
        return sort == Sort.SECOND || sort == Sort.MILLI;
    }

    long time() {
        return cbor.getLong(1);
    }

    /** Of a pseudonym, else empty. */
    String network() {
        return sort == Sort.PERSON ? network(new String(cbor.array(), UTF_8)) : "";
    }

    /** The bits themselves. */
    byte[] bits() {
        var item = cbor.array();
        if (sort != Sort.ALERT && sort != Sort.PERSON) return Arrays.copyOfRange(item, 1, item.length);
        var text = new String(item, UTF_8);
        return Base64.getUrlDecoder().decode(text.substring(text.length() - (sort == Sort.PERSON ? HASH : 16)));
    }
}
