package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A brand's hours as a test writes them, and everything that is decided on them. */
final class Tape implements Sums {
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    static final Listening USUAL = new Listening(
            Map.of(), List.of(), java.util.Set.of(), Map.of(), Listening.Spike.BALANCED, Listening.NEED, Sign.USUAL);

    private final Map<Instant, Pulse> hours = new HashMap<>();
    private final Listening rules;
    private Chronicle chronicle = Chronicle.EMPTY;

    Tape() {
        this(USUAL);
    }

    Tape(Listening rules) {
        this.rules = rules;
    }

    static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    @Override
    public Pulse hour(Instant hour) {
        return hours.getOrDefault(hour, Pulse.EMPTY);
    }

    /** So many hours of twenty mentions each, four of them unhappy. */
    Tape usual(int from, int until) {
        for (var hour = from; hour < until; hour++) say(hour, 20, 4, 20, 1_000);
        return this;
    }

    /** What is said in an hour, in its ten first buckets as evenly as may be, instead of what was. */
    Tape say(int hour, int all, int negative, int authors, long reach) {
        var pulse = Pulse.EMPTY;
        for (var voice = 0; voice < authors; voice++)
            pulse = pulse.plus(new Pulse(
                    List.of(),
                    new TreeMap<>(),
                    Registers.of(new Pseudonym("A#x#" + voice)),
                    List.of(),
                    0,
                    new TreeMap<>()));
        var buckets = new TreeMap<Integer, java.util.SortedMap<String, Pulse.Count>>();
        for (var post = 0; post < all; post++)
            buckets.computeIfAbsent(post % 10, first -> new TreeMap<>())
                    .merge(Pulse.ALL, new Pulse.Count(1, post < negative ? 1 : 0, 0, 0), Pulse.Count::plus);
        hours.put(
                hour(hour),
                new Pulse(List.of(), buckets, pulse.authors(), List.of(), reach, new TreeMap<>(Map.of("x", 1L))));
        return this;
    }

    /** More of an hour: mentions of a topic, which are counted in the whole already. */
    Tape about(int hour, String topic, int all) {
        var buckets = new TreeMap<Integer, java.util.SortedMap<String, Pulse.Count>>();
        for (var post = 0; post < all; post++)
            buckets.computeIfAbsent(post % 10, first -> new TreeMap<>())
                    .merge(topic, new Pulse.Count(1, 0, 0, 0), Pulse.Count::plus);
        return plus(hour, new Pulse(List.of(), buckets, Registers.EMPTY, List.of(), 0, new TreeMap<>()));
    }

    /** More of an hour: a mention on a network. */
    Tape on(int hour, String network) {
        var networks = new TreeMap<>(Map.of(network, 1L));
        return plus(hour, new Pulse(List.of(), new TreeMap<>(), Registers.EMPTY, List.of(), 0, networks));
    }

    /** More of an hour: one person, one mention in the sample. */
    Tape term(int hour, String person, String term, boolean wants) {
        var author = new Pseudonym("A#x#" + person);
        var glimpse = new Pulse.Glimpse(Key.of("x", person + term + hour), author, 0, List.of(term), wants);
        return plus(
                hour,
                new Pulse(List.of(), new TreeMap<>(), Registers.of(author), List.of(glimpse), 0, new TreeMap<>()));
    }

    Tape plus(int hour, Pulse more) {
        hours.merge(hour(hour), more, Pulse::plus);
        return this;
    }

    /** What is decided until an hour, in order. */
    List<Verdict> verdicts(int until) {
        var all = new ArrayList<Verdict>();
        watched(until, all);
        return all;
    }

    List<Verdict> verdicts(AlertKind kind, int until) {
        return verdicts(until).stream().filter(one -> one.kind() == kind).toList();
    }

    Rhythm rhythm(int until) {
        return watched(until, new ArrayList<>());
    }

    @Override
    public Chronicle chronicle() {
        return chronicle;
    }

    private Rhythm watched(int until, List<Verdict> all) {
        chronicle = Chronicle.EMPTY;
        var rhythm = Rhythm.EMPTY.begin(START.minusSeconds(1));
        for (var end = START.plus(Pulse.BUCKET); !end.isAfter(hour(until)); end = end.plus(Pulse.BUCKET)) {
            if (chronicle.awaits(end)) chronicle = chronicle.learn(end, this);
            rhythm = rhythm.close(end, this, rules);
            all.addAll(rhythm.news());
            rhythm = rhythm.sent();
        }
        return rhythm;
    }
}
