package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Author;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Mention;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of a dot.
 *
 * @param heard null for the mark a delete leaves
 * @param at event time, null where it is the mention's own
 */
record Kept(@Nullable Heard heard, @Nullable Instant at) {
    static Kept of(Dot dot) {
        var heard = dot.heard();
        return new Kept(heard, heard != null && heard.mention().at().equals(dot.at()) ? null : dot.at());
    }

    Instant time() {
        return at != null
                ? at
                : Objects.requireNonNull(heard, "a dot without a time")
                        .mention()
                        .at();
    }

    /** Without media, link and names, for what would not fit into an item: nothing that is counted or derived. */
    Kept slim() {
        if (heard == null) return this;
        var full = heard.mention();
        var author = full.author();
        var slim = new Mention(
                full.op(),
                full.network(),
                full.id(),
                full.revision(),
                new Author(author.id(), null, null, author.followers(), author.following(), author.bot()),
                full.at(),
                full.text(),
                null,
                full.kind(),
                full.visibility(),
                full.reply(),
                full.root(),
                full.quote(),
                full.repost(),
                full.rating(),
                List.of(),
                full.counts(),
                null);
        return new Kept(
                new Heard(heard.record(), slim, heard.reading(), heard.concerns(), heard.voice(), heard.received()),
                at);
    }
}
