package dev.ambient.edge.network.x;

import dev.ambient.domain.Author;
import dev.ambient.domain.Mention;
import dev.ambient.domain.Mention.Counts;
import dev.ambient.domain.Mention.Op;
import dev.ambient.domain.Mention.Visibility;
import dev.ambient.edge.network.shape.Entities;
import dev.ambient.edge.network.shape.Extras;
import dev.ambient.edge.network.shape.Fields;
import dev.ambient.edge.network.shape.Plain;
import dev.ambient.edge.network.shape.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One post of X API v2, with what was expanded beside it. */
record Post(Fields data, Includes includes) {
    Mention mention(Instant received) {
        var versions = Versions.of(data);
        var author = author();
        var links = Links.of(data, includes);
        var extras = new Extras(data.node());
        return new Mention(
                versions.revision() == 1 ? Op.CREATE : Op.UPDATE,
                XApi.NETWORK,
                versions.id(),
                versions.revision(),
                author,
                asked("created_at").time("created_at", received),
                text(),
                extras.language("lang"),
                links.kind(),
                visibility(author),
                links.reply(),
                data.idOrNull("conversation_id"),
                links.quote(),
                links.repost(),
                null,
                Attachments.of(extras, includes),
                counts(extras.in("public_metrics")),
                url());
    }

    /** {@code text} ends after 280 characters, {@code note_tweet} does not. */
    private String text() {
        var note = data.has("note_tweet") ? data.object("note_tweet") : data;
        return Plain.text(Entities.decoded((note.has("text") ? note : data).string("text")));
    }

    private Author author() {
        var id = asked("author_id").id("author_id");
        var user = new Extras(includes.user(id));
        var metrics = user.in("public_metrics");
        return new Author(
                id,
                user.label("username", Extras.LABEL),
                user.label("name", Extras.LABEL),
                metrics.count("followers_count"),
                metrics.count("following_count"),
                false);
    }

    /** What a protected account posts, and what was taken down everywhere, is not for us. */
    private Visibility visibility(Author author) {
        var isProtected = includes.user(author.id()).path("protected").asBoolean(false);
        var isWithheld = Withheld.everywhere(data.node().path("withheld").path("country_codes"));
        return isProtected || isWithheld ? Visibility.PRIVATE : Visibility.PUBLIC;
    }

    private static Counts counts(Extras metrics) {
        return new Counts(
                metrics.countOrZero("like_count"),
                metrics.countOrZero("retweet_count"),
                metrics.countOrZero("reply_count"),
                metrics.countOrZero("impression_count"));
    }

    private @Nullable String url() {
        var id = data.id("id");
        return id.matches("\\d{1,20}") ? "https://x.com/i/web/status/" + id : null;
    }

    /** X leaves out what nobody asked for: the reason says so. */
    private Fields asked(String field) {
        if (data.has(field)) return data;
        throw new Refused("missing", data.name(field) + " is missing: ask X for tweet.fields=" + field);
    }
}
