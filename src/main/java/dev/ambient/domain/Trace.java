package dev.ambient.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kept mention in a profile: the evidence behind its fields, and what needs and answers are derived from.
 *
 * @param revision of the post; the greatest one wins
 * @param brand the brand it concerns most, empty for none
 * @param root key of the conversation's first post
 * @param parent key of the post it answers, null for none
 * @param by for an answer: the brand that gave it, or {@link #PEER}; null for the person's own posts
 * @param score sentiment −1..1 towards the brand
 * @param irony probability 0..1 that it is meant otherwise
 * @param need P(need) 0..1
 * @param addressed the brand itself is spoken to
 * @param apart it feeds nothing but counts: it is sensitive, for a contest, by a bot, or a brand's own
 * @param about topics and aspects it feeds
 * @param stage what it shows of the way with a brand, null for nothing
 * @param blank it was deleted: the place is kept, the content is not
 */
public record Trace(
        Key key,
        Role role,
        Instant at,
        long revision,
        String brand,
        Key root,
        @Nullable Key parent,
        @Nullable String by,
        double score,
        double irony,
        double need,
        boolean addressed,
        boolean apart,
        List<String> about,
        @Nullable Stage stage,
        boolean blank) {

    /** Another customer. */
    public static final String PEER = "~peer";
    /** P(need) below which somebody needs nothing themselves. */
    static final double CALM = 0.5;

    /** Traces a profile keeps: the greatest by (event time, key). */
    public static final int BOUND = 16;

    private static final Comparator<Trace> NEWEST = Comparator.comparing(Trace::at)
            .thenComparing(Trace::key)
            .thenComparing(Trace::role)
            .reversed();

    /** Whether this answers that post of the person. */
    boolean answers(Trace ask) {
        return answers(ask.key, ask.root, ask.brand, ask.at);
    }

    /** Whether this ends that need. */
    boolean ends(Decision need) {
        return answers(need.subject(), need.root(), need.brand(), need.since());
    }

    /** In the conversation, not before the ask, by the brand that was asked or by a peer who asks nothing. */
    private boolean answers(Key asked, Key conversation, String whom, Instant since) {
        var related = asked.equals(parent) || conversation.equals(root);
        var fit = PEER.equals(by) ? need < CALM : whom.equals(by);
        return role == Role.ANSWER && !blank && related && fit && !at.isBefore(since);
    }

    /** A post of the person that still stands and may be used. */
    boolean isOwn() {
        return role == Role.AUTHOR && !blank && !apart;
    }

    /** Whether it is part of the support of the brand. */
    boolean feeds(String brand) {
        return isOwn() && this.brand.equals(brand);
    }

    boolean isByBrand() {
        return role == Role.ANSWER && !blank && !PEER.equals(by);
    }

    Trace blanked() {
        return new Trace(key, role, at, revision, "", root, null, null, 0, 0, 0, false, false, List.of(), null, true);
    }

    /** The union, of the same mention the greatest revision (a blank stays blank), of that the greatest by (time, key). */
    static List<Trace> merge(List<Trace> one, List<Trace> other) {
        var union = new HashMap<String, Trace>();
        for (var list : List.of(one, other)) {
            for (var trace : list) union.merge(trace.role + trace.key.value(), trace, Trace::latest);
        }
        var sorted = new ArrayList<>(union.values());
        sorted.sort(NEWEST);
        return List.copyOf(sorted.subList(0, Math.min(BOUND, sorted.size())));
    }

    private static Trace latest(Trace one, Trace other) {
        var later = other.revision > one.revision ? other : one;
        return one.blank || other.blank ? later.blanked() : later;
    }
}
