package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ambient.domain.Tally;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VarintsTest {
    @Test
    void daysTakeTwoBytesEachAfterTheFirst() {
        var days = new Tally(new TreeMap<>(Map.of(20_514, 1L, 20_515, 127L, 20_520, 128L)));
        var bytes = Varints.of(days);
        assertArrayEquals(new byte[] {(byte) 0xA2, (byte) 0xA0, 1, 1, 1, 127, 5, (byte) 0x80, 1}, bytes);
        assertEquals(days, Varints.tally(bytes));
    }

    @Test
    void anyTallyComesBack() {
        var random = new Random(3);
        for (var round = 0; round < 500; round++) {
            var counts = new TreeMap<Integer, Long>();
            for (var entry = random.nextInt(20); entry > 0; entry--)
                counts.put(random.nextInt() & Integer.MAX_VALUE, random.nextLong() & Long.MAX_VALUE);
            assertEquals(new Tally(counts), Varints.tally(Varints.of(new Tally(counts))));
        }
    }

    @Test
    void whatIsNoTallyIsRefused() {
        for (var bytes :
                new byte[][] {{5}, {(byte) 0x80}, {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1}, {-1, -1, -1, -1, 127, 1}
                }) assertThrows(IllegalArgumentException.class, () -> Varints.tally(bytes));
    }
}
