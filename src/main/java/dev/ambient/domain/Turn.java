package dev.ambient.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post in a conversation.
 *
 * @param voice the brand that spoke, null for everybody else
 * @param parent the post it answers, null where that is the opening or unknown
 * @param question P(question) 0..1
 * @param need P(need) 0..1
 */
public record Turn(
        Key key,
        Pseudonym author,
        Instant at,
        @Nullable String voice,
        @Nullable Key parent,
        double question,
        double need) {
    /** The first and the last turns that a conversation keeps. */
    static final int FIRST = 4;

    static final int LAST = 8;

    static final Comparator<Turn> ORDER = Comparator.comparing(Turn::at).thenComparing(Turn::key);

    private static final double CERTAIN = 0.6;

    static Turn of(Heard heard, Pseudonym author) {
        var mention = heard.mention();
        var reply = mention.reply();
        var parent = reply == null || reply.id().equals(mention.conversation())
                ? null
                : Key.of(mention.network(), reply.id());
        return new Turn(
                mention.key(),
                author,
                mention.at(),
                heard.voice(),
                parent,
                heard.reading().of(Intent.QUESTION),
                heard.reading().need());
    }

    /** A customer asks. */
    public boolean asks() {
        return voice == null && question >= CERTAIN;
    }

    /**
     * Whether this answers a question: said by somebody else, not before it and to it, by a brand or by a customer who
     * needs nothing.
     *
     * @param root key of the opening: what is said anywhere in the conversation is said to it
     */
    public boolean answers(Turn asked, Key root) {
        var related = asked.key.equals(parent) || asked.key.equals(root);
        return related
                && !key.equals(asked.key)
                && !author.equals(asked.author)
                && !at.isBefore(asked.at)
                && (voice != null || need < Trace.CALM);
    }

    /** The first and the last of both, in their order. */
    static List<Turn> merge(List<Turn> one, List<Turn> other) {
        var union = new ArrayList<Turn>();
        var seen = new HashSet<Key>();
        for (var list : List.of(one, other)) for (var turn : list) if (seen.add(turn.key)) union.add(turn);
        Collections.sort(union, ORDER);
        if (union.size() <= FIRST + LAST) return List.copyOf(union);
        var kept = new ArrayList<>(union.subList(0, FIRST));
        kept.addAll(union.subList(union.size() - LAST, union.size()));
        return List.copyOf(kept);
    }
}
