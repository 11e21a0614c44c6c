package dev.ambient.edge.network.x;

import dev.ambient.domain.Mention.Media;
import dev.ambient.edge.network.shape.Extras;
import java.util.List;
import java.util.Optional;

/** Pictures and videos of a post; a video is shown by its preview. */
final class Attachments {
    private static final int MOST = 16;
    private static final int ALT = 2_000;

    private Attachments() {}

    static List<Media> of(Extras post, Includes includes) {
        return post.in("attachments")
                .each("media_keys", MOST)
                .map(key -> new Extras(includes.medium(key.node().asText())))
                .map(Attachments::medium)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Media> medium(Extras medium) {
        var url = medium.url("url");
        var address = url != null ? url : medium.url("preview_image_url");
        if (address == null) return Optional.empty();
        return Optional.of(new Media(kind(medium), address, medium.label("alt_text", ALT)));
    }

    private static String kind(Extras medium) {
        var type = medium.label("type", 32);
        return type == null || type.equals("photo") ? "image" : type;
    }
}
