package dev.ambient.edge.sqs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * A rejected body in a form SQS takes, whole.
 *
 * @param encoding empty where the text stands as it came; {@code base64}; {@code gzip+base64} where that would be too long;
 *     {@code empty} where there is nothing
 */
record Whole(String text, String encoding) {
    /** @param most bytes that are left for it */
    static Whole of(String body, int most) {
        if (body.isEmpty()) return new Whole("-", "empty");
        var bytes = bytes(body);
        if (Characters.pass(body) && bytes.length <= most) return new Whole(body, "");
        if (!Characters.pass(body) && bytes.length / 3 * 4 + 4 <= most) return new Whole(base64(bytes), "base64");
        return new Whole(base64(gzip(bytes)), "gzip+base64");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Half of a surrogate pair has no UTF-8: it becomes the three bytes it would have, so that nothing is lost. */
    private static byte[] bytes(String body) {
        var out = new ByteArrayOutputStream(body.length());
        body.codePoints().forEach(point -> {
            if (point < 0xD800 || point > 0xDFFF)
                out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            else
                out.writeBytes(
                        new byte[] {(byte) 0xED, (byte) (0x80 | point >> 6 & 0x3F), (byte) (0x80 | point & 0x3F)});
        });
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
