package dev.ambient.edge.dynamodb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A readable page of what bodies mostly hold → the bytes it takes in a body, for deflate to point back to. A line in quotes is
 * text as it stands; elsewhere words are CBOR strings, numbers CBOR integers, {@code @2026-01-01T00:00:00Z} a time,
 * {@code [3} the head of a list of three, {@code 0x01} bytes, {@code ^KEY} and {@code ^0} what {@link Sieve} writes for them, and braces those of
 * a record. Comments begin with {@code //}. A page is never
 * changed once bodies were written with it: there is a new format then.
 */
final class Dictionary {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Dictionary() {}

    static byte[] of(String name) {
        try (var in = Dictionary.class.getResourceAsStream("/dev/ambient/edge/dynamodb/" + name)) {
            if (in == null) throw new IllegalStateException("no dictionary " + name);
            var dictionary = new Dictionary();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(dictionary::line);
            return dictionary.out.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void line(String line) {
        if (line.startsWith("//") || line.isBlank()) return;
        if (line.startsWith("\"")) out.writeBytes(utf8(line.substring(1, line.length() - 1)));
        else for (var word : line.strip().split("\\s+")) word(word);
    }

    private void word(String word) {
        if (word.equals("{")) out.write(0xBF);
        else if (word.equals("}")) out.write(0xFF);
        else if (word.equals("true")) out.write(0xF5);
        else if (word.startsWith("^")) out.write(Sieve.token(word.substring(1)));
        else if (word.startsWith("0x")) bytes(HexFormat.of().parseHex(word.substring(2)));
        else if (word.startsWith("[")) out.write(0x80 + Integer.parseInt(word.substring(1)));
        else if (word.startsWith("@")) time(Instant.parse(word.substring(1)));
        else if (word.matches("-?\\d+")) number(Integer.parseInt(word));
        else text(utf8(word));
    }

    private void time(Instant time) {
        out.write(0x1B);
        out.writeBytes(ByteBuffer.allocate(8).putLong(time.toEpochMilli()).array());
    }

    private void number(int number) {
        head(number < 0 ? 0x20 : 0, number < 0 ? -1 - number : number);
    }

    private void text(byte[] text) {
        head(0x60, text.length);
        out.writeBytes(text);
    }

    /** Major type and length as in RFC 8949, section 3. */
    private void head(int type, int length) {
        if (length < 24) out.write(type + length);
        else if (length < 256) out.writeBytes(new byte[] {(byte) (type + 24), (byte) length});
        else out.writeBytes(new byte[] {(byte) (type + 25), (byte) (length >> 8), (byte) length});
    }

    private void bytes(byte[] bytes) {
        head(0x40, bytes.length);
        out.writeBytes(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
