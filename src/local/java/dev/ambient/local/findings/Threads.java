package dev.ambient.local.findings;

import static java.util.stream.Collectors.groupingBy;

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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The plain recount: threads of a file in X's shape, without any of the functions. */
final class Threads {
    private static final Duration DAY = Duration.ofHours(24);

    private final Map<String, List<Post>> threads;

    private Threads(List<Post> posts) {
        this.threads = posts.stream().collect(groupingBy(Post::thread));
    }

    /**
     * A post of the file.
     *
     * @param to whom it answers, empty for nobody
     * @param voice the brand whose account wrote it, empty for a customer
     */
    record Post(String id, String thread, String author, String to, String voice, Instant at) {
        static Post of(JsonNode line, Listening listening) {
            var data = line.path("data");
            var id = data.path("id").asText();
            var author = data.path("author_id").asText();
            var brand = listening.owner(new Person("x", author));
            return new Post(
                    id,
                    data.path("conversation_id").asText(id),
                    author,
                    data.path("in_reply_to_user_id").asText(""),
                    brand.map(one -> one.key()).orElse(""),
                    Instant.parse(data.path("created_at").asText()));
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
        return threads.values().stream()
                .flatMap(Collection::stream)
                .filter(post -> Key.of("x", post.id()).equals(key))
                .findFirst();
    }
}
