package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a brand's talk was about, day by day (UTC): learnt from the samples of its hours when a day ends, so that nothing has to look back
 * over weeks of them. Days are numbers since 1970-01-01.
 *
 * @param until end of the last day that was learnt, null before the first
 * @param words what two different people or more said within a day
 * @param weeks unhappy mentions by topic, of each of the last 62 weeks (from Monday, numbered as the days are) the topics with most
 * @param wants of each of the last days who wished for something or complained of it, by what it was about: the 8 smallest hashes of them
 */
public record Chronicle(
        @Nullable Instant until,
        SortedMap<String, Word> words,
        SortedMap<Long, SortedMap<String, List<Integer>>> wants,
        SortedMap<Long, SortedMap<String, Long>> weeks) {
    public static final Chronicle EMPTY = new Chronicle(null, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    /** Words that are kept, the latest said: beyond them an old one may be taken for new. */
    static final int WORDS = 1_000;

    private static final int MONTH = 28;
    private static final int KNOWN = 2;
    private static final int WANTS = 32;
    private static final int PEOPLE = 8;

    private static final int WEEKS = 62;
    private static final int TOPICS = 12;

    /** The week of a day. */
    static long week(long day) {
        return Math.floorDiv(day + 3, 7); // 1970-01-01 was a Thursday
    }

    static long day(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), 86_400);
    }

    /** Whether a bucket's end is the end of a day that was not learnt yet. */
    public boolean awaits(Instant end) {
        return end.truncatedTo(ChronoUnit.DAYS).equals(end) && (until == null || until.isBefore(end));
    }

    /** One day more: the one that ends at a time. */
    public Chronicle learn(Instant end, Sums sums) {
        var talk = Talk.of(sums, end, Duration.ofDays(1));
        var day = day(end) - 1;
        var said = new TreeMap<>(words);
        talk.voices().forEach((term, people) -> {
            if (people.size() >= KNOWN)
                said.merge(term, new Word(day, day), (known, now) -> known.last < day - MONTH ? now : known.until(day));
        });
        said.values().removeIf(word -> word.last < day - 2 * MONTH);
        var wanted = new TreeMap<>(wants.tailMap(day - MONTH + 1));
        var today = latest(talk.wants(), WANTS, Comparator.comparing(List::size));
        if (!today.isEmpty()) wanted.put(day, today);
        return new Chronicle(end, latest(said, WORDS, Comparator.comparing(Word::last)), wanted, tensions(end, sums));
    }

    private SortedMap<Long, SortedMap<String, Long>> tensions(Instant end, Sums sums) {
        var week = week(day(end) - 1);
        var next = new TreeMap<>(weeks.tailMap(week - WEEKS + 1));
        var sum = new TreeMap<>(next.getOrDefault(week, new TreeMap<>()));
        for (var hour = 1; hour <= 24; hour++) {
            var pulse = sums.hour(end.minus(Duration.ofHours(hour)));
            for (var topic : pulse.topics()) {
                var unhappy = pulse.count(topic).negative();
                if (unhappy > 0) sum.merge(topic, unhappy, Long::sum);
            }
        }
        next.put(week, latest(sum, TOPICS, Comparator.naturalOrder()));
        return next;
    }

    /** Topics somebody was unhappy with in a week. */
    SortedSet<String> tensions(long week) {
        return new TreeSet<>(weeks.getOrDefault(week, new TreeMap<>()).keySet());
    }

    /** Unhappy mentions of a topic in a week. */
    long unhappy(long week, String topic) {
        return weeks.getOrDefault(week, new TreeMap<>()).getOrDefault(topic, 0L);
    }

    /** Whether a week was listened to. */
    boolean holds(long week) {
        return weeks.containsKey(week);
    }

    /** Whether a term was the brand's talk in the 28 days before a day. */
    boolean knows(String term, long day) {
        var word = words.get(term);
        return word != null && word.first < day && word.last >= day - MONTH;
    }

    /** What was wanted in so many days up to one, each with those who wanted it. */
    SortedMap<String, TreeSet<Integer>> wanted(long last, int days) {
        var all = new TreeMap<String, TreeSet<Integer>>();
        wants.subMap(last - days + 1, last + 1).values().stream()
                .flatMap(day -> day.entrySet().stream())
                .forEach(one -> all.computeIfAbsent(one.getKey(), first -> new TreeSet<>())
                        .addAll(one.getValue()));
        return all;
    }

    /** The smallest hashes of some people. */
    static List<Integer> few(Stream<Pseudonym> people) {
        return people.map(Registers::hash).distinct().sorted().limit(PEOPLE).toList();
    }

    private static <V> SortedMap<String, V> latest(SortedMap<String, V> all, int bound, Comparator<V> order) {
        if (all.size() <= bound) return all;
        var kept = new TreeMap<String, V>();
        all.entrySet().stream()
                .sorted(Map.Entry.<String, V>comparingByValue(order.reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(bound)
                .forEach(one -> kept.put(one.getKey(), one.getValue()));
        return kept;
    }

    /**
     * Since when a word belongs to the talk, and when last.
     *
     * @param first day
     * @param last day
     */
    public record Word(long first, long last) {
        Word until(long day) {
            return new Word(Math.min(first, day), Math.max(last, day));
        }
    }
}
