package dev.ambient.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Intent;
import dev.ambient.domain.Reading;
import dev.ambient.domain.Sentiment.Polarity;
import dev.ambient.edge.network.shape.Entities;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPInputStream;

/**
 * The posts labelled by hand ({@code hand.tsv}: stream, id, stratum, split, sentiment, labels; docs/labels.md) against what the product tells
 * of them, at the thresholds it uses. The texts are looked up by id in {@code mentions/<stream>.ndjson.gz}; posts of a stream that is not
 * there are left out. Phrases were chosen on the split {@code dev} only.
 */
final class Hand {
    /** From where an intent counts as told, and a need is opened by default. */
    private static final double CERTAIN = 0.6;
    /** From where irony holds back what kind words would do. */
    private static final double HELD = 0.5;

    private static final String NEED = "need";
    private static final String IRONY = "irony";
    private static final String PRAISE = "praise";
    private static final List<String> LABELS = List.of(
            NEED,
            "complaint",
            "question",
            PRAISE,
            "purchase",
            "churn",
            "wish",
            "recommendation",
            "thanks",
            IRONY,
            "life",
            "contest");

    private Hand() {}

    /**
     * @param labels what it is, of {@link #LABELS}
     * @param said what the reader tells of it
     */
    private record Post(
            String split, Polarity feels, Set<String> labels, Polarity felt, Set<String> said, double irony) {
        boolean told(String label) {
            return said.contains(label);
        }

        boolean is(String label) {
            return labels.contains(label);
        }

        boolean held() {
            return irony >= HELD;
        }

        /** It lifts the support for a brand, or is counted as praise. */
        boolean shownAsPraise() {
            return told(PRAISE) || felt == Polarity.POSITIVE && !held();
        }
    }

    /** Prints the figures of each split and gives them for the JSON; nothing where the folder holds no streams. */
    static List<Map<String, Object>> judge(Path folder, Reader reader, PrintStream out) {
        List<Map<String, Object>> results = new ArrayList<>();
        List<Post> posts = posts(folder.resolve("mentions"), reader);
        for (String split : posts.isEmpty() ? List.<String>of() : List.of("dev", "test", "all")) {
            List<Post> of = posts.stream()
                    .filter(post -> split.equals("all") || post.split.equals(split))
                    .toList();
            results.add(split(split, of, out));
        }
        return results;
    }

