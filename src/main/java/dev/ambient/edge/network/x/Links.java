package dev.ambient.edge.network.x;

import dev.ambient.domain.Mention.Kind;
import dev.ambient.domain.Mention.Link;
import dev.ambient.edge.network.shape.Fields;
import dev.ambient.edge.network.shape.Refused;
import org.jspecify.annotations.Nullable;

/** The posts a post of X refers to, each by the id of its first version where that is known. */
record Links(
        @Nullable Link reply,
        @Nullable Link quote,
        @Nullable Link repost) {
    static Links of(Fields post, Includes includes) {
        var reply = link(post, "replied_to", includes, post.idOrNull("in_reply_to_user_id"));
        return new Links(
                reply == null ? directed(post) : reply,
                link(post, "quoted", includes, null),
                link(post, "retweeted", includes, null));
    }

    Kind kind() {
        if (repost != null) return Kind.REPOST;
        if (reply != null) return Kind.REPLY;
        return quote != null ? Kind.QUOTE : Kind.POST;
    }

    /**
     * An answer to somebody whose post is gone or was not told: the opening post of the conversation stands for it, so that
     * it still counts as an answer to that person. A post that opens a conversation by naming somebody answers nothing.
     */
    private static @Nullable Link directed(Fields post) {
        var answered = post.idOrNull("in_reply_to_user_id");
        var root = post.idOrNull("conversation_id");
        if (answered == null || root == null) return null;
        var versions = Versions.of(post);
        return root.equals(versions.id()) || root.equals(post.id("id")) ? null : new Link(root, answered);
    }

    private static @Nullable Link link(Fields post, String type, Includes includes, @Nullable String author) {
        if (!post.has("referenced_tweets")) return null;
        var path = post.name("referenced_tweets");
        var list = post.node().path("referenced_tweets");
        if (!list.isArray()) throw Refused.type(path, "an array", list);
        for (int place = 0; place < list.size(); place++) {
            var reference = Fields.of(list.get(place), path + "[" + place + "]");
            if (type.equals(reference.string("type"))) return link(reference.id("id"), includes, author);
        }
        return null;
    }

    private static Link link(String id, Includes includes, @Nullable String author) {
        var post = includes.post(id);
        var first = post.path("edit_history_tweet_ids").path(0).asText(id);
        var by = post.path("author_id").asText("");
        return new Link(first, author != null || by.isBlank() ? author : by);
    }
}
