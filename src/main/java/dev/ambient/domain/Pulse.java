package dev.ambient.domain;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was heard of one brand in one hour of event time, as a sum: {@link #plus} is associative and commutative.
 *
 * @param batches the stream batches that were added, for twice to be once
 * @param buckets counts per five minutes (0..11) and topic
 * @param authors how many different people
 * @param sample a uniform sample of the hour's dots: the bottom-K by hash of their keys
 * @param reach followers of their authors, added up over the dots
 * @param networks mentions by network
 */
public record Pulse(
        List<Batch> batches,
        SortedMap<Integer, SortedMap<String, Count>> buckets,
        Registers authors,
        List<Glimpse> sample,
        long reach,
        SortedMap<String, Long> networks)
        implements Streamed<Pulse> {

    public static final Pulse EMPTY =
            new Pulse(List.of(), new TreeMap<>(), Registers.EMPTY, List.of(), 0, new TreeMap<>());
    /** The topic that counts every mention of the brand. */
    public static final String ALL = "*";
    /** Length of a bucket. */
    public static final Duration BUCKET = Duration.ofMinutes(5);

    private static final int SAMPLE = 12;
    private static final int TOPICS = 3;
    private static final double WANTED = 0.6;

    /** One dot, for one brand it concerns. */
    public static Pulse of(Heard heard, Pseudonym author) {
        var mention = heard.mention();
        var one = new Count(
                1,
                isUnhappy(heard.reading()) ? 1 : 0,
                mention.repost() != null ? 1 : 0,
                mention.author().bot() ? 1 : 0);
        var topics = new TreeMap<String, Count>();
        topics.put(ALL, one);
        heard.reading().topics().stream().limit(TOPICS).forEach(topic -> topics.put(topic, one));
        var buckets = new TreeMap<Integer, SortedMap<String, Count>>();
        buckets.put(bucket(mention.at()), topics);
        var glimpse = new Glimpse(
                mention.key(),
                author,
                heard.reading().sentiment().score(),
                heard.reading().aspects().stream().limit(3).toList(),
                heard.reading().of(Intent.WISH) >= WANTED || heard.reading().of(Intent.COMPLAINT) >= WANTED);
        var followers = mention.author().followers();
        return new Pulse(
                List.of(),
                buckets,
                Registers.of(author),
                List.of(glimpse),
                followers == null ? 0 : Math.max(0, followers),
                new TreeMap<>(Map.of(mention.network(), 1L)));
    }

    /** Sounds so, or complains in words that do not: "nobody can reach you" is no word of feeling. */
    private static boolean isUnhappy(Reading reading) {
        return reading.sentiment().isNegative() || reading.of(Intent.COMPLAINT) >= WANTED;
    }

    @Override
    public Pulse plus(Pulse other) {
        return new Pulse(
                Batch.merge(batches, other.batches),
                add(buckets, other.buckets),
                authors.plus(other.authors),
                sample(sample, other.sample),
                reach + other.reach,
                add(networks, other.networks, Long::sum));
    }

    @Override
    public Pulse after(Batch batch) {
        return new Pulse(Batch.merge(batches, List.of(batch)), buckets, authors, sample, reach, networks);
    }

    /** The counts of a topic over the whole hour. */
    public Count count(String topic) {
        return IntStream.range(0, 12).mapToObj(bucket -> count(bucket, topic)).reduce(Count.NONE, Count::plus);
    }

    /** The counts of a topic in one bucket. */
    public Count count(int bucket, String topic) {
        return buckets.getOrDefault(bucket, new TreeMap<>()).getOrDefault(topic, Count.NONE);
    }

    /** The topics that were counted, without the one that counts every mention. */
    public SortedSet<String> topics() {
        var topics = new TreeSet<String>();
        buckets.values().forEach(bucket -> topics.addAll(bucket.keySet()));
        topics.remove(ALL);
        return topics;
    }

    /** The words that the sample says more often than the one before did, those that stand out most first. */
    public List<String> terms(int most, Pulse before) {
        var now = said();
        var then = before.said();
        var more = new HashMap<String, Double>();
        now.forEach((term, count) -> more.put(
                term,
                count
                        * Math.log((count + 0.5)
                                / (sample.size() + 1)
                                * (before.sample.size() + 1)
                                / (then.getOrDefault(term, 0L) + 0.5))));
        return more.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Long> said() {
        var counts = new HashMap<String, Long>();
        for (var glimpse : sample) for (var term : glimpse.terms()) counts.merge(term, 1L, Long::sum);
        return counts;
    }

    /** The bucket 0..11 of its hour that a time falls in. */
    public static int bucket(Instant at) {
        return (int) (Duration.between(hour(at), at).toMillis() / BUCKET.toMillis());
    }

    /** The hour a time falls in. */
    public static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }

    private static SortedMap<Integer, SortedMap<String, Count>> add(
            SortedMap<Integer, SortedMap<String, Count>> one, SortedMap<Integer, SortedMap<String, Count>> other) {
        return add(one, other, (these, those) -> add(these, those, Count::plus));
    }

    private static <K, V> SortedMap<K, V> add(SortedMap<K, V> one, SortedMap<K, V> other, BinaryOperator<V> plus) {
        var union = new TreeMap<>(one);
        other.forEach((name, value) -> union.merge(name, value, plus));
        return union;
    }

    private static List<Glimpse> sample(List<Glimpse> one, List<Glimpse> other) {
        return Stream.concat(one.stream(), other.stream())
                .distinct()
                .sorted(Comparator.comparing(Glimpse::key))
                .limit(SAMPLE)
                .toList();
    }

    /** Which pulse: a brand's hour. */
    public record Id(String brand, Instant hour) {}

    /** First and last sequence number of a stream batch. */
    public record Batch(String first, String last) {
        /** Batches that a sum remembers: more than can be tried again meanwhile. */
        private static final int BOUND = 24;

        /** Of both, of the same batch the longer, the latest of them all. */
        static List<Batch> merge(List<Batch> one, List<Batch> other) {
            var union = new ArrayList<>(one);
            for (var batch : other) {
                union.removeIf(known -> known.first.equals(batch.first) && !known.exceeds(batch));
                if (union.stream().noneMatch(known -> known.first.equals(batch.first))) union.add(batch);
            }
            union.sort(Comparator.comparing(batch -> new BigInteger(batch.first)));
            return List.copyOf(union.subList(Math.max(0, union.size() - BOUND), union.size()));
        }

        boolean holds(String sequence) {
            return new BigInteger(sequence).compareTo(new BigInteger(last)) <= 0;
        }

        boolean exceeds(Batch other) {
            return new BigInteger(last).compareTo(new BigInteger(other.last)) > 0;
        }
    }

    /** Mentions, and how many of them are unhappy, reposts, or by bots. */
    public record Count(long all, long negative, long reposts, long bots) {
        public static final Count NONE = new Count(0, 0, 0, 0);

        public Count plus(Count other) {
            return new Count(all + other.all, negative + other.negative, reposts + other.reposts, bots + other.bots);
        }

        public double negativeShare() {
            return all == 0 ? 0 : (double) negative / all;
        }

        double repostShare() {
            return all == 0 ? 0 : (double) reposts / all;
        }

        double botShare() {
            return all == 0 ? 0 : (double) bots / all;
        }
    }

    /**
     * One dot of the sample.
     *
     * @param wants it wishes for something or complains of it
     */
    public record Glimpse(Key key, Pseudonym author, double score, List<String> terms, boolean wants) {}
}
