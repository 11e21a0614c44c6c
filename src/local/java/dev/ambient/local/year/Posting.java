package dev.ambient.local.year;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One post to be, or what happens to one.
 *
 * @param at event time
 * @param brand key of the brand it belongs to
 * @param text empty for a delete
 * @param naming how it names the brand
 * @param relation what it does to another post
 * @param other the post it answers, quotes, passes on, edits or deletes
 * @param likes what it has earned when it is collected
 * @param media {@code image} or {@code video}, null for words alone
 * @param answered when the brand or a peer will answer it, null for never
 */
record Posting(
        Instant at,
        Person author,
        String brand,
        Tone tone,
        String text,
        Naming naming,
        Relation relation,
        @Nullable Posting other,
        long likes,
        @Nullable String media,
        @Nullable Instant answered)
        implements Line {

    /** What a post does to another one. */
    enum Relation {
        NONE,
        REPLY,
        QUOTE,
        REPOST,
        UPDATE,
        DELETE;

        /** Not a post of its own but a change of another. */
        boolean changes() {
            return this == UPDATE || this == DELETE;
        }
    }

    static Posting of(Instant at, Person author, String brand, Tone tone, String text, Naming naming) {
        return new Posting(at, author, brand, tone, text, naming, Relation.NONE, null, 0, null, null);
    }

    Posting to(Relation relation, Posting other) {
        return new Posting(at, author, brand, tone, text, naming, relation, other, likes, media, answered);
    }

    Posting liked(long likes) {
        return new Posting(at, author, brand, tone, text, naming, relation, other, likes, media, answered);
    }

    Posting shows(String media) {
        return new Posting(at, author, brand, tone, text, naming, relation, other, likes, media, answered);
    }

    Posting answered(@Nullable Instant answered) {
        return new Posting(at, author, brand, tone, text, naming, relation, other, likes, media, answered);
    }

    /** A reply as it begins on networks that put in front to whom one speaks. */
    Posting towards(Person person) {
        return new Posting(
                at,
                author,
                brand,
                tone,
                "@" + person.handle() + " " + text,
                naming,
                relation,
                other,
                likes,
                media,
                answered);
    }

    /** As it was edited later. */
    Posting edited(Instant at, String text) {
        return new Posting(at, author, brand, tone, text, naming, Relation.UPDATE, this, likes, media, answered);
    }

    Posting deleted(Instant at) {
        return new Posting(at, author, brand, tone, "", naming, Relation.DELETE, this, 0, null, null);
    }

    /** Written by the brand. */
    boolean official() {
        return tone == Tone.ANSWER || tone == Tone.NOTICE;
    }

    /** Whether one who listens for the brand gets it: a reply that does not name it is only heard where it answers the brand. */
    boolean heard() {
        return naming != Naming.BARE || official() || (relation != Relation.NONE && other != null && other.official());
    }

    /** The post that opened the conversation. */
    Posting root() {
        return relation == Relation.REPLY && other != null ? other.root() : this;
    }

    /** The network's own id: it tells time, as ids of these networks do. */
    String id() {
        if (relation.changes() && other != null) return other.id();
        var salt = (author.id().hashCode() * 31L + text.hashCode()) & 0xFFFFL;
        var number = (at.toEpochMilli() - 1_288_834_974_657L) << 22 | salt;
        return switch (author.network()) {
            case "bluesky" -> "at://" + author.id() + "/app.bsky.feed.post/" + Long.toString(number, 36);
            case "mastodon" ->
                "https://social.example/users/" + user() + "/statuses/" + (at.toEpochMilli() << 16 | salt);
            default -> Long.toString(number);
        };
    }

    String url() {
        var id = id();
        return switch (author.network()) {
            case "bluesky" ->
                "https://bsky.example/profile/" + author.handle() + "/post/" + id.substring(id.lastIndexOf('/') + 1);
            case "mastodon" -> id;
            default -> "https://x.example/" + author.handle() + "/status/" + id;
        };
    }

    private String user() {
        var at = author.handle().indexOf('@');
        return at < 0 ? author.handle() : author.handle().substring(0, at);
    }
}
