package dev.ambient.local.year;

import java.time.Instant;
import java.util.List;

/**
 * A brand of the year, as its vocabulary {@code <key>.txt} describes it.
 *
 * @param perHour opening posts an hour in the mean
 * @param words its own and the common ones
 */
record Company(String key, double perHour, Seasons seasons, Vocabulary words) {
    /** φ of hourly counts: as the volume rule is measured by. */
    static final double DISPERSION = 3;

    static final List<String> NETWORKS = List.of("x", "bluesky", "mastodon");
    private static final double AUTHORS = 0.45;
    private static final int HOURS = 8_760;

    /** @param scale multiplies the volume of scale 1 */
    static Company of(String key, double scale) {
        var words = Vocabulary.of("posts.txt", "chat.txt", "tongues.txt", key + ".txt");
        var seasons = new Seasons(number(words, "home"), number(words, "swing"), (int) number(words, "peak"));
        return new Company(key, number(words, "rate") * scale, seasons, words);
    }

    /** Days by which its plants come later than those of others. */
    int turn() {
        return (int) number(words, "turn");
    }

    /** Opening posts to be expected in the hour that begins at a time. */
    double expected(Instant hour) {
        return perHour * seasons.at(hour);
    }

    /** How many opening posts that hour brings by itself. */
    long count(Seeds seeds, Instant hour) {
        return Draw.count(seeds.of("volume", key, hour), expected(hour), DISPERSION);
    }

    /** How many people talk about it in a year. */
    long people() {
        return Math.max(60, Math.round(perHour * HOURS * AUTHORS));
    }

    String handle(String network) {
        return words.only("handle." + network);
    }

    /** The brand's own account on a network. */
    Person voice(String network) {
        return new Person(
                network,
                words.only("account." + network),
                handle(network),
                words.only("name"),
                Math.round(800 * Math.sqrt(Math.max(1, perHour))),
                "en",
                List.of(),
                0.5,
                0,
                0,
                0.05,
                false);
    }

    private static double number(Vocabulary words, String name) {
        return Double.parseDouble(words.only(name));
    }
}
