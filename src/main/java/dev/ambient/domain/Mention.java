package dev.ambient.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post, or what happened to one, as its network told it.
 *
 * @param op what happened
 * @param network lower-case name, e.g. {@code x}
 * @param id the network's own id; where an edit changes the id, the first one
 * @param revision 1 for the post as first written, greater for each edit; meaningless for a delete
 * @param at event time
 * @param text plain, entities decoded, at most {@link #TEXT} characters; empty for a delete
 * @param lang BCP 47 as the network says, null where it does not
 * @param root id of the post that opened the conversation, null where unknown
 * @param url where a person can read it
 */
public record Mention(
        Op op,
        String network,
        String id,
        long revision,
        Author author,
        Instant at,
        String text,
        @Nullable String lang,
        Kind kind,
        Visibility visibility,
        @Nullable Link reply,
        @Nullable String root,
        @Nullable Link quote,
        @Nullable Link repost,
        @Nullable Rating rating,
        List<Media> media,
        Counts counts,
        @Nullable String url) {

    /** Characters of text that are kept. */
    public static final int TEXT = 4_000;

    public Mention {
        text = cut(text);
        media = List.copyOf(media);
    }

    public Key key() {
        return Key.of(network, id);
    }

    public Person person() {
        return new Person(network, author.id());
    }

    /** The post that opened the conversation: this one where nothing else is known. */
    public String conversation() {
        if (root != null) return root;
        return reply != null ? reply.id() : id;
    }

    /** Whose post this answers, if it is a reply and the network says whose. */
    public @Nullable Person answered() {
        return reply == null || reply.author() == null ? null : new Person(network, reply.author());
    }

    /** A version of a post, not the end of one. */
    public boolean isPost() {
        return op == Op.CREATE || op == Op.UPDATE;
    }

    /** The whole account is gone or hidden: everything about it is to be forgotten. */
    public boolean endsAuthor() {
        return op == Op.AUTHOR_DELETE || op == Op.AUTHOR_PROTECT;
    }

    public Mention by(Author better) {
        return new Mention(
                op,
                network,
                id,
                revision,
                better,
                at,
                text,
                lang,
                kind,
                visibility,
                reply,
                root,
                quote,
                repost,
                rating,
                media,
                counts,
                url);
    }

    private static String cut(String text) {
        if (text.length() <= TEXT) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(TEXT - 1)) ? TEXT - 1 : TEXT);
    }

    /** What happened to the post or its author. */
    public enum Op {
        CREATE,
        UPDATE,
        DELETE,
        AUTHOR_DELETE,
        AUTHOR_PROTECT
    }

    /** What sort of post it is. */
    public enum Kind {
        POST,
        REPLY,
        REPOST,
        QUOTE,
        REVIEW,
        COMMENT
    }

    /** Who may see it; only public posts are used. */
    public enum Visibility {
        PUBLIC,
        UNLISTED,
        PRIVATE,
        DIRECT;

        public boolean isPublic() {
            return this == PUBLIC || this == UNLISTED;
        }
    }

    /** Another post, and who wrote it where the network says so. */
    public record Link(String id, @Nullable String author) {}

    /** Stars of a review. */
    public record Rating(double value, double max) {}

    /** A picture or video; {@code alt} is its description. */
    public record Media(String kind, String url, @Nullable String alt) {}

    /** What the audience did so far. */
    public record Counts(long likes, long reposts, long replies, long views) {
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        /** What people did with it, other than looking. */
        public long engagement() {
            return likes + reposts + replies;
        }
    }
}
