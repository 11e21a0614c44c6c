package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The samples of several hours of a brand, all of them. */
record Talk(List<Pulse.Glimpse> glimpses) {
    /** Of the hours of a span that ends at a time. */
    static Talk of(Sums sums, Instant end, Duration length) {
        return new Talk(
                Stream.iterate(Pulse.hour(end.minus(length)), hour -> hour.isBefore(end), hour -> hour.plus(Tick.HOUR))
                        .flatMap(hour -> sums.hour(hour).sample().stream())
                        .toList());
    }

    /** Who says each term. */
    SortedMap<String, Set<Pseudonym>> voices() {
        return voices(glimpses.stream());
    }

    /** Who wishes for something about each term or complains of it, as the smallest hashes of them. */
    SortedMap<String, List<Integer>> wants() {
        var few = new TreeMap<String, List<Integer>>();
        voices(glimpses.stream().filter(Pulse.Glimpse::wants))
                .forEach((term, people) -> few.put(term, Chronicle.few(people.stream())));
        return few;
    }

    /** Whether two terms share a word: then they are one thing. */
    static boolean alike(String one, String other) {
        return !Collections.disjoint(List.of(one.split(" ")), List.of(other.split(" ")));
    }

    private static SortedMap<String, Set<Pseudonym>> voices(Stream<Pulse.Glimpse> some) {
        return some.flatMap(one -> one.terms().stream().map(term -> Map.entry(term, one.author())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(HashSet::new))));
    }
}
