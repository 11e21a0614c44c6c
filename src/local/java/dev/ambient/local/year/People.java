package dev.ambient.local.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Thousands of authors, none of them kept: a number and the seed say all about one. */
record People(Seeds seeds) {
    private static final List<String> FOREIGN = List.of("de", "es", "no", "fr");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    /** How even activity is: 0 is a pure power law of ranks. */
    private static final double EVEN = 0.08;

    /** Share of people on mastodon. */
    static final double MASTODON = 0.14;

    private static final long SNOWFLAKES = 1_000_000_000_000_000_000L;

    /** Somebody of a brand's public; activity has a heavy tail, some post a hundred times as often as most. */
    Person any(SplittableRandom random, Company company) {
        var u = cube(random.nextDouble() + EVEN) - cube(EVEN);
        var rank = (long) (company.people() * u / (cube(1 + EVEN) - cube(EVEN)));
        return of(company, "public", rank);
    }

    /** Somebody with a part to play: English, and on a network that is never silent. */
    Person special(Company company, String part, Object number) {
        while (true) {
            var person = of(company, part, number);
            if (person.language().equals("en") && !person.network().equals("mastodon")) return person;
            number = number + "'";
        }
    }

    Person of(Company company, String part, Object number) {
        var random = seeds.of("person", company.key(), part, number);
        var draw = random.nextDouble();
        var network = draw < 0.62 ? "x" : draw < 1 - MASTODON ? "bluesky" : "mastodon";
        var given = Draw.pick(random, company.words().all("given"));
        var family = Draw.pick(random, company.words().all("family"));
        var handle = handle(random, network, given, family);
        var name = Draw.chance(random, 0.5) ? given + " " + family : given;
        var id = id(random, network);
        var followers = Math.min(3_000_000, (long) Draw.logNormal(random, 240, 1.5));
        var language = Draw.chance(random, 0.9) ? "en" : Draw.pick(random, FOREIGN);
        var interests = new ArrayList<String>();
        for (var i = random.nextInt(3); i >= 0; i--)
            interests.add(Draw.pick(random, company.words().all("interest")));
        var stance = Math.max(-1, Math.min(1, 0.12 + 0.4 * Draw.gaussian(random)));
        return new Person(
                network,
                id,
                handle,
                name,
                followers,
                language,
                List.copyOf(interests),
                stance,
                0.25 * random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                false);
    }

    private static String id(SplittableRandom random, String network) {
        if (network.equals("x")) return Long.toString(SNOWFLAKES + random.nextLong(SNOWFLAKES));
        if (network.equals("mastodon"))
            return Long.toString(109_000_000_000_000_000L + random.nextLong(SNOWFLAKES / 100));
        var did = new StringBuilder("did:plc:");
        for (var i = 0; i < 24; i++) did.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return did.toString();
    }

    private static String handle(SplittableRandom random, String network, String given, String family) {
        var plain = (given + (Draw.chance(random, 0.5) ? "_" : "") + family).toLowerCase(Locale.ROOT);
        plain = plain.replaceAll("[^a-z_]", "") + random.nextInt(10_000);
        return switch (network) {
            case "bluesky" -> plain.replace('_', '-') + ".bsky.example";
            case "mastodon" -> plain + "@social.example";
            default -> plain;
        };
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
