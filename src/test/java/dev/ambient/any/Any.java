package dev.ambient.any;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Author;
import dev.ambient.domain.Concern;
import dev.ambient.domain.Emotion;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Intent;
import dev.ambient.domain.Mention;
import dev.ambient.domain.Person;
import dev.ambient.domain.Reading;
import dev.ambient.domain.Sensitivity;
import dev.ambient.domain.Sentiment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values of every sort, by a seed. Small worlds on purpose: few people, ids and brands, so that they meet. */
public final class Any {
    public static final List<String> NETWORKS = List.of("x", "bluesky", "mastodon", "reddit", "youtube");
    public static final List<String> BRANDS = List.of("nordbrew", "kaffa");
    public static final List<String> TOPICS =
            List.of("food_&_dining", "travel_&_adventure", "sports", "music", "diaries_&_daily_life");

    private static final List<String> WORDS = List.of(
            "@nordbrew",
            "the",
            "lid",
            "leaks",
            "again",
            "lovely",
            "kaffé",
            "コーヒー",
            "☕",
            "👩‍👩‍👧",
            "مرحبا",
            "não",
            "I'm",
            "#coffee",
            "https://nordbrew.example/p?x=1&y=2",
            "\"quoted\"",
            "<b>",
            "a\nb",
            "ﬁne",
            "e\u0301",
            "𝒸𝓊𝓅",
            "\u202Eback",
            "don't",
            "waiting",
            "40",
            "minutes");
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private Any() {}

    public static Heard heard(Random random) {
        var mention = mention(random);
        var concerns = new TreeMap<String, Concern>();
        for (var brand : BRANDS)
            if (random.nextInt(3) > 0) concerns.put(brand, new Concern(brand, random.nextBoolean()));
        return new Heard(
                "m-" + Long.toHexString(random.nextLong()) + "/" + random.nextInt(3),
                mention,
                reading(random),
                List.copyOf(concerns.values()),
                random.nextInt(12) == 0 ? "nordbrew" : null,
                mention.at().plusMillis(random.nextInt(600_000)));
    }

    /** A post, sometimes an edit, never an end: that has no dot. */
    public static Mention mention(Random random) {
        var edited = random.nextInt(5) == 0;
        var reply = random.nextInt(3) == 0 ? link(random) : null;
        return new Mention(
                edited ? Mention.Op.UPDATE : Mention.Op.CREATE,
                of(random, NETWORKS),
                "id" + random.nextInt(200),
                edited ? 2 + random.nextInt(3) : 1,
                author(random),
                time(random),
                text(random),
                or(random, () -> of(random, List.of("en", "de", "pt-BR", "ja"))),
                of(random, List.of(Mention.Kind.values())),
                random.nextBoolean() ? Mention.Visibility.PUBLIC : Mention.Visibility.UNLISTED,
                reply,
                reply == null ? null : or(random, reply::id),
                random.nextInt(8) == 0 ? link(random) : null,
                random.nextInt(8) == 0 ? link(random) : null,
                random.nextInt(8) == 0 ? new Mention.Rating(1 + random.nextInt(5), 5) : null,
                random.nextInt(6) == 0
                        ? List.of(new Mention.Media("image", "https://img.example/1.jpg", or(random, () -> "a cup")))
                        : List.of(),
                new Mention.Counts(random.nextInt(50), random.nextInt(9), random.nextInt(9), random.nextInt(9_000)),
                or(random, () -> "https://post.example/" + random.nextInt(999)));
    }

    public static Author author(Random random) {
        return new Author(
                "u" + random.nextInt(40),
                or(random, () -> "ana" + random.nextInt(9)),
                or(random, () -> of(random, List.of("Ana", "Søren", "アナ", "O'Neil \"Ö\"", "👻"))),
                or(random, () -> (long) random.nextInt(100_000)),
                or(random, () -> (long) random.nextInt(5_000)),
                random.nextInt(10) == 0);
    }

    public static Person person(Random random) {
        return new Person(of(random, NETWORKS), "u" + random.nextInt(40));
    }

    public static Reading reading(Random random) {
        var towards = new TreeMap<String, Sentiment>();
        for (var brand : BRANDS) if (random.nextBoolean()) towards.put(brand, sentiment(random));
        var intents = new EnumMap<Intent, Double>(Intent.class);
        for (var intent : Intent.values()) if (random.nextBoolean()) intents.put(intent, chance(random));
        var sensitive = EnumSet.noneOf(Sensitivity.class);
        if (random.nextInt(10) == 0) sensitive.add(of(random, List.of(Sensitivity.values())));
        return new Reading(
                of(random, List.of("en", "de", "pt", "und")),
                sentiment(random),
                towards,
                of(random, List.of(Emotion.values())),
                chance(random),
                intents,
                some(random, TOPICS, 3),
                some(random, List.of("lid", "roast", "#coffee", "delivery", "コーヒー"), 4),
                random.nextInt(20) == 0 ? List.of("recall") : List.of(),
                sensitive,
                1 + 4 * chance(random),
                random.nextInt(15) == 0,
                random.nextInt(15) == 0,
                some(random, List.of("leaks", "again", "lovely"), 3));
    }

    public static Sentiment sentiment(Random random) {
        var negative = chance(random);
        var positive = (1 - negative) * random.nextDouble();
        return new Sentiment(negative, 1 - negative - positive, positive, positive - negative);
    }

    public static Alert alert(Random random) {
        return AnyAlert.of(random);
    }

    /** Up to 40 words of many scripts. */
    public static String text(Random random) {
        var words = new ArrayList<String>();
        for (var count = random.nextInt(40); count >= 0; count--) words.add(of(random, WORDS));
        return String.join(" ", words);
    }

    /** Within eight weeks; to the second, the millisecond or, as some networks tell it, the microsecond. */
    public static Instant time(Random random) {
        var second = START.plusSeconds(random.nextInt(8 * 7 * 86_400));
        return switch (random.nextInt(4)) {
            case 0 -> second.plusMillis(random.nextInt(1_000));
            case 1 -> second.plusNanos(1_000L * random.nextInt(1_000_000));
            default -> second;
        };
    }

    /** 0..1, mostly with few decimals. */
    public static double chance(Random random) {
        return random.nextInt(4) == 0 ? random.nextDouble() : random.nextInt(101) / 100.0;
    }

    public static <T> T of(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    static <T> @Nullable T or(Random random, Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    static <T> List<T> some(Random random, List<T> all, int most) {
        var start = random.nextInt(all.size());
        return all.subList(start, Math.min(all.size(), start + random.nextInt(most + 1)));
    }

    private static Mention.Link link(Random random) {
        return new Mention.Link("id" + random.nextInt(200), or(random, () -> "u" + random.nextInt(40)));
    }
}
