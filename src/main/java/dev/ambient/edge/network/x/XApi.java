package dev.ambient.edge.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambient.domain.Decoded;
import dev.ambient.domain.Mention;
import dev.ambient.edge.network.shape.Fields;
import dev.ambient.edge.network.shape.Format;
import dev.ambient.edge.network.shape.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What X API v2 answers and streams: one post ({@code data} is an object), a page of posts ({@code data} is an array, all
 * with the same {@code includes}), or a compliance event, also of v1.1. A refused post of a page is kept without the includes.
 */
public final class XApi implements Format {
    /** The network's name. */
    static final String NETWORK = "x";

    private static final Set<String> POST = Set.of("text", "note_tweet", "author_id", "edit_history_tweet_ids");

    @Override
    public boolean knows(JsonNode body) {
        var data = body.path("data");
        if (data.isArray()) return isPage(body, data);
        return isPost(data)
                || Compliance.of(data).isPresent()
                || Compliance.of(body).isPresent();
    }

    @Override
    public List<Decoded> decode(JsonNode body, Instant received) {
        var data = body.path("data");
        if (data.isArray()) return page(data, Includes.of(body.path("includes")), received);
        if (isPost(data)) return List.of(Decoded.of(post(data, "data", Includes.of(body.path("includes")), received)));
        var event = Compliance.of(data).or(() -> Compliance.of(body)).orElseThrow();
        return List.of(Decoded.of(event.mention(received)));
    }

    private static List<Decoded> page(JsonNode data, Includes includes, Instant received) {
        if (data.isEmpty()) throw new Refused("missing", "data: the page holds no post");
        if (data.size() > BATCH) throw new Refused("size", "data: the page holds more than " + BATCH + " posts");
        var records = new ArrayList<Decoded>(data.size());
        for (int place = 0; place < data.size(); place++) {
            var post = data.get(place);
            try {
                records.add(Decoded.of(post(post, "data[" + place + "]", includes, received)));
            } catch (Refused refused) {
                records.add(refused.of("{\"data\":" + post + "}"));
            }
        }
        return records;
    }

    private static Mention post(JsonNode post, String path, Includes includes, Instant received) {
        return new Post(Fields.of(post, path), includes).mention(received);
    }

    private static boolean isPage(JsonNode body, JsonNode data) {
        if (body.has("includes") || body.has("meta")) return true;
        for (var post : data) if (isPost(post)) return true;
        return false;
    }

    private static boolean isPost(JsonNode data) {
        return data.isObject() && POST.stream().anyMatch(data::has);
    }
}
