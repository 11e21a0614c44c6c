package dev.ambient.domain;

import org.jspecify.annotations.Nullable;

/**
 * One record of a message body: a mention, or the refusal of one with its body kept whole. Exactly one of the two is there.
 *
 * @param body what the record looked like, for the rejected queue; empty for a mention
 */
public record Decoded(@Nullable Mention mention, @Nullable Refusal refusal, String body) {
    public static Decoded of(Mention mention) {
        return new Decoded(mention, null, "");
    }

    public static Decoded refused(String body, String error, String reason) {
        return new Decoded(null, new Refusal(reason, error), body);
    }
}
