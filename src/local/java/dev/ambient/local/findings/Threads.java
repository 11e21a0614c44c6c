package dev.ambient.local.findings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambient.domain.Key;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Person;
import dev.ambient.edge.json.Wire;
import dev.ambient.local.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The plain recount: threads of a file in X's shape or in Ambient's own, without any of the functions. */
final class Threads {
    private static final Duration DAY = Duration.ofHours(24);

    private final Map<String, List<Post>> threads;
    private final Map<Key, Post> posts;

    private Threads(List<Post> posts) {
        this.threads = posts.stream().collect(groupingBy(Post::thread));
        this.posts = posts.stream().collect(toMap(Post::key, post -> post, (one, again) -> one));
    }

    /**
     * A post of the file.
     *
     * @param to whom it answers, empty for nobody
     * @param voice the brand whose account wrote it, empty for a customer
     */
    record Post(String network, String id, String thread, String author, String to, String voice, Instant at) {
        static Post of(JsonNode line, Listening listening) {
            return line.has("data") ? ofX(line, listening) : own(line, listening);
        }

        private static Post ofX(JsonNode line, Listening listening) {
            var data = line.path("data");
            var id = data.path("id").asText();
            var author = data.path("author_id").asText();
            var brand = listening.owner(new Person("x", author));
            return new Post(
                    "x",
                    id,
                    data.path("conversation_id").asText(id),
                    author,
                    data.path("in_reply_to_user_id").asText(""),
                    brand.map(one -> one.key()).orElse(""),
                    Instant.parse(data.path("created_at").asText()));
        }

        private static Post own(JsonNode line, Listening listening) {
            var network = line.path("network").asText();
            var id = line.path("id").asText();
            var author = line.path("author").path("id").asText();
            var reply = line.path("reply");
            var brand = listening.owner(new Person(network, author));
            return new Post(
                    network,
                    id,
                    reply.path("root").asText(reply.path("id").asText(id)),
                    author,
                    reply.path("author").asText(""),
                    brand.map(one -> one.key()).orElse(""),
                    Instant.parse(line.path("at").asText()));
        }

        Key key() {
            return Key.of(network, id);
        }

        boolean isCustomers() {
            return voice.isEmpty();
        }
    }

    /** @throws Trouble where there is no such file */
    static Threads read(Path file, Listening listening) {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return new Threads(lines.lines()
                    .map(Threads::parsed)
                    .filter(line -> line.has("data") || line.path("op").asText().equals("create"))
                    .map(line -> Post.of(line, listening))
                    .distinct()
                    .sorted(Comparator.comparing(Post::at))
                    .toList());
        } catch (IOException | UncheckedIOException absent) {
            throw new Trouble("The threads " + file + " cannot be read: " + absent.getMessage(), absent);
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return Wire.mapper().readTree(line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Those with an answer. */
    List<List<Post>> conversations() {
        return threads.values().stream()
                .filter(posts -> posts.stream().anyMatch(post -> !post.id().equals(post.thread())))
                .toList();
    }

    /** When a brand first answered the author of a post, there and not before it. */
    Optional<Instant> answered(Key opening, String brand) {
        return post(opening)
                .flatMap(ask -> after(ask).stream()
                        .filter(post -> post.voice().equals(brand) && post.to().equals(ask.author()))
                        .map(Post::at)
                        .findFirst());
    }

    /** When the brand or another customer answered the author of a post, there and not before it. */
    List<Instant> answers(Key opening, String brand) {
        return post(opening).stream()
                .flatMap(ask -> after(ask).stream()
                        .filter(post ->
                                post.to().equals(ask.author()) && !post.author().equals(ask.author()))
                        .filter(post -> post.isCustomers() || post.voice().equals(brand)))
                .map(Post::at)
                .toList();
    }

    /** Whether another customer answered the author of a post before a time. */
    boolean helped(Key opening, Instant before) {
        return post(opening).stream()
                .flatMap(ask -> after(ask).stream()
                        .filter(post -> post.isCustomers()
                                && !post.author().equals(ask.author())
                                && post.to().equals(ask.author())))
                .anyMatch(post -> post.at().isBefore(before));
    }

    /** Four posts by three customers within a day, and no brand among them. */
    static boolean isCrowd(List<Post> posts) {
        return posts.stream().anyMatch(last -> {
            var window = posts.stream()
                    .filter(post -> !post.at().isAfter(last.at())
                            && post.at().isAfter(last.at().minus(DAY)))
                    .toList();
            return window.size() >= 4
                    && window.stream().allMatch(Post::isCustomers)
                    && window.stream().map(Post::author).distinct().count() >= 3;
        });
    }

    private List<Post> after(Post ask) {
        return threads.getOrDefault(ask.thread(), List.of()).stream()
                .filter(post -> !post.at().isBefore(ask.at()) && !post.id().equals(ask.id()))
                .toList();
    }

    private Optional<Post> post(Key key) {
        return Optional.ofNullable(posts.get(key));
    }
}
