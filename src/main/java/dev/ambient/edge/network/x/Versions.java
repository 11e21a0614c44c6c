package dev.ambient.edge.network.x;

import dev.ambient.edge.network.shape.Fields;
import dev.ambient.edge.network.shape.Refused;

/**
 * Which version of which post it is: on X every edit has an id of its own and lists the ids of all versions, oldest first.
 *
 * @param id of the first version
 * @param revision 1 for the post as first written; the place in the list, or its length where this version is not in it
 */
record Versions(String id, long revision) {
    static Versions of(Fields post) {
        var own = post.id("id");
        if (!post.has("edit_history_tweet_ids")) return new Versions(own, 1);
        var path = post.name("edit_history_tweet_ids");
        var history = post.node().path("edit_history_tweet_ids");
        if (!history.isArray()) throw Refused.type(path, "an array", history);
        if (history.isEmpty()) return new Versions(own, 1);
        var first = Fields.id(history.get(0), path + "[0]");
        for (int place = 0; place < history.size(); place++)
            if (own.equals(history.get(place).asText())) return new Versions(first, place + 1);
        return new Versions(first, history.size());
    }
}
