package dev.ambient.edge.network.ambient;

import dev.ambient.domain.Mention.Kind;
import dev.ambient.domain.Mention.Link;
import dev.ambient.edge.network.shape.Fields;
import org.jspecify.annotations.Nullable;

/** The posts a mention refers to: each an object with an id and perhaps an author, or an id alone. */
record Links(
        @Nullable Link reply,
        @Nullable Link quote,
        @Nullable Link repost) {
    static Links of(Fields mention) {
        return new Links(link(mention, "reply"), link(mention, "quote"), link(mention, "repost"));
    }

    /** What a post with these links is where it does not say. */
    Kind kind() {
        if (repost != null) return Kind.REPOST;
        if (reply != null) return Kind.REPLY;
        return quote != null ? Kind.QUOTE : Kind.POST;
    }

    private static @Nullable Link link(Fields mention, String field) {
        if (!mention.has(field)) return null;
        var found = mention.node().path(field);
        if (found.isTextual() || found.isIntegralNumber()) return new Link(mention.id(field), null);
        var link = mention.object(field);
        return new Link(link.id("id"), link.idOrNull("author"));
    }
}
