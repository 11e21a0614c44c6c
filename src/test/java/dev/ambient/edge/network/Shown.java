package dev.ambient.edge.network;

import dev.ambient.domain.Author;
import dev.ambient.domain.Decoded;
import dev.ambient.domain.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A decoded record as one line of the golden file; what is empty or usual is left out. */
final class Shown {
    private Shown() {}

    static String line(Decoded decoded) {
        if (decoded.refusal() != null)
            return decoded.refusal().error() + " | " + decoded.refusal().reason();
        return decoded.note() != null ? decoded.note().toString() : line(Objects.requireNonNull(decoded.mention()));
    }

    private static String line(Mention mention) {
        var parts = new ArrayList<String>();
        parts.add(mention.op() + " " + mention.network() + " " + mention.id() + " r" + mention.revision());
        parts.add(author(mention.author()));
        parts.add(mention.at().toString());
        parts.add(mention.kind() + " " + mention.visibility());
        add(parts, "lang", mention.lang());
        add(parts, "reply", mention.reply());
        add(parts, "root", mention.root());
        add(parts, "quote", mention.quote());
        add(parts, "repost", mention.repost());
        add(parts, "rating", mention.rating());
        add(parts, "media", mention.media().isEmpty() ? null : mention.media());
        add(parts, "counts", mention.counts().equals(Mention.Counts.NONE) ? null : mention.counts());
        add(parts, "url", mention.url());
        add(parts, "text", "'" + mention.text().replace("\n", "\\n").replace("\t", "\\t") + "'");
        return String.join(" | ", parts);
    }

    private static String author(Author author) {
        return "by " + author.id() + (author.handle() == null ? "" : " @" + author.handle())
                + (author.name() == null ? "" : " (" + author.name() + ")")
                + (author.followers() == null ? "" : " followers " + author.followers())
                + (author.following() == null ? "" : " following " + author.following())
                + (author.bot() ? " bot" : "");
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) parts.add(name + " " + value);
    }
}
