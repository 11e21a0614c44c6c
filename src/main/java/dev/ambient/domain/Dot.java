package dev.ambient.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mention as it is kept: a dot of a portrait.
 *
 * @param heard the mention and its reading; null once it was deleted, of which only the place is left
 * @param revision of the post it holds
 * @param at event time of that revision
 */
public record Dot(
        Person person,
        Key key,
        long revision,
        Instant at,
        @Nullable Heard heard) {
    public static Dot of(Heard heard) {
        var mention = heard.mention();
        return new Dot(mention.person(), mention.key(), mention.revision(), mention.at(), heard);
    }

    /** What a delete leaves: a revision no post exceeds. */
    public static Dot gone(Mention delete) {
        return new Dot(delete.person(), delete.key(), Ring.GONE, delete.at(), null);
    }
}
