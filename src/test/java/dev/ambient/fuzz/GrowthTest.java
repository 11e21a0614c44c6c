package dev.ambient.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A megabyte is read in a second or so, however deep, wide or odd, and nothing overflows. What grows with the square of
 * the size needs minutes for it, on any machine; a ratio of two sizes would say less and fail on a busy one.
 */
class GrowthTest {
    /** Time of the processor, not of the wall: the machine may have other work. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int SIZE = 1 << 20;
    private static final long PATIENCE = 6_000_000_000L;
    private static final int TRIES = 3;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void isReadInTime(Door door) throws Exception {
        var target = door.target();
        for (var shape : shapes(door.notation()).entrySet()) {
            var input = shape.getValue().apply(SIZE);
            var taken = nanos(target, input);
            for (var tries = 1; tries < TRIES && taken > PATIENCE; tries++)
                taken = Math.min(taken, nanos(target, input));
            assertTrue(taken <= PATIENCE, door + ", " + shape.getKey() + ": " + taken / 1e6 + " ms");
        }
    }

    static long nanos(Target target, byte[] input) throws Exception {
        var begun = THREADS.getCurrentThreadCpuTime();
        target.take(input);
        return THREADS.getCurrentThreadCpuTime() - begun;
    }

    static Map<String, IntFunction<byte[]>> shapes(Notation notation) {
        return switch (notation) {
            case JSON -> json();
            case LINES -> lines();
            case CBOR -> cbor();
        };
    }

    private static Map<String, IntFunction<byte[]>> json() {
        var shapes = new LinkedHashMap<String, IntFunction<byte[]>>();
        for (var piece : List.of(
                "[", "{\"a\":", "0,", "{},", "\"", "\\u0000", "9", "1e999999999,", " ", "{\"a\":1},", "[[]],")) {
            for (var frame :
                    List.of("%s", "[%s0]", "{\"type\":\"mention\",\"id\":\"1\",\"text\":\"%s\"}", "{\"at\":%s"))
                shapes.put(piece + " in " + frame, size -> repeated(frame, piece, size));
        }
        shapes.put("numbers", size -> repeated("{\"counts\":{\"likes\":%s}}", "9", size));
        shapes.put("names", size -> numbered("{", "\"k%d\":1,", "\"z\":1}", size));
        shapes.put("one name", size -> repeated("{%s\"z\":1}", "\"k\":1,", size));
        shapes.put("mentions", size -> repeated("[%s0]", "{\"type\":\"mention\",\"text\":\"@nordbrew\"},", size));
        shapes.put("references", size -> repeated("{\"data\":[{\"id\":\"1\",\"text\":\"%s\"}]}", "&amp;&#38;", size));
        return shapes;
    }

    private static Map<String, IntFunction<byte[]>> lines() {
        var shapes = new LinkedHashMap<String, IntFunction<byte[]>>();
        for (var piece : List.of(
                "[",
                "{a: ",
                "- ",
                "a: 1\n",
                "- a\n",
                "# a\n",
                "\"",
                "? ",
                "---\n",
                "!!a ",
                "'' ",
                "\\\"",
                "&a ",
                "@a ",
                "#a",
                "!",
                "\uD83D\uDE00"))
            for (var frame : List.of("%s", "brands: {a: {names: [%s]}}", "Resources: {a: {Type: \"%s\"}}"))
                shapes.put(piece + " in " + frame, size -> repeated(frame, piece, size));
        shapes.put("keys", size -> numbered("", "k%d: 1\n", "", size));
        shapes.put("brands", size -> numbered("brands:\n", "  b%d: {names: [n]}\n", "", size));
        shapes.put("names", size -> numbered("brands:\n  b:\n    names:\n", "    - n%d\n", "", size));
        shapes.put("anchors", size -> numbered("", "- &a%d [x]\n", "", size));
        shapes.put("aliases", size -> repeated("a: &a [x]\nb:\n%s", "- *a\n", size));
        shapes.put("bomb", size -> bomb());
        shapes.put("queues", size -> numbered("Resources:\n", "  q%d: {Type: 'AWS::SQS::Queue'}\n", "", size));
        shapes.put("deep", GrowthTest::deep);
        return shapes;
    }

    private static Map<String, IntFunction<byte[]>> cbor() {
        var shapes = new LinkedHashMap<String, IntFunction<byte[]>>();
        shapes.put("arrays", size -> repeated(size, new int[0], 0x81));
        shapes.put("maps", size -> repeated(size, new int[0], 0xA1, 0x61, 'a'));
        shapes.put("open maps", size -> repeated(size, new int[0], 0xBF, 0x64, 'r', 'i', 'n', 'g'));
        shapes.put("chunks", size -> repeated(size, new int[] {0x7F}, 0x61, 'a'));
        shapes.put(
                "bytes",
                size -> repeated(size, new int[] {0xBF, 0x67, 'a', 'u', 't', 'h', 'o', 'r', 's', 0x5F}, 0x41, 7));
        shapes.put("zeroes", size -> repeated(size, new int[] {0x9F}, 0));
        shapes.put("exponents", size -> repeated(size, new int[] {0x9F}, 0xC4, 0x82, 0x1A, 0x3B, 0x9A, 0xC9, 0xFF, 1));
        shapes.put(
                "bignums",
                size -> repeated(
                        size,
                        new int[] {0xBF, 0x67, 'f', 'o', 'r', 'g', 'o', 't', 'e', 0xC2, 0x5A, 0, size >> 16, 0, 0},
                        0xFF));
        shapes.put("one name", size -> repeated(size, new int[] {0xBF}, 0x61, 'a', 1));
        shapes.put("names", size -> names(size));
        return shapes;
    }

    private static byte[] repeated(String frame, String piece, int size) {
        return frame.replace("%s", piece.repeat(size / piece.length())).getBytes(UTF_8);
    }

    private static byte[] numbered(String head, String piece, String tail, int size) {
        var text = new StringBuilder(head);
        for (var number = 0; text.length() < size; number++) text.append(String.format(piece, number));
        return text.append(tail).toString().getBytes(UTF_8);
    }

    private static byte[] deep(int size) {
        var text = new StringBuilder();
        for (var depth = 0; text.length() < size; depth++)
            text.append(" ".repeat(depth)).append("a:\n");
        return text.toString().getBytes(UTF_8);
    }

    /** Nine lists of nine of the list before: a billion words, if somebody wrote them out. */
    private static byte[] bomb() {
        var text = new StringBuilder("l0: &l0 [lol]\n");
        for (var level = 1; level < 10; level++) {
            var before = "*l" + (level - 1);
            text.append("l" + level + ": &l" + level + " ["
                    + String.join(", ", Stream.generate(() -> before).limit(9).toList()) + "]\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    private static byte[] repeated(int size, int[] head, int... piece) {
        var out = new ByteArrayOutputStream();
        for (var one : head) out.write(one);
        while (out.size() < size) for (var one : piece) out.write(one);
        return out.toByteArray();
    }

    private static byte[] names(int size) {
        var out = new ByteArrayOutputStream();
        out.write(0xBF);
        for (var number = 0; out.size() < size; number++) {
            var name = ("k" + number).getBytes(UTF_8);
            out.write(0x60 + name.length);
            out.writeBytes(name);
            out.write(1);
        }
        return out.toByteArray();
    }
}
