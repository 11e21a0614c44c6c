package dev.ambient.edge.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * CBOR parted into what deflate can shorten and what it cannot: {@link Word}s go by themselves, each once, and in their place stands a
 * byte that CBOR leaves unassigned: which sort comes next, or how many others were used since this one was (move to front). Of a
 * time only what lies between it and the one before is kept.
 */
final class Sieve {
    /** Words that are remembered. */
    private static final int MEMORY = 64;

    private static final int FRESH = 0xE0;
    private static final int AGAIN = 0xE8;
    /** One that was used longer ago: the next byte says how long. */
    private static final int FAR = 0xF8;
    /** Distances that are one byte with {@link #AGAIN}. */
    private static final int NEAR = 12;
    /** Above it a number is taken for no time. */
    private static final long TIMES = 1L << 53;

    private final List<Word> words = new ArrayList<>();
    private long last;

    private Sieve() {}

    /** Both parts. */
    record Parts(byte[] skeleton, byte[] rest) {}

    /** The byte that stands for a new word of a sort, or for one that was there so many others ago. */
    static int token(String name) {
        return Character.isDigit(name.charAt(0))
                ? AGAIN + Integer.parseInt(name)
                : FRESH + Word.Sort.valueOf(name).ordinal();
    }

    /** Nothing where it is no CBOR as it is written here. */
    static Optional<Parts> part(byte[] cbor) {
        var sieve = new Sieve();
        var skeleton = new ByteArrayOutputStream();
        var rest = new ByteArrayOutputStream();
        var in = ByteBuffer.wrap(cbor);
        while (in.hasRemaining()) {
            var length = length(in.slice());
            if (length < 0 || isToken(cbor[in.position()] & 0xFF)) return Optional.empty();
            var item = new byte[length];
            in.get(item);
            var word = Word.of(item).filter(one -> !one.isTime() || one.time() >= 0 && one.time() < TIMES);
            if (word.isPresent()) sieve.take(word.get(), skeleton, rest);
            else skeleton.writeBytes(item);
        }
        return Optional.of(new Parts(skeleton.toByteArray(), rest.toByteArray()));
    }

    private void take(Word word, ByteArrayOutputStream skeleton, ByteArrayOutputStream rest) {
        var place = words.indexOf(word);
        remember(word);
        if (place >= NEAR) skeleton.write(FAR);
        skeleton.write(place < 0 ? FRESH + word.sort().ordinal() : place < NEAR ? AGAIN + place : place);
        if (place >= 0) return;
        if (word.sort() == Word.Sort.PERSON) {
            var network = word.network().getBytes(UTF_8);
            skeleton.write(0x60 + network.length);
            skeleton.writeBytes(network);
        }
        if (word.isTime()) Varints.write(zigzag(word.time() / unit(word.sort()) - last / unit(word.sort())), rest);
        else rest.writeBytes(word.bits());
        if (word.isTime()) last = word.time();
    }

    /**
     * The CBOR of both parts.
     *
     * @param most bytes it may have
     * @throws IllegalArgumentException where they do not fit together, or make more
     */
    static byte[] whole(Parts parts, int most) {
        var sieve = new Sieve();
        var out = new ByteArrayOutputStream(2 * parts.skeleton.length);
        var in = ByteBuffer.wrap(parts.skeleton);
        var rest = ByteBuffer.wrap(parts.rest);
        try {
            while (in.hasRemaining()) {
                var head = in.get(in.position()) & 0xFF;
                if (isToken(head)) out.writeBytes(sieve.word(in, rest).cbor().array());
                else {
                    var item = new byte[length(in.slice())];
                    in.get(item);
                    out.writeBytes(item);
                }
                if (out.size() > most) throw new IllegalArgumentException("it holds more than " + most + " bytes");
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException damaged) {
            throw new IllegalArgumentException("its parts do not fit together", damaged);
        }
        return out.toByteArray();
    }

    private Word word(ByteBuffer in, ByteBuffer rest) {
        var token = in.get() & 0xFF;
        var word = token == FAR
                ? words.get(in.get() & 0xFF)
                : token >= AGAIN ? words.get(token - AGAIN) : fresh(Word.Sort.values()[token - FRESH], in, rest);
        remember(word);
        return word;
    }

    private Word fresh(Word.Sort sort, ByteBuffer in, ByteBuffer rest) {
        if (sort == Word.Sort.SECOND || sort == Word.Sort.MILLI) {
            last = (last / unit(sort) + unzigzag(Varints.read(rest))) * unit(sort);
            return Word.of(last);
        }
        var network = sort == Word.Sort.PERSON ? new String(bytes(in, in.get() & 0x1F), UTF_8) : "";
        var bits = bytes(rest, sort.bytes);
        if (sort == Word.Sort.PERSON) return Word.person(network, bits);
        return sort == Word.Sort.ALERT ? Word.alert(bits) : Word.of(sort, bits);
    }

    private void remember(Word word) {
        if (!words.remove(word) && words.size() == MEMORY) words.remove(MEMORY - 1);
        words.add(0, word);
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        var bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static boolean isToken(int head) {
        return head >= FRESH && head < AGAIN + NEAR || head == FAR;
    }

    /** Bytes of the head that comes next with its number or its text; −1 where they are not all there. Lists and records are heads alone. */
    private static int length(ByteBuffer in) {
        var head = in.get() & 0xFF;
        var more = head & 0x1F;
        var sized = more >= 24 && more <= 27 ? 1 << (more - 24) : 0;
        if (sized > in.remaining()) return -1;
        var major = head >> 5;
        if (major != 2 && major != 3 || more == 31) return 1 + sized;
        long payload = sized == 0 ? more : 0;
        for (var place = 0; place < sized; place++) payload = payload << 8 | in.get() & 0xFF;
        return payload < 0 || payload > in.remaining() ? -1 : 1 + sized + (int) payload;
    }

    private static long unit(Word.Sort sort) {
        return sort == Word.Sort.SECOND ? 1_000 : 1;
    }

    /** The sign in the lowest bit, so that small numbers of either sign stay small. */
    private static long zigzag(long number) {
        return number << 1 ^ number >> 63;
    }

    private static long unzigzag(long number) {
        return number >>> 1 ^ -(number & 1);
    }
}
