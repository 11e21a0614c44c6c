package dev.ambient.edge.network.ambient;

import dev.ambient.domain.Mention.Counts;
import dev.ambient.domain.Mention.Media;
import dev.ambient.domain.Mention.Rating;
import dev.ambient.edge.network.shape.Extras;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a mention can do without. */
final class Decoration {
    private static final int MEDIA = 16;
    private static final int ALT = 2_000;

    private Decoration() {}

    static @Nullable String handle(Extras author) {
        var handle = author.label("handle", Extras.LABEL);
        return handle != null && handle.startsWith("@") && handle.length() > 1 ? handle.substring(1) : handle;
    }

    static Counts counts(Extras counts) {
        return new Counts(
                counts.countOrZero("likes"),
                counts.countOrZero("reposts"),
                counts.countOrZero("replies"),
                counts.countOrZero("views"));
    }

    /** A value between 0 and its maximum, which is 5 where it is not given. */
    static @Nullable Rating rating(Extras rating) {
        var value = rating.number("value");
        var max = rating.node().has("max") ? rating.number("max") : 5;
        return max > 0 && value >= 0 && value <= max ? new Rating(value, max) : null;
    }

    static List<Media> media(Extras mention) {
        return mention.each("media", MEDIA)
                .map(Decoration::medium)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Media medium(Extras medium) {
        var url = medium.url("url");
        if (url == null) return null;
        var kind = medium.label("kind", 32);
        return new Media(kind == null ? "image" : kind, url, medium.label("alt", ALT));
    }
}
