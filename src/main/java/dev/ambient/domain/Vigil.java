package dev.ambient.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is learnt and decided of one brand besides the volume of its whole.
 *
 * @param verdicts those that go on, and those that are not on their way yet
 * @param topics the loudest
 * @param networks those it is spoken of on
 */
public record Vigil(
        List<Verdict> verdicts, Usual usual, SortedMap<String, Level> topics, SortedMap<String, Network> networks) {
    public static final Vigil EMPTY = new Vigil(List.of(), Usual.NOTHING, new TreeMap<>(), new TreeMap<>());

    /** Topics and networks that are kept: all there are, as a rule. */
    private static final int TOPICS = 24;

    private static final int NETWORKS = 8;

    public Vigil {
        verdicts = List.copyOf(verdicts);
    }

    /** What was decided and is not on its way yet, in the order in which it is told. */
    Stream<Verdict> news() {
        return verdicts.stream().filter(verdict -> !verdict.queued());
    }

    Vigil sent() {
        return new Vigil(
                verdicts.stream().filter(Verdict::opens).map(Verdict::sent).toList(), usual, topics, networks);
    }

    boolean isOpen(AlertKind kind, String subject) {
        return verdicts.stream().anyMatch(one -> one.opens() && one.concerns(kind, subject));
    }

    /** Closes one bucket: decides on what was counted up to its end, then learns the hour that ends with it. */
    Vigil close(Tick tick, List<Sign> signs) {
        var next = new ArrayList<>(news().filter(one -> !one.opens()).toList());
        for (var sign : signs) {
            verdicts.stream()
                    .filter(one -> one.kind() == sign.kind() && one.opens())
                    .forEach(one -> sign.onward(tick, one).ifPresent(next::add));
            sign.begin(tick)
                    .filter(fresh -> !isOpen(fresh.kind(), fresh.subject()))
                    .forEach(next::add);
        }
        if (!tick.endsHour()) return new Vigil(next, usual, topics, networks);
        return new Vigil(next, usual.learn(tick.hour(0), tick.expected()), levels(tick), heard(tick));
    }

    /** What is usual of a topic. */
    Level level(String topic) {
        return topics.getOrDefault(topic, Level.NONE);
    }

    private SortedMap<String, Level> levels(Tick tick) {
        var hour = tick.hour(0);
        var all = new TreeMap<String, Level>();
        Stream.concat(topics.keySet().stream(), hour.topics().stream()).forEach(topic -> {
            var count = hour.count(topic).all();
            all.computeIfAbsent(
                    topic,
                    one -> level(one)
                            .learn(
                                    tick.end().minus(Tick.HOUR),
                                    count,
                                    tick.rhythm().beat()));
        });
        return most(all, TOPICS, Comparator.comparing(Level::mean));
    }

    private SortedMap<String, Network> heard(Tick tick) {
        var all = new TreeMap<>(networks);
        for (var name : tick.hour(0).networks().keySet())
            all.compute(name, (one, known) -> known == null ? Network.first(tick.end()) : known.heard(tick.end()));
        return most(all, NETWORKS, Comparator.comparing(Network::heard));
    }

    private static <V> SortedMap<String, V> most(SortedMap<String, V> all, int bound, Comparator<V> order) {
        if (all.size() <= bound) return all;
        var kept = new TreeMap<String, V>();
        all.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(order.reversed()))
                .limit(bound)
                .forEach(one -> kept.put(one.getKey(), one.getValue()));
        return kept;
    }
}
