package dev.ambient.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The stable name of a mention: 96 bits of SHA-256 over network and native id, as 16 characters of URL-safe Base64. Two of
 * 10^9 mentions share one with a probability of 6·10^−12 (birthday bound n²/2^97).
 *
 * @param value 16 characters
 */
public record Key(String value) implements Comparable<Key> {
    /** Bytes of a key. */
    public static final int BYTES = 12;

    public static Key of(String network, String id) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest((network + '\0' + id).getBytes(StandardCharsets.UTF_8));
            return of(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param bytes twelve of them */
    public static Key of(byte[] bytes) {
        return new Key(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] bytes() {
        return Base64.getUrlDecoder().decode(value);
    }

    @Override
    public int compareTo(Key other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
