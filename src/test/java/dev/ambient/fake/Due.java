package dev.ambient.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A sparse index: names by the time that each was last written with, soonest first. */
final class Due<K> {
    private final Map<K, Instant> times = new HashMap<>();
    private final TreeMap<Instant, TreeSet<K>> names = new TreeMap<>();
    private final Comparator<K> order;

    /** @param order of those of one time */
    Due(Comparator<K> order) {
        this.order = order;
    }

    record Entry<K>(K name, Instant at) {}

    void put(K name, Optional<Instant> at) {
        var before = times.remove(name);
        if (before != null)
            names.computeIfPresent(before, (time, some) -> some.remove(name) && some.isEmpty() ? null : some);
        at.ifPresent(time -> {
            times.put(name, time);
            names.computeIfAbsent(time, first -> new TreeSet<>(order)).add(name);
        });
    }

    /** After the one time, until the other. */
    Stream<Entry<K>> between(Instant after, Instant until) {
        return until.isAfter(after)
                ? names.subMap(after, false, until, true).entrySet().stream()
                        .flatMap(one -> one.getValue().stream().map(name -> new Entry<>(name, one.getKey())))
                : Stream.empty();
    }
}
