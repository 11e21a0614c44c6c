package dev.ambient.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a mention, as far as the network told.
 *
 * @param id the network's own id, never reused
 * @param handle without @; may change
 * @param followers how many, null where unknown
 * @param following how many, null where unknown
 */
public record Author(
        String id,
        @Nullable String handle,
        @Nullable String name,
        @Nullable Long followers,
        @Nullable Long following,
        boolean bot) {

    public static Author of(String id) {
        return new Author(id, null, null, null, null, false);
    }

    /** This author with what is missing here taken from the other. */
    public Author or(Author other) {
        return new Author(
                id,
                handle != null ? handle : other.handle,
                name != null ? name : other.name,
                followers != null ? followers : other.followers,
                following != null ? following : other.following,
                bot || other.bot);
    }
}
