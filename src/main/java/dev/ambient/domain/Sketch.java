package dev.ambient.domain;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sums of a profile from which its portrait is drawn. {@link #plus} is associative and commutative; {@link #minus} takes
 * out what an edit replaces. Exact: open sets keep those with the least hash, of whom nothing is ever lost; only where a kept one
 * is taken out again, one that had to go does not come back.
 *
 * @param topics by interest class, of which there are 19
 * @param aspects by the person's own words, {@link #BOUND} at most
 * @param ties by {@link #tie}, {@link #BOUND} at most: how often the person and another spoke to each other
 * @param stages by what posts showed of the way with a brand: when
 * @param hours by hour of the week from Monday 0:00 UTC
 * @param customer what customer records say, null for nothing
 * @param contacts who spoke with them or dealt with them, latest first
 */
public record Sketch(
        SortedMap<String, Theme> topics,
        SortedMap<String, Theme> aspects,
        SortedMap<String, Long> ties,
        SortedMap<Stage, Tally> stages,
        Tally hours,
        @Nullable Customer customer,
        List<Contact> contacts) {

    static final Sketch EMPTY = new Sketch(
            new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), Tally.EMPTY, null, List.of());
    /** Aspects and ties that are kept. */
    static final int BOUND = 8;
    /** Aspects that count of one post. */
    private static final int ASPECTS = 3;

    private static final int TIE = 8;

    private static final Comparator<String> HASH =
            Comparator.comparing((String name) -> Key.of("aspect", name)).thenComparing(Comparator.naturalOrder());

    /** What a post of the person adds. */
    public static Sketch of(Heard heard) {
        var reading = heard.reading();
        var theme = Theme.of(heard);
        var stages = new TreeMap<Stage, Tally>();
        if (!heard.concerns().isEmpty()) Stage.of(reading).ifPresent(stage -> stages.put(stage, theme.days()));
        return new Sketch(
                each(reading.topics(), theme),
                each(aspects(reading), theme),
                ties(heard),
                stages,
                hour(heard),
                null,
                List.of());
    }

    /** What an answer to the person adds. */
    static Sketch answered(Heard heard) {
        var ties = new TreeMap<String, Long>();
        if (heard.voice() == null) ties.put(tie(heard.mention().person()), 1L);
        return new Sketch(new TreeMap<>(), new TreeMap<>(), ties, new TreeMap<>(), Tally.EMPTY, null, List.of());
    }

    /** How a person is named in another's portrait: 48 bits of a hash, too few to look them up by. */
    static String tie(Person person) {
        return Key.of("tie " + person.network(), person.id()).value().substring(0, TIE);
    }

    /** The topics and aspects of a post that count. */
    public static List<String> about(Reading reading) {
        return Stream.concat(reading.topics().stream(), aspects(reading).stream())
                .distinct()
                .toList();
    }

    private static List<String> aspects(Reading reading) {
        return reading.aspects().stream().distinct().limit(ASPECTS).toList();
    }

    static @Nullable Sketch plus(@Nullable Sketch one, @Nullable Sketch other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.plus(other);
    }

    Sketch plus(Sketch other) {
        return new Sketch(
                merge(topics, other.topics, Theme::plus),
                least(merge(aspects, other.aspects, Theme::plus), HASH),
                least(merge(ties, other.ties, Long::sum), Comparator.naturalOrder()),
                merge(stages, other.stages, (some, more) -> some.plus(more).ends()),
                hours.plus(other.hours),
                Customer.both(customer, other.customer),
                Contact.merge(contacts, other.contacts));
    }

    /** With what a record says of the person. */
    Sketch with(@Nullable Customer record, @Nullable Contact contact) {
        var contacts = contact == null ? List.<Contact>of() : List.of(contact);
        return plus(new Sketch(EMPTY.topics, EMPTY.aspects, EMPTY.ties, EMPTY.stages, Tally.EMPTY, record, contacts));
    }

    /** Nothing where nothing is left. */
    @Nullable
    Sketch minus(Sketch other) {
        var rest = new Sketch(
                minus(topics, other.topics, Theme::minus, theme -> theme.n() > 0 ? theme : null),
                minus(aspects, other.aspects, Theme::minus, theme -> theme.n() > 0 ? theme : null),
                minus(ties, other.ties, (mine, out) -> mine - out, count -> count > 0 ? count : null),
                minus(stages, other.stages, Tally::minus, days -> days.counts().isEmpty() ? null : days),
                hours.minus(other.hours),
                customer,
                contacts);
        return rest.equals(EMPTY) ? null : rest;
    }

    private static SortedMap<String, Theme> each(Iterable<String> names, Theme theme) {
        var each = new TreeMap<String, Theme>();
        for (var name : names) each.put(name, theme);
        return each;
    }

    /** To whom the person replied: a brand's account too, as only the reader of a portrait knows whose it is. */
    private static SortedMap<String, Long> ties(Heard heard) {
        var ties = new TreeMap<String, Long>();
        var whom = heard.mention().answered();
        if (whom != null && !whom.equals(heard.mention().person())) ties.put(tie(whom), 1L);
        return ties;
    }

    private static Tally hour(Heard heard) {
        var at = heard.mention().at().atOffset(ZoneOffset.UTC);
        return Tally.of((at.getDayOfWeek().getValue() - 1) * 24 + at.getHour());
    }

    private static <K, V> SortedMap<K, V> merge(SortedMap<K, V> one, SortedMap<K, V> other, BinaryOperator<V> sum) {
        var union = new TreeMap<>(one);
        other.forEach((key, value) -> union.merge(key, value, sum));
        return union;
    }

    private static <K, V> SortedMap<K, V> minus(
            SortedMap<K, V> all, SortedMap<K, V> out, BinaryOperator<V> less, UnaryOperator<@Nullable V> left) {
        var rest = new TreeMap<>(all);
        out.forEach((key, value) -> rest.computeIfPresent(key, (same, mine) -> left.apply(less.apply(mine, value))));
        return rest;
    }

    private static <V> SortedMap<String, V> least(SortedMap<String, V> all, Comparator<String> rank) {
        if (all.size() <= BOUND) return all;
        var kept = new TreeMap<>(all);
        all.keySet().stream().sorted(rank).skip(BOUND).forEach(kept::remove);
        return kept;
    }
}
