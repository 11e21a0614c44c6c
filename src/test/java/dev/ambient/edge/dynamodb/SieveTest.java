package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ambient.any.AnyPost;
import dev.ambient.any.AnyProfile;
import dev.ambient.domain.Key;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Pulse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SieveTest {
    private static final int MOST = 1 << 20;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatIsPartedBecomesWhole(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
            for (var value : List.of(AnyProfile.of(random), AnyPost.of(random), hour(random))) assertWhole(cbor(value));
    }

    @Test
    void aWordGoesOnceAndATimeByWhatLiesBetween() {
        var key = Key.of("x", "1");
        var at = Instant.parse("2026-03-02T09:00:00Z");
        var parts = Sieve.part(cbor(List.of(key, at, key, at, at.plusSeconds(60), key)))
                .orElseThrow();
        assertEquals(Key.BYTES + 5 + 1, parts.rest().length, "a key, a time, a minute");
        assertEquals(1 + 6, parts.skeleton().length);
    }

    @Test
    void whatOnlyLooksLikeAWordIsLeft() {
        for (var name : List.of(
                "a-AAAAAAAAAAAAAAAA",
                "a-AAAAAAAAAAAAAA.A",
                "a-short",
                "aAAAAAAAAAAAAAAAAA",
                "A#x#AAAAAAAAAAAAAAAAAAAAAA",
                "A#x#AAAAAAAAAAAAAAAAAAAAAB",
                "A##AAAAAAAAAAAAAAAAAAAAAA",
                "A#a network of a very long name#AAAAAAAAAAAAAAAAAAAAAA",
                "A#\u00FC\uD83D\uDE00#AAAAAAAAAAAAAAAAAAAAAA",
                "A#A#A#A#A#A#A#A#A#A#A#A#A#A#")) assertWhole(cbor(List.of(name, name)));
        assertWhole(cbor(List.of(
                1L << 32, (1L << 53) - 1, 1L << 53, Long.MAX_VALUE, Long.MIN_VALUE, -1L, 1500, 70_000, -70_000)));
        assertWhole(cbor(List.of(
                Instant.EPOCH.plusMillis(1L << 40),
                Instant.EPOCH.plusSeconds(1L << 33),
                Instant.EPOCH.plusMillis((1L << 40) + 1))));
    }

    @Test
    void moreWordsThanAreRememberedComeAgainAsNew() {
        var keys = IntStream.range(0, 100).mapToObj(id -> Key.of("x", "" + id)).toList();
        assertWhole(cbor(Stream.concat(keys.stream(), keys.stream()).toList()));
        assertWhole(
                cbor(Stream.concat(keys.subList(0, 40).stream(), keys.stream()).toList()));
    }

    @Test
    void whatIsNoCborOfOursIsKeptAsItIs() {
        for (var bytes : new byte[][] {
            {(byte) 0xE0}, {(byte) 0xF8, 33}, {0x78}, {0x4C, 1}, {0x1B, 0, 0}, {0x5B, -1, 0, 0, 0, 0, 0, 0, 0}
        }) {
            assertTrue(Sieve.part(bytes).isEmpty());
            assertArrayEquals(bytes, Body.plain(Body.deflate(bytes)));
        }
    }

    @Test
    void damagedPartsAreRefused() {
        var random = new Random(5);
        var parts = Sieve.part(cbor(AnyProfile.of(random, 4))).orElseThrow();
        for (var round = 0; round < 3_000; round++) {
            var skeleton = parts.skeleton().clone();
            skeleton[random.nextInt(skeleton.length)] = (byte) random.nextInt();
            try {
                Sieve.whole(new Sieve.Parts(skeleton, parts.rest()), MOST);
            } catch (IllegalArgumentException damaged) {
                // as declared
            }
        }
        for (var parts1 : List.of(
                new Sieve.Parts(new byte[] {(byte) 0xE8}, new byte[0]),
                new Sieve.Parts(new byte[] {(byte) 0xE0}, new byte[3])))
            assertThrows(IllegalArgumentException.class, () -> Sieve.whole(parts1, MOST));
    }

    @Test
    void aBombDoesNotGoOff() {
        var skeleton = new ByteArrayOutputStream();
        skeleton.write(0xE7);
        skeleton.writeBytes("\u0061x".getBytes(StandardCharsets.UTF_8));
        for (var times = 0; times < MOST / 10; times++) skeleton.write(0xE8);
        var bomb = new Sieve.Parts(skeleton.toByteArray(), new byte[16]);
        assertThrows(IllegalArgumentException.class, () -> Sieve.whole(bomb, MOST));
    }

    private static Pulse hour(Random random) {
        return Pulse.of(
                AnyPost.of(random),
                new Pseudonym("A#x#" + Key.of("x", "" + random.nextInt()).value() + "AAAAAA"));
    }

    private static void assertWhole(byte[] cbor) {
        assertArrayEquals(cbor, Sieve.whole(Sieve.part(cbor).orElseThrow(), MOST));
        assertArrayEquals(cbor, Body.plain(Body.deflate(cbor)));
    }

    private static byte[] cbor(Object value) {
        try {
            return Cbor.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