    private static Map<String, Object> split(String split, List<Post> posts, PrintStream out) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("task", "hand");
        result.put("split", split);
        result.put("posts", posts.size());
        out.printf(Locale.ROOT, "%nhand        %-5s %4d posts%n", split, posts.size());
        Map<String, Object> intents = new LinkedHashMap<>();
        for (String label : LABELS) intents.put(label, label(label, posts, out));
        result.put("intents", intents);
        result.put("sentiment", share("sentiment, macro-recall", posts, Hand::recall, out));
        result.put(
                "sarcasticPraiseShown",
                part(
                        "ironic, shown as praise",
                        posts.stream().filter(post -> post.is(IRONY)).toList(),
                        Post::shownAsPraise,
                        out));
        result.put(
                "honestPraiseHeld",
                part(
                        "meant kindly, held as ironic",
                        posts.stream()
                                .filter(post -> !post.is(IRONY))
                                .filter(post -> post.feels == Polarity.POSITIVE || post.is(PRAISE))
                                .toList(),
                        Post::held,
                        out));
        return result;
    }

    private static Map<String, Object> label(String label, List<Post> posts, PrintStream out) {
        Map<String, Object> figures = new LinkedHashMap<>();
        long are = posts.stream().filter(post -> post.is(label)).count();
        long told = posts.stream().filter(post -> post.told(label)).count();
        figures.put("n", are);
        figures.put("told", told);
        out.printf(Locale.ROOT, "  %-15s n %3d told %3d", label, are, told);
        Map<String, ToDoubleFunction<List<Post>>> measures = new LinkedHashMap<>();
        measures.put("precision", some -> both(label, some) / count(some, post -> post.told(label)));
        measures.put("recall", some -> both(label, some) / count(some, post -> post.is(label)));
        measures.put(
                "f1",
                some -> 2
                        * both(label, some)
                        / (count(some, post -> post.told(label)) + count(some, post -> post.is(label))));
        measures.forEach((name, measure) -> {
            double value = measure.applyAsDouble(posts);
            double[] interval = interval(posts, measure);
            if (Double.isNaN(value)) return;
            figures.put(name, value);
            figures.put(name + "Interval", interval);
            out.printf(Locale.ROOT, "  %s %.3f [%.3f, %.3f]", name, value, interval[0], interval[1]);
        });
        out.println();
        return figures;
    }

    private static Map<String, Object> part(String title, List<Post> posts, Predicate<Post> which, PrintStream out) {
        return share(title, posts, some -> count(some, which) / some.size(), out);
    }

    private static Map<String, Object> share(
            String title, List<Post> posts, ToDoubleFunction<List<Post>> measure, PrintStream out) {
        Map<String, Object> share = new LinkedHashMap<>();
        share.put("n", posts.size());
        if (posts.isEmpty()) return share;
        double value = measure.applyAsDouble(posts);
        double[] interval = interval(posts, measure);
        share.put("value", value);
        share.put("interval", interval);
        out.printf(
                Locale.ROOT,
                "  %-28s n %3d  %.3f [%.3f, %.3f]%n",
                title,
                posts.size(),
                value,
                interval[0],
                interval[1]);
        return share;
    }

    private static double recall(List<Post> posts) {
        int[] gold = posts.stream().mapToInt(post -> post.feels.ordinal()).toArray();
        int[] said = posts.stream().mapToInt(post -> post.felt.ordinal()).toArray();
        return Figures.of(gold, said, Polarity.values().length).recall();
    }

    private static double both(String label, List<Post> posts) {
        return count(posts, post -> post.is(label) && post.told(label));
    }

    private static double count(List<Post> posts, Predicate<Post> which) {
        return posts.stream().filter(which).count();
    }

    private static double[] interval(List<Post> posts, ToDoubleFunction<List<Post>> measure) {
        return Bootstrap.interval(
                posts.size(),
                some -> measure.applyAsDouble(
                        Arrays.stream(some).mapToObj(posts::get).toList()));
    }

    private static List<Post> posts(Path mentions, Reader reader) {
        Map<String, Map<String, String>> streams = new HashMap<>();
        List<Post> posts = new ArrayList<>();
        List<String> lines = Lexicon.lines("hand.tsv");
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split("\t", -1);
            String text = streams.computeIfAbsent(row[0], stream -> texts(mentions.resolve(stream + ".ndjson.gz")))
                    .get(row[1]);
            if (text != null) posts.add(post(row, text, reader));
        }
        return posts;
    }

    private static Post post(String[] row, String text, Reader reader) {
        Reading reading = reader.read(text, "en", Map.of("brand", handles(text)));
        Set<String> said = new HashSet<>();
        for (Intent intent : Intent.values())
            if (reading.of(intent) >= CERTAIN) said.add(intent.name().toLowerCase(Locale.ROOT));
        if (reading.need() >= CERTAIN && !reading.contest()) said.add(NEED);
        if (reading.irony() >= HELD) said.add(IRONY);
        if (reading.lifeEvent()) said.add("life");
        if (reading.contest()) said.add("contest");
        return new Post(
                row[3],
                Polarity.valueOf(row[4].toUpperCase(Locale.ROOT)),
                Set.copyOf(Arrays.asList(row[5].split(","))),
                reading.towards("brand").polarity(),
                said,
                reading.irony());
    }

    /** The handles of a post, lower case: taken together as the terms of one brand. */
    private static List<String> handles(String text) {
        return Scanner.scan(text).tokens().stream()
                .filter(token -> token.is(Token.Kind.MENTION))
                .map(Token::word)
                .toList();
    }

    /** The texts of a stream by id, decoded as the network's are. */
    private static Map<String, String> texts(Path stream) {
        Map<String, String> texts = new HashMap<>();
        if (!Files.isRegularFile(stream)) return texts;
        ObjectMapper json = new ObjectMapper();
        int line = 0;
        try (InputStream in = Files.newInputStream(stream);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            for (String body = lines.readLine(); body != null; body = lines.readLine()) {
                line++;
                JsonNode post = json.readTree(body).path("data");
                texts.putIfAbsent(
                        post.path("id").asText(),
                        Entities.decoded(post.path("text").asText()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(stream + ":" + (line + 1) + ": " + e.getMessage(), e);
        }
        return texts;
    }
}
