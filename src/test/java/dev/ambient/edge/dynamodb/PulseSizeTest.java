package dev.ambient.edge.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyPost;
import dev.ambient.domain.Chronicle;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Pulse;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reach, networks and wishes add to a pulse, and how far what was learnt of a brand's days can grow. */
class PulseSizeTest {
    @ParameterizedTest(name = "{0} dots")
    @ValueSource(ints = {1, 5, 20, 100, 500})
    void anHourGrowsByAFewBytes(int dots) {
        var random = new Random(dots);
        var hour = hour(random, dots);
        var plain = new Pulse(
                hour.batches(),
                hour.buckets(),
                hour.authors(),
                hour.sample().stream()
                        .map(one -> new Pulse.Glimpse(one.key(), one.author(), one.score(), one.terms(), false))
                        .toList(),
                0,
                new TreeMap<>());
        var more = Body.pack(hour).length - Body.pack(plain).length;
        assertTrue(more <= 64, dots + " dots: " + more + " bytes more than " + Body.pack(plain).length);
    }

    /** All it may hold, of random names and people; written once a day, read four times. */
    @Test
    void theLoudestBrandsDaysStayBelow64KiB() {
        var random = new Random(7);
        var words = new TreeMap<String, Chronicle.Word>();
        while (words.size() < 1_000) words.put(word(random), new Chronicle.Word(20_000, 20_000 + random.nextInt(60)));
        var wants = new TreeMap<Long, SortedMap<String, List<Integer>>>();
        for (var day = 0L; day < 14; day++) {
            var today = new TreeMap<String, List<Integer>>();
            while (today.size() < 32)
                today.put(word(random), random.ints(8).boxed().toList());
            wants.put(20_050 + day, today);
        }
        var weeks = new TreeMap<Long, SortedMap<String, Long>>();
        for (var week = 0L; week < 62; week++)
            for (var topic = 0; topic < 12; topic++)
                weeks.computeIfAbsent(2_900 + week, first -> new TreeMap<>())
                        .put("topic_" + topic, (long) random.nextInt(500));
        var chronicle = new Chronicle(Instant.parse("2026-01-05T00:00:00Z"), words, wants, weeks);
        var bytes = Body.pack(chronicle).length;
        assertTrue(bytes <= 64 * 1024, bytes + " bytes");
        assertEquals(chronicle, Body.unpack(Body.pack(chronicle), Chronicle.class));
    }

    private static String word(Random random) {
        return random.ints(4 + random.nextInt(12), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Pulse hour(Random random, int dots) {
        return IntStream.range(0, dots)
                .mapToObj(dot ->
                        Pulse.of(AnyPost.of(random), new Pseudonym("A#x#" + Long.toHexString(random.nextLong()))))
                .reduce(Pulse.EMPTY, Pulse::plus);
    }
}
