package dev.ambient.edge.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChunksTest {
    @Test
    void aRequestIsFilledToTheByteAndNoFurther() {
        assertEquals(List.of(List.of(60, 40)), chunks(List.of(60, 40)));
        assertEquals(List.of(List.of(60), List.of(41)), chunks(List.of(60, 41)));
        assertEquals(List.of(List.of(1, 1, 1), List.of(1)), chunks(List.of(1, 1, 1, 1)));
    }

    @Test
    void whatIsTooLargeStandsAlone() {
        assertEquals(List.of(List.of(1), List.of(101), List.of(1, 1)), chunks(List.of(1, 101, 1, 1)));
    }

    @Test
    void nothingIsLostOrMovedAndNoRequestIsTooLarge() {
        var random = new Random(53);
        for (var number = 0; number < 1_000; number++) {
            var sizes = random.ints(random.nextInt(30), 0, 130).boxed().toList();
            var chunks = chunks(sizes);
            assertEquals(sizes, chunks.stream().flatMap(List::stream).toList());
            for (var chunk : chunks) {
                var bytes = chunk.stream().mapToInt(size -> size).sum();
                assertTrue(!chunk.isEmpty() && chunk.size() <= 3, chunk.toString());
                assertTrue(chunk.size() == 1 || bytes <= 100, chunk.toString());
            }
        }
    }

    private static List<List<Integer>> chunks(List<Integer> sizes) {
        return Chunks.of(sizes, 3, 100, size -> size);
    }
}
