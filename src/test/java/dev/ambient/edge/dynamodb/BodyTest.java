package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import dev.ambient.any.Any;
import dev.ambient.any.AnyHeard;
import dev.ambient.any.AnyProfile;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Key;
import dev.ambient.domain.Profile;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
    record Numbers(double some, double none, List<Double> more) {}

    record Times(Instant some, Key key) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsPackedComesBack(long seed) {
        var random = new Random(seed);
        for (var number = 0; number < 100; number++) {
            var heard = Any.heard(random);
            assertEquals(heard, Body.unpack(Body.pack(heard), Heard.class));
            var profile = AnyProfile.of(random);
            assertEquals(profile, Body.unpack(Body.pack(profile), Profile.class));
        }
    }

    @Test
    void numbersAreExact() {
        for (var number : List.of(0.1, -0.0, 0.0, 0.1 + 0.2, 1e300, -12.3456, Math.PI, 214748.3648, Double.MIN_VALUE)) {
            var numbers = new Numbers(number, 0, List.of(number, 0.0));
            assertEquals(numbers, Body.unpack(Body.pack(numbers), Numbers.class));
        }
    }

    @Test
    void timesAndKeysAreExact() {
        for (var time : List.of("2026-03-02T09:00:00Z", "2026-03-02T09:00:00.123456789Z", "1969-12-31T23:59:59.5Z")) {
            for (var key : List.of(Key.of("x", "1"), new Key("plain"), new Key("AAAAAAAAAAAAAAAB="), new Key(""))) {
                var times = new Times(Instant.parse(time), key);
                assertEquals(times, Body.unpack(Body.pack(times), Times.class));
            }
        }
    }

    @Test
    void whatIsMissingIsEmptyAndWhatIsUnknownIsPassedOver() throws Exception {
        var empty = new ObjectMapper(new CBORFactory()).writeValueAsBytes(Map.of("objected", true, "tomorrow", 1));
        var profile = Body.unpack(deflated(empty), Profile.class);
        assertTrue(profile.objected()
                && profile.acts().isEmpty()
                && profile.traces().isEmpty());
    }

    @Test
    void anUnknownFormatIsSaid() {
        var body = Body.pack(Profile.EMPTY);
        body[0] = 7;
        var error = assertThrows(IllegalArgumentException.class, () -> Body.unpack(body, Profile.class));
        assertTrue(error.getMessage().contains("format 7"));
        assertThrows(IllegalArgumentException.class, () -> Body.unpack(new byte[0], Profile.class));
    }

    @Test
    void aBombDoesNotGoOff() {
        var bomb = deflated(new byte[Body.BOUND * 8]);
        assertTrue(bomb.length < 10_000);
        var error = assertThrows(IllegalArgumentException.class, () -> Body.unpack(bomb, Profile.class));
        assertTrue(String.valueOf(error.getCause()).contains("more than"));
    }

    @Test
    void halfASurrogatePairDoesNoHarm() {
        var broken = Dot.of(AnyHeard.edited(AnyHeard.angry("ana"), "half \uD83D of it"));
        var read = Body.unpack(Body.pack(Kept.of(broken)), Kept.class);
        assertEquals(
                "half \uFFFD of it",
                read.heard() == null ? "" : read.heard().mention().text());
    }

    private static byte[] deflated(byte[] plain) {
        var deflater = new Deflater(9, true);
        deflater.setInput(plain);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        out.write(1);
        var buffer = new byte[8192];
        while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
        deflater.end();
        return out.toByteArray();
    }
}
