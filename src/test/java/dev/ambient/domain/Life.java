package dev.ambient.domain;

import dev.ambient.domain.Easel.Stroke;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** What one person posts, edits, takes back and is answered, generated from a seed. */
final class Life {
    static final Instant START = Instant.parse("2026-02-02T08:00:00Z");
    static final Person ANA = new Person("x", "9007199254740993");
    private static final List<String> ASPECTS = List.of("lid", "price", "app", "taste", "cup", "box", "shop", "beans");
    private static final List<String> TOPICS = List.of("sports", "music", "food_&_dining");

    private final Random random;
    private final List<Stroke> strokes = new ArrayList<>();
    private int records;

    Life(long seed) {
        this.random = new Random(seed);
    }

    static Listening listening() {
        var brand = new Brand(
                "nordbrew",
                List.of("Nordbrew"),
                Map.of("x", List.of("nordbrew")),
                Map.of("x", Set.of("1")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                true);
        return new Listening(
                Map.of("nordbrew", brand),
                List.of(),
                Set.of(),
                Map.of(),
                Listening.Spike.BALANCED,
                Listening.NEED,
                Sign.USUAL);
    }

    /** In event-time order, each once. */
    List<Stroke> posts(int count) {
        for (var post = 0; post < count; post++) {
            var at = START.plus(Duration.ofMinutes(post * 7L + random.nextInt(5)));
            add(post, Mention.Op.CREATE, 1, at);
            if (random.nextInt(5) == 0) add(post, Mention.Op.UPDATE, 2, at.plusSeconds(30));
            if (random.nextInt(12) == 0) add(post, Mention.Op.UPDATE, 3, at.plusSeconds(40));
            if (random.nextInt(6) == 0) add(post, Mention.Op.DELETE, 1, at.plusSeconds(60));
            if (random.nextInt(3) == 0) answer(post, at.plusSeconds(90));
        }
        return strokes;
    }

    /** Every stroke, some twice under another record and some delivered again, in any order. */
    static List<Stroke> shuffled(List<Stroke> strokes, long seed) {
        var random = new Random(seed);
        var all = new ArrayList<Stroke>();
        for (var stroke : strokes) {
            all.add(stroke);
            if (random.nextInt(4) == 0) all.add(stroke);
            if (random.nextInt(4) == 0) all.add(new Stroke(copy(stroke.heard()), stroke.role()));
        }
        java.util.Collections.shuffle(all, random);
        return all;
    }

    private static Heard copy(Heard heard) {
        return new Heard(
                heard.record() + "-copy",
                heard.mention(),
                heard.reading(),
                heard.concerns(),
                heard.voice(),
                heard.received());
    }

    private void add(int post, Mention.Op op, long revision, Instant at) {
        var mention =
                mention(op, "p" + post, revision, new Author(ANA.id(), "ana", "Ana", 10L + post, 5L, false), at, null);
        var concerns = mention.isPost() ? List.of(new Concern("nordbrew", random.nextBoolean())) : List.<Concern>of();
        strokes.add(
                new Stroke(heard(mention, mention.isPost() ? reading() : Reading.EMPTY, concerns, null), Role.AUTHOR));
    }

    private void answer(int post, Instant at) {
        var brand = random.nextBoolean();
        var author = brand ? Author.of("1") : Author.of("peer" + random.nextInt(3));
        var mention = mention(Mention.Op.CREATE, "a" + post, 1, author, at, new Mention.Link("p" + post, ANA.id()));
        strokes.add(new Stroke(
                heard(mention, reading(), List.of(new Concern("nordbrew", true)), brand ? "nordbrew" : null),
                Role.ANSWER));
    }

    private Heard heard(
            Mention mention, Reading reading, List<Concern> concerns, @org.jspecify.annotations.Nullable String voice) {
        return new Heard(
                "r" + records++, mention, reading, concerns, voice, mention.at().plusSeconds(1));
    }

    private static Mention mention(
            Mention.Op op,
            String id,
            long revision,
            Author author,
            Instant at,
            Mention.@org.jspecify.annotations.Nullable Link reply) {
        return new Mention(
                op,
                "x",
                id,
                revision,
                author,
                at,
                "text",
                "en",
                Mention.Kind.POST,
                Mention.Visibility.PUBLIC,
                reply,
                null,
                null,
                null,
                null,
                List.of(),
                new Mention.Counts(id.length(), revision, 0, 0),
                null);
    }

    private Reading reading() {
        var score = Math.round(random.nextDouble() * 200 - 100) / 100.0;
        var sentiment = new Sentiment(score < -0.2 ? 0.8 : 0.1, 0.1, score > 0.2 ? 0.8 : 0.1, score);
        var intents = new TreeMap<Intent, Double>();
        for (var intent : Intent.values()) if (random.nextInt(3) == 0) intents.put(intent, random.nextDouble());
        return new Reading(
                "en",
                sentiment,
                Map.of(),
                Emotion.NONE,
                random.nextDouble(),
                intents,
                List.of(TOPICS.get(random.nextInt(3))),
                List.of(ASPECTS.get(random.nextInt(8))),
                List.of(),
                random.nextInt(9) == 0 ? Set.of(Sensitivity.HEALTH) : Set.of(),
                1,
                false,
                random.nextInt(9) == 0,
                List.of());
    }
}
