package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a profile has already folded: with the item's version, the whole exactly-once machinery.
 *
 * @param entries newest first, by (event time, key, role)
 * @param horizon the greatest evicted event time; at or below it the ring does not know, and the dot is asked
 */
public record Ring(List<Entry> entries, @Nullable Instant horizon) {
    public static final Ring EMPTY = new Ring(List.of(), null);
    /** Entries that stay when the oldest settled ones are evicted. */
    public static final int BOUND = 16;
    /** Entries beyond the bound before that happens, so that not every fold asks for dots. */
    private static final int SLACK = 8;
    /** The revision of a deleted post: greater than any edit's. */
    public static final long GONE = Long.MAX_VALUE;
    /** How long after its receipt a message may still come again: longer than a queue and its dead letters keep it. */
    public static final Duration RETURN = Duration.ofDays(15);

    private static final Comparator<Entry> NEWEST = Comparator.comparing(Entry::at)
            .thenComparing(Entry::key)
            .thenComparing(Entry::role)
            .reversed();

    public Ring {
        entries = List.copyOf(entries);
    }

    static Ring of(Entry entry) {
        return new Ring(List.of(entry), null);
    }

    /** The entry of a mention in a role. */
    public Optional<Entry> of(Key key, Role role) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key) && entry.role() == role)
                .findFirst();
    }

    /** Whether it remembers a post, in any role. */
    boolean holds(Key key) {
        return entries.stream().anyMatch(entry -> entry.key().equals(key));
    }

    /** Whether a time lies at or below the horizon, where an absent entry proves nothing. */
    public boolean forgot(Instant at) {
        return horizon != null && !at.isAfter(horizon);
    }

    /** Both together; of the same mention and role the greatest revision stays. */
    public Ring plus(Ring other) {
        var union = Stream.concat(entries.stream(), other.entries.stream())
                .collect(Collectors.toMap(
                        Entry::name,
                        Function.identity(),
                        BinaryOperator.maxBy(
                                Comparator.comparing(Entry::revision).thenComparing(Entry::at))))
                .values();
        return new Ring(union.stream().sorted(NEWEST).toList(), later(horizon, other.horizon));
    }

    /** The oldest entries beyond the bound: those that may leave once their dots are seen; none until there are several. */
    public List<Entry> surplus() {
        return entries.size() <= BOUND + SLACK ? List.of() : entries.subList(BOUND, entries.size());
    }

    /**
     * Lets go of surplus entries that are settled or too old to come again.
     *
     * @param settled whether an entry's dot has been seen
     */
    public Ring evict(Predicate<Entry> settled, Instant now) {
        var kept = new ArrayList<>(entries);
        var past = horizon;
        for (var entry : surplus()) {
            if (settled.test(entry) || entry.received().plus(RETURN).isBefore(now)) {
                kept.remove(entry);
                past = later(past, entry.at());
            }
        }
        return new Ring(kept, past);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.isAfter(other) ? one : other;
    }

    /**
     * One fold that happened.
     *
     * @param record hash of the id of the record that brought it, so that its redelivery is told from a second copy
     * @param author who wrote an answer, under whom its dot lies; null for the person's own posts
     * @param received when its message came in
     */
    public record Entry(
            Key key,
            Role role,
            long revision,
            Instant at,
            int record,
            @Nullable Person author,
            Instant received) {
        static Entry of(Heard heard, Role role, long revision, Instant at) {
            var mention = heard.mention();
            return new Entry(
                    mention.key(),
                    role,
                    revision,
                    at,
                    heard.record().hashCode(),
                    role == Role.ANSWER ? mention.person() : null,
                    heard.received());
        }

        /** Whether that very record was folded here, and this is its redelivery. */
        public boolean isOf(Heard heard) {
            return record == heard.record().hashCode();
        }

        String name() {
            return role + key.value();
        }
    }
}
