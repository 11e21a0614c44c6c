package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Tally;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.TreeMap;

/**
 * Tallies as bytes: of each number how much it is above the one before, and its count, both in base 128 with the lowest seven
 * bits first and a high bit where more follow (LEB128), so that most days take two bytes.
 */
final class Varints {
    private static final int MORE = 0x80;

    private Varints() {}

    static byte[] of(Tally tally) {
        var out = new ByteArrayOutputStream();
        var before = 0;
        for (var one : tally.counts().entrySet()) {
            write(one.getKey() - before, out);
            write(one.getValue(), out);
            before = one.getKey();
        }
        return out.toByteArray();
    }

    /** @throws IllegalArgumentException where these are no such bytes */
    static Tally tally(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var counts = new TreeMap<Integer, Long>();
        var number = 0L;
        while (in.hasRemaining()) {
            number += read(in);
            if (number > Integer.MAX_VALUE) throw new IllegalArgumentException("a tally of " + number);
            counts.put((int) number, read(in));
        }
        return new Tally(counts);
    }

    /** @param value 0 or more */
    static void write(long value, ByteArrayOutputStream out) {
        var rest = value;
        for (; rest >= MORE; rest >>>= 7) out.write((int) (rest & 0x7F | MORE));
        out.write((int) rest);
    }

    /** @throws IllegalArgumentException where there is no such number */
    static long read(ByteBuffer in) {
        var value = 0L;
        for (var shift = 0; shift < 63; shift += 7) {
            if (!in.hasRemaining()) throw new IllegalArgumentException("a number ends too early");
            var next = in.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) return value;
        }
        throw new IllegalArgumentException("a number of more than 63 bits");
    }
}
