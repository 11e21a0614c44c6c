package dev.ambient.local.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A glance at a body, without knowing its format: how many records it holds, of what sort, and the greatest of the times
 * posts are known to carry. It steers the clock and fills three fields of the summary; it decides nothing else.
 *
 * @param records elements of an array, otherwise 1
 */
record Peek(List<Sort> records, Optional<Instant> time) {
    /** What a record is about. */
    enum Sort {
        MENTION,
        EDIT,
        DELETE,
        /** A customer, a contact, an event of the brand, or nothing that can be read. */
        OTHER
    }

    private static final JsonFactory JSON = new JsonFactory();
    private static final int DEEP = 12;
    private static final Set<String> TIMES = Set.of(
            "at",
            "created_at",
            "edited_at",
            "createdAt",
            "indexedAt",
            "time_us",
            "published",
            "updated",
            "created_utc",
            "publishedAt",
            "updatedAt",
            "published_at",
            "created_time",
            "lastModifiedAt",
            "dt",
            "pubDate");
    /** Objects whose times are not those of a post. */
    private static final Set<String> ASIDE =
            Set.of("users", "user", "account", "author", "consent", "orders", "profile");
    /** Strings that may hold the record itself: SNS and the like. */
    private static final Set<String> WRAPPED = Set.of("Message", "body", "data");

    private static final Set<String> ENDS = Set.of("delete", "user_delete", "user_protect", "status_delete");
    private static final Map<String, Sort> WORDS = Map.ofEntries(
            Map.entry("op:update", Sort.EDIT),
            Map.entry("op:delete", Sort.DELETE),
            Map.entry("op:author_delete", Sort.DELETE),
            Map.entry("op:author_protect", Sort.DELETE),
            Map.entry("operation:update", Sort.EDIT),
            Map.entry("operation:delete", Sort.DELETE),
            Map.entry("verb:remove", Sort.DELETE),
            Map.entry("verb:edited", Sort.EDIT),
            Map.entry("type:Update", Sort.EDIT),
            Map.entry("type:Delete", Sort.DELETE),
            Map.entry("type:Tombstone", Sort.DELETE),
            Map.entry("type:customer", Sort.OTHER),
            Map.entry("type:contact", Sort.OTHER),
            Map.entry("type:brand_event", Sort.OTHER));

    static Peek at(String body) {
        var glance = new Glance();
        try (var parser = JSON.createParser(body)) {
            glance.over(parser, 0);
        } catch (IOException | StackOverflowError unreadable) {
            if (glance.sorts.isEmpty()) glance.sorts.add(Sort.OTHER);
        }
        if (glance.sorts.isEmpty()) glance.sorts.add(Sort.OTHER);
        return new Peek(List.copyOf(glance.sorts), Optional.ofNullable(glance.time));
    }

    /** One pass over the tokens of a body. */
    private static final class Glance {
        private final List<Sort> sorts = new ArrayList<>();
        private @Nullable Instant time;
        private Sort sort = Sort.MENTION;

        void over(JsonParser parser, int nested) throws IOException {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) record(parser, nested);
            } else {
                record(parser, nested);
            }
        }

        private void record(JsonParser parser, int nested) throws IOException {
            sort = Sort.MENTION;
            var inner = sorts.size();
            if (parser.currentToken() == JsonToken.START_OBJECT) object(parser, nested);
            else {
                parser.skipChildren();
                sort = Sort.OTHER;
            }
            if (sorts.size() == inner) sorts.add(sort);
        }

        private void object(JsonParser parser, int nested) throws IOException {
            Deque<String> path = new ArrayDeque<>();
            var name = "";
            while (true) {
                var token = parser.nextToken();
                if (token == null) throw new IOException("the object does not end");
                switch (token) {
                    case FIELD_NAME -> name = parser.currentName();
                    case START_OBJECT, START_ARRAY -> {
                        if (path.size() >= DEEP || ASIDE.contains(name)) parser.skipChildren();
                        else path.push(name);
                        if (ENDS.contains(name) && path.size() <= 2) sort = Sort.DELETE;
                        if (token == JsonToken.START_ARRAY && name.equals("edit_history_tweet_ids"))
                            edits(parser, path);
                    }
                    case END_OBJECT, END_ARRAY -> {
                        if (path.isEmpty()) return;
                        path.pop();
                    }
                    case VALUE_STRING -> text(name, parser, nested);
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                        if (TIMES.contains(name)) note(Times.of(parser.getDoubleValue()));
                    }
                    default -> {}
                }
            }
        }

        private void edits(JsonParser parser, Deque<String> path) throws IOException {
            var count = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) count++;
            path.pop();
            if (count > 1) sort = Sort.EDIT;
        }

        private void text(String name, JsonParser parser, int nested) throws IOException {
            if (TIMES.contains(name)) note(Times.of(parser.getText()));
            if (name.equals("edited_at")) sort = Sort.EDIT;
            if (parser.getTextLength() < 40) {
                var word = WORDS.get(name + ":" + parser.getText());
                if (word != null) sort = word;
            } else if (WRAPPED.contains(name) && nested < 2) {
                var text = parser.getText().stripLeading();
                if (text.startsWith("{") || text.startsWith("[")) {
                    try (var inside = JSON.createParser(text)) {
                        over(inside, nested + 1);
                    }
                }
            }
        }

        private void note(Optional<Instant> found) {
            found.filter(one -> time == null || one.isAfter(time)).ifPresent(one -> time = one);
        }
    }
}
