package dev.ambient.domain;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many different people: HyperLogLog with 256 registers (Flajolet, Fusy, Gandouet, Meunier 2007), standard error
 * 1.04/√256 = 6.5 %, with linear counting for small numbers. Registers merge by maximum, so order and repetition do not
 * matter.
 *
 * @param ranks rank by register, those at 0 left out
 */
public record Registers(SortedMap<Integer, Integer> ranks) {
    public static final Registers EMPTY = new Registers(new TreeMap<>());
    private static final int SIZE = 256;
    private static final double ALPHA = 0.7213 / (1 + 1.079 / SIZE);

    static Registers of(Pseudonym person) {
        var hash = ByteBuffer.wrap(Key.of("author", person.value()).bytes()).getLong();
        var rank = Long.numberOfLeadingZeros(hash << 8 | 0x80) + 1;
        return new Registers(new TreeMap<>(Map.of((int) (hash >>> 56), rank)));
    }

    /** A person as a number; two of 10,000 share one with a probability of 1 %. */
    static int hash(Pseudonym person) {
        return ByteBuffer.wrap(Key.of("author", person.value()).bytes()).getInt();
    }

    public Registers plus(Registers other) {
        var union = new TreeMap<>(ranks);
        other.ranks.forEach((register, rank) -> union.merge(register, rank, Math::max));
        return new Registers(union);
    }

    /** Distinct people, estimated. */
    public long estimate() {
        var empty = SIZE - ranks.size();
        if (empty == SIZE) return 0;
        var sum = (double) empty;
        for (var rank : ranks.values()) sum += Math.pow(2, -rank);
        var raw = ALPHA * SIZE * SIZE / sum;
        return Math.round(raw <= 2.5 * SIZE && empty > 0 ? SIZE * Math.log((double) SIZE / empty) : raw);
    }
}
