package dev.ambient.any;

import dev.ambient.domain.Author;
import dev.ambient.domain.Concern;
import dev.ambient.domain.Emotion;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Intent;
import dev.ambient.domain.Mention;
import dev.ambient.domain.Reading;
import dev.ambient.domain.Sentiment;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Posts as networks really send them, of about 200 characters and with everything filled in: for sizes and speed. */
public final class AnyPost {
    private static final List<String> TEXTS = List.of(
            "@nordbrew third lid in two months that leaks all over my bag. I wrote to your support on monday and got a ticket"
                    + " number, nothing since. Could somebody please tell me what happens now? Really tired of this",
            "took the new nordbrew havn roast up to the cabin this weekend. snow to the windows, fire on, grinder buzzing and"
                    + " that smell... I know it's only coffee but some mornings it's a bit more than that, isn't it? #coffee",
            "Ich verstehe nicht, warum @nordbrew die kleine Mühle aus dem Programm nimmt. Seit drei Jahren jeden Morgen in"
                    + " Gebrauch und nie ein Problem gehabt, und jetzt gibt es nicht einmal mehr Ersatzteile dafür. Schade!",
            "does anyone know if the Nordbrew Skum fits under a normal kitchen cupboard? mine is 45 cm and the site just says"
                    + " 'compact'. thinking of getting one for the office before the price goes up again next week");

    private static final List<String> TOPICS = List.of(
            ("arts_&_culture business_&_entrepreneurs celebrity_&_pop_culture family fashion_&_style film_tv_&_video"
                            + " fitness_&_health gaming learning_&_educational music news_&_social_concern other_hobbies"
                            + " relationships science_&_technology sports travel_&_adventure youth_&_student_life"
                            + " food_&_dining")
                    .split(" "));

    private AnyPost() {}

    /** On X, Bluesky or Mastodon; probabilities have four decimals. */
    public static Heard of(Random random) {
        var network = Any.of(random, List.of("x", "bluesky", "mastodon"));
        var at = Instant.parse("2026-03-02T00:00:00Z").plusMillis(random.nextInt(86_400_000));
        var id = id(network, random);
        var reply = random.nextInt(3) == 0 ? new Mention.Link(id(network, random), account(network, random)) : null;
        var mention = new Mention(
                Mention.Op.CREATE,
                network,
                id,
                1,
                new Author(
                        account(network, random),
                        "ana.lindqvist" + random.nextInt(99),
                        "Ana Lindqvist",
                        (long) random.nextInt(2_000),
                        (long) random.nextInt(900),
                        false),
                at,
                Any.of(random, TEXTS),
                "en",
                reply == null ? Mention.Kind.POST : Mention.Kind.REPLY,
                Mention.Visibility.PUBLIC,
                reply,
                reply == null ? null : reply.id(),
                null,
                null,
                null,
                List.of(),
                new Mention.Counts(random.nextInt(30), random.nextInt(5), random.nextInt(9), random.nextInt(2_000)),
                network.equals("x") ? "https://x.com/i/web/status/" + id : "https://social.example/" + id.hashCode());
        return new Heard(
                new java.util.UUID(random.nextLong(), random.nextLong()).toString(),
                mention,
                reading(random),
                List.of(new Concern("nordbrew", random.nextBoolean())),
                null,
                at.plusMillis(5_000 + random.nextInt(60_000)));
    }

    /** On any topic and aspect. */
    public static Heard wide(Random random) {
        var heard = of(random);
        var of = heard.reading();
        var reading = new Reading(
                of.language(),
                of.sentiment(),
                of.towards(),
                of.emotion(),
                of.irony(),
                of.intents(),
                List.of(Any.of(random, TOPICS), "diaries_&_daily_life"),
                List.of(letters(random, 9), letters(random, 9) + " " + letters(random, 5)),
                of.grave(),
                of.sensitive(),
                of.intimacy(),
                of.lifeEvent(),
                of.contest(),
                of.words());
        return new Heard(heard.record(), heard.mention(), reading, heard.concerns(), heard.voice(), heard.received());
    }

    private static Reading reading(Random random) {
        var intents = new EnumMap<Intent, Double>(Intent.class);
        for (var intent : Intent.values()) intents.put(intent, chance(random));
        return new Reading(
                "en",
                sentiment(random),
                Map.of("nordbrew", sentiment(random)),
                Any.of(random, List.of(Emotion.values())),
                chance(random),
                intents,
                List.of("food_&_dining", "diaries_&_daily_life"),
                List.of("lid", "new roast", "ticket number"),
                List.of(),
                Set.of(),
                1 + 4 * chance(random),
                false,
                false,
                List.of("leaks", "tired", "nothing"));
    }

    private static Sentiment sentiment(Random random) {
        var negative = chance(random);
        var positive = rounded((1 - negative) * random.nextDouble());
        return new Sentiment(negative, rounded(1 - negative - positive), positive, rounded(positive - negative));
    }

    private static double chance(Random random) {
        return rounded(random.nextDouble());
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static String id(String network, Random random) {
        return switch (network) {
            case "x" -> Long.toString(2_018_283_394_377_164_139L + random.nextInt());
            case "bluesky" -> "at://" + account(network, random) + "/app.bsky.feed.post/3l" + letters(random, 11);
            default -> "https://social.example/users/solveig/statuses/" + (115_999_668_788_559_941L + random.nextInt());
        };
    }

    private static String account(String network, Random random) {
        return network.equals("bluesky")
                ? "did:plc:" + letters(random, 24)
                : Long.toString(1_462_151_111_111_770_698L + random.nextInt());
    }

    private static String letters(Random random, int count) {
        var letters = new StringBuilder();
        while (letters.length() < count) letters.append("234567abcdefghijklmnopqrstuvwxyz".charAt(random.nextInt(32)));
        return letters.toString();
    }
}
