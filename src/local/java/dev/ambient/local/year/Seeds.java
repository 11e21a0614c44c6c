package dev.ambient.local.year;

import java.util.SplittableRandom;

/** Independent streams of chance, one for each purpose: to change one part of the year moves no other. */
record Seeds(long seed) {
    private static final long PRIME = 0x100000001B3L;

    /** The stream of a purpose, e.g. of the posts of one brand in one hour: the same whenever it is asked for. */
    SplittableRandom of(Object... purpose) {
        var hash = mixed(seed);
        for (var part : purpose) {
            var text = part.toString();
            for (var i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * PRIME;
            hash = mixed(hash);
        }
        return new SplittableRandom(hash);
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014). */
    private static long mixed(long bits) {
        var mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
