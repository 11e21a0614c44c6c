package dev.ambient.local.report;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** How many messages a topic was given within any one second, by the clock on the wall. */
final class Rush {
    private static final long SECOND = 1_000_000_000;

    private final Map<String, ArrayDeque<Long>> last = new HashMap<>();
    private int most;

    /** @param nanos of a clock that never leaps, no less than before */
    void add(String topic, long nanos) {
        var second = last.computeIfAbsent(topic, first -> new ArrayDeque<>());
        while (!second.isEmpty() && nanos - second.peek() >= SECOND) second.remove();
        second.add(nanos);
        most = Math.max(most, second.size());
    }

    int most() {
        return most;
    }
}
