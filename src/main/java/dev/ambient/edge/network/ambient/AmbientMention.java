package dev.ambient.edge.network.ambient;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambient.domain.Author;
import dev.ambient.domain.Decoded;
import dev.ambient.domain.Mention;
import dev.ambient.domain.Mention.Kind;
import dev.ambient.domain.Mention.Op;
import dev.ambient.domain.Mention.Visibility;
import dev.ambient.edge.network.shape.Extras;
import dev.ambient.edge.network.shape.Fields;
import dev.ambient.edge.network.shape.Format;
import dev.ambient.edge.network.shape.Plain;
import java.time.Instant;
import java.util.List;

/**
 * {@code type: mention}, version 1. An {@code author_delete} or {@code author_protect} is about the account, so the
 * author's id is its id, whatever else is given. An {@code update} without a revision is the second one.
 */
public final class AmbientMention implements Format {
    @Override
    public boolean knows(JsonNode body) {
        return "mention".equals(body.path("type").textValue());
    }

    @Override
    public List<Decoded> decode(JsonNode body, Instant received) {
        return List.of(Decoded.of(mention(Fields.of(body, ""), received)));
    }

    private static Mention mention(Fields mention, Instant received) {
        Account.version(mention);
        var op = mention.choice("op", Op.class, Op.CREATE);
        var network = Account.network(mention);
        var author = author(mention.object("author"));
        var isPost = op == Op.CREATE || op == Op.UPDATE;
        var links = Links.of(mention);
        var extras = new Extras(mention.node());
        return new Mention(
                op,
                network,
                isPost || op == Op.DELETE ? mention.id("id") : author.id(),
                mention.ordinal("revision", op == Op.UPDATE ? 2 : 1),
                author,
                mention.time("at", received),
                isPost ? Plain.text(mention.string("text")) : "",
                extras.language("lang"),
                mention.choice("kind", Kind.class, links.kind()),
                mention.choice("visibility", Visibility.class, Visibility.PUBLIC),
                links.reply(),
                mention.idOrNull("root"),
                links.quote(),
                links.repost(),
                Decoration.rating(extras.in("rating")),
                Decoration.media(extras),
                Decoration.counts(extras.in("counts")),
                extras.url("url"));
    }

    private static Author author(Fields author) {
        var extras = new Extras(author.node());
        return new Author(
                author.id("id"),
                Decoration.handle(extras),
                extras.label("name", Extras.LABEL),
                extras.count("followers"),
                extras.count("following"),
                extras.flag("bot"));
    }
}
