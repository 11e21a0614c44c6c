package dev.ambient.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A corpus, spoilt some hundred ways → the first finding, if there is one. The same seed spoils the same way, so a finding is a
 * line to repeat; it is kept in {@code target/fuzz}.
 *
 * @param patience how long an input may take, the better of two tries
 */
record Hunt(Notation notation, List<byte[]> corpus, Duration patience) {
    private static final Path KEPT = Path.of("target/fuzz");
    private static final int LONGEST = 1 << 16;
    private static final List<String> PIECES = List.of(
            "[",
            "{",
            "]",
            "}",
            ",",
            ":",
            "\"",
            "\\u0000",
            "\\ud800",
            "1e999999999",
            "-",
            "null",
            "\u0000",
            "\uFEFF",
            "\n",
            "\u001B[2J",
            "{\"a\":",
            "[[[[[[[[",
            "&#",
            "&amp;",
            "9999999999999999999999");

    /** Every input as it is, then so many spoilt ones. */
    Optional<Finding> find(Target target, int inputs, long seed) {
        var random = new Random(seed);
        for (var number = 0; number < corpus.size() + inputs; number++) {
            var input = number < corpus.size() ? corpus.get(number) : spoilt(random);
            var wrong = wrong(target, input);
            if (wrong.isPresent()) return Optional.of(new Finding(number, kept(input), input.length, wrong.get()));
        }
        return Optional.empty();
    }

    private Optional<Throwable> wrong(Target target, byte[] input) {
        try {
            var least = Long.MAX_VALUE;
            for (var tries = 0; tries < 2 && least > patience.toNanos(); tries++) {
                var begun = System.nanoTime();
                target.take(input.clone());
                least = Math.min(least, System.nanoTime() - begun);
            }
            return least <= patience.toNanos()
                    ? Optional.empty()
                    : Optional.of(new AssertionError("it takes " + Duration.ofNanos(least)));
        } catch (Throwable any) { // a stack that overflows is an error, and a finding
            return Optional.of(any);
        }
    }

    private byte[] spoilt(Random random) {
        var input = any(random);
        for (var times = random.nextInt(4); times >= 0; times--) {
            if (random.nextInt(3) == 0) input = bytes(input, random);
            else
                try {
                    input = notation.spoil(input, any(random), random);
                } catch (IOException spoilt) {
                    input = bytes(input, random);
                }
        }
        return input.length <= LONGEST ? input : Arrays.copyOf(input, LONGEST);
    }

    private byte[] any(Random random) {
        return corpus.get(random.nextInt(corpus.size()));
    }

    /** Cut, flipped, doubled, dropped, or with a piece too many. */
    private byte[] bytes(byte[] input, Random random) {
        var from = random.nextInt(input.length + 1);
        var to = from + random.nextInt(Math.min(32, input.length - from) + 1);
        var out = new ByteArrayOutputStream();
        out.write(input, 0, from);
        switch (random.nextInt(6)) {
            case 0 -> {
                return out.toByteArray();
            }
            case 1 -> out.write(input, from, to - from);
            case 2 -> {
                out.write(random.nextInt(256));
                to = Math.min(input.length, from + 1);
            }
            case 3 -> out.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8));
            case 4 -> {
                var tail = any(random);
                var cut = random.nextInt(tail.length + 1);
                out.write(tail, cut, tail.length - cut);
                return out.toByteArray();
            }
            default -> from = to;
        }
        if (from < to && out.size() > 0 && random.nextBoolean()) from = to;
        out.write(input, from, input.length - from);
        return out.toByteArray();
    }

    private static Path kept(byte[] input) {
        try {
            Files.createDirectories(KEPT);
            return Files.write(KEPT.resolve(Integer.toHexString(Arrays.hashCode(input))), input);
        } catch (IOException full) {
            return KEPT;
        }
    }

    /**
     * What a reader could not bear.
     *
     * @param number of the input
     * @param file where it is kept
     */
    record Finding(int number, Path file, int length, Throwable cause) {
        @Override
        public String toString() {
            return "input " + number + " of " + length + " bytes, kept in " + file + ": " + cause;
        }
    }
}
