package dev.ambient.local.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** What is coming, by event time; of the same time, in the order in which it was thought of. */
final class Agenda {
    private record Entry(Line line, long number) {}

    private final PriorityQueue<Entry> coming = new PriorityQueue<>(
            Comparator.comparing((Entry entry) -> entry.line().at()).thenComparingLong(Entry::number));
    private long number;

    void add(Line line) {
        coming.add(new Entry(line, number++));
    }

    /** Everything before a time, in order; it is on the agenda no longer. */
    List<Line> before(Instant end) {
        var some = new ArrayList<Line>();
        for (var next = coming.peek(); next != null && next.line().at().isBefore(end); next = coming.peek()) {
            some.add(next.line());
            coming.remove();
        }
        return some;
    }
}
