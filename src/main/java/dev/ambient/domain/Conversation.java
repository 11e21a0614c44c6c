package dev.ambient.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said in one conversation, as a sum: {@link #plus} is associative and commutative. It begins with the first reply; the
 * opening is looked up where it was heard, and what was decided is only collected here.
 *
 * @param batches the stream batches that were added, for twice to be once
 * @param opening the post that began it, null where it was not heard
 * @param posts how many followed it, a brand's too
 * @param authors how many different customers wrote those
 * @param concerns how many of them concern each brand
 * @param voices what each brand said after the opening
 * @param turns the first four of them and the last eight, by (event time, key)
 * @param overheard people who may have seen it quoted: the audiences of those who did
 * @param decisions what was decided, by transition
 */
public record Conversation(
        List<Pulse.Batch> batches,
        @Nullable Turn opening,
        long posts,
        Registers authors,
        SortedMap<String, Long> concerns,
        SortedMap<String, Voice> voices,
        List<Turn> turns,
        long overheard,
        List<Decision> decisions)
        implements Streamed<Conversation> {

    public static final Conversation EMPTY = new Conversation(
            List.of(), null, 0, Registers.EMPTY, new TreeMap<>(), new TreeMap<>(), List.of(), 0, List.of());

    /** A post that follows another one. */
    public static boolean isTurn(Mention mention) {
        return mention.repost() == null && !mention.conversation().equals(mention.id());
    }

    /** One turn. */
    public static Conversation of(Heard heard, Pseudonym author) {
        var turn = Turn.of(heard, author);
        var concerns = new TreeMap<String, Long>();
        for (var concern : heard.concerns()) concerns.put(concern.brand(), 1L);
        var voices = new TreeMap<String, Voice>();
        var voice = heard.voice();
        if (voice != null) voices.put(voice, new Voice(1, turn.at(), turn.at()));
        var authors = voice == null ? Registers.of(author) : Registers.EMPTY;
        return new Conversation(List.of(), null, 1, authors, concerns, voices, List.of(turn), 0, List.of());
    }

    /** The post that began one. */
    public static Turn turn(Heard opening, Pseudonym author) {
        return Turn.of(opening, author);
    }

    /** Somebody quotes it before an audience of their own. */
    public static Conversation quoted(Heard by) {
        var reach = Audience.of(by.mention().author().followers());
        return new Conversation(
                List.of(), null, 0, Registers.EMPTY, new TreeMap<>(), new TreeMap<>(), List.of(), reach, List.of());
    }

    @Override
    public Conversation plus(Conversation other) {
        return new Conversation(
                Pulse.Batch.merge(batches, other.batches),
                latest(opening, other.opening),
                posts + other.posts,
                authors.plus(other.authors),
                merge(concerns, other.concerns, Long::sum),
                merge(voices, other.voices, Voice::plus),
                Turn.merge(turns, other.turns),
                overheard + other.overheard,
                merge(decisions, other.decisions));
    }

    @Override
    public Conversation after(Pulse.Batch batch) {
        return plus(new Conversation(
                List.of(batch), null, 0, Registers.EMPTY, new TreeMap<>(), new TreeMap<>(), List.of(), 0, List.of()));
    }

    /** With the post that began it. */
    public Conversation begun(Turn first) {
        return new Conversation(
                batches, latest(opening, first), posts, authors, concerns, voices, turns, overheard, decisions);
    }

    public Conversation with(Decision decision) {
        return new Conversation(
                batches,
                opening,
                posts,
                authors,
                concerns,
                voices,
                turns,
                overheard,
                merge(decisions, List.of(decision)));
    }

    /** All turns that are kept, the opening among them, in their order. */
    public List<Turn> all() {
        return Stream.concat(Stream.ofNullable(opening), turns.stream())
                .sorted(Turn.ORDER)
                .toList();
    }

    /** Different customers: exact while all turns are kept, else estimated. */
    public long people() {
        var kept = all().stream()
                .filter(turn -> turn.voice() == null)
                .map(Turn::author)
                .distinct()
                .count();
        return posts <= turns.size() ? kept : Math.max(kept, authors.estimate());
    }

    /** The kept questions of customers, each with its first answer. */
    public List<Asked> asked(Key root) {
        return all().stream()
                .filter(Turn::asks)
                .map(ask -> new Asked(
                        ask,
                        turns.stream()
                                .filter(turn -> turn.answers(ask, root))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /** The oldest question that nobody answered. */
    public Optional<Turn> open(Key root) {
        return asked(root).stream()
                .filter(asked -> asked.answer == null)
                .map(Asked::ask)
                .findFirst();
    }

    /** Whether a brand spoke at a time or later. */
    public boolean spoke(String brand, Instant from) {
        var voice = voices.get(brand);
        return voice != null && !voice.last.isBefore(from)
                || opening != null
                        && brand.equals(opening.voice())
                        && !opening.at().isBefore(from);
    }

    /** When {@code watch} has to look at it, if it must. */
    public Optional<Instant> due(Key root) {
        return new PeerConversation(this, root).due();
    }

    private static @Nullable Turn latest(@Nullable Turn one, @Nullable Turn other) {
        if (one == null || other == null) return one == null ? other : one;
        return Turn.ORDER
                                .thenComparing(Turn::question)
                                .thenComparing(Turn::need)
                                .compare(one, other)
                        >= 0
                ? one
                : other;
    }

    private static List<Decision> merge(List<Decision> one, List<Decision> other) {
        var union = new TreeMap<Integer, Decision>();
        for (var list : List.of(other, one)) for (var decision : list) union.put(decision.transition(), decision);
        return List.copyOf(new ArrayList<>(union.values()));
    }

    private static <V> SortedMap<String, V> merge(
            SortedMap<String, V> one, SortedMap<String, V> other, BinaryOperator<V> sum) {
        var union = new TreeMap<>(one);
        other.forEach((key, value) -> union.merge(key, value, sum));
        return union;
    }

    /**
     * Which conversation.
     *
     * @param root key of the post that opened it
     */
    public record Id(String network, Key root) {
        /** The conversation a post stands in. */
        public static Id of(Mention mention) {
            return new Id(mention.network(), Key.of(mention.network(), mention.conversation()));
        }
    }

    /** What a brand said: how often, and when first and last. */
    public record Voice(long posts, Instant first, Instant last) {
        Voice plus(Voice other) {
            return new Voice(
                    posts + other.posts,
                    other.first.isBefore(first) ? other.first : first,
                    other.last.isAfter(last) ? other.last : last);
        }
    }

    /** A question, and who answered it first: null while nobody did. */
    public record Asked(Turn ask, @Nullable Turn answer) {}
}
