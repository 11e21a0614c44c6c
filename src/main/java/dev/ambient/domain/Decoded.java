package dev.ambient.domain;

import org.jspecify.annotations.Nullable;

/**
 * One record of a message body: a mention, a note, or the refusal of either with its body kept whole. Exactly one of the three is there.
 *
 * @param body what the record looked like, for the rejected queue; empty where it is not refused
 */
public record Decoded(
        @Nullable Mention mention,
        @Nullable Note note,
        @Nullable Refusal refusal,
        String body) {
    public static Decoded of(Mention mention) {
        return new Decoded(mention, null, null, "");
    }

    public static Decoded of(Note note) {
        return new Decoded(null, note, null, "");
    }

    public static Decoded refused(String body, String error, String reason) {
        return new Decoded(null, null, new Refusal(reason, error), body);
    }
}
