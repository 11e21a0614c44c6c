package dev.ambient.edge.network.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.Map;

/** What X expands beside its posts, by id; whatever is not there is a missing node. */
record Includes(Map<String, JsonNode> users, Map<String, JsonNode> posts, Map<String, JsonNode> media) {
    static Includes of(JsonNode includes) {
        return new Includes(
                by("id", includes.path("users")),
                by("id", includes.path("tweets")),
                by("media_key", includes.path("media")));
    }

    JsonNode user(String id) {
        return users.getOrDefault(id, MissingNode.getInstance());
    }

    JsonNode post(String id) {
        return posts.getOrDefault(id, MissingNode.getInstance());
    }

    JsonNode medium(String key) {
        return media.getOrDefault(key, MissingNode.getInstance());
    }

    private static Map<String, JsonNode> by(String id, JsonNode list) {
        var found = new HashMap<String, JsonNode>();
        for (var element : list) if (element.has(id)) found.put(element.path(id).asText(), element);
        return found;
    }
}
