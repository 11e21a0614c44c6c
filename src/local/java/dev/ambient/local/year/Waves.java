package dev.ambient.local.year;

import static dev.ambient.local.year.Naming.ADDRESSED;
import static dev.ambient.local.year.Naming.BARE;
import static dev.ambient.local.year.Naming.NAMED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What sums show: many at once, many unhappy, nobody at all. */
final class Waves {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int STEPS = 12;
    private static final double[] HEIGHTS = {2.2, 3, 4, 6};
    /** A wave of fewer posts is none. */
    private static final double LEAST = 24;
    /** Posts an hour below which a crisis cannot be told from a few unhappy people. */
    private static final double GRAVE = 14;
    /** Posts in a bad day of a brand's below which it does not show. */
    private static final double SHOWN = 30;

    private static final Duration BAD_DAY = Duration.ofHours(9);

    /** A silence of fewer usual gaps is none. */
    private static final double GAPS = 12;

    private static final List<String> EVENTS = List.of("release", "campaign", "price", "show");

    private Waves() {}

    /** For two to five hours several times the usual; half of them after something the brand did. */
    static void wave(World world, Company company, Instant day, SplittableRandom random) {
        var number = day.getEpochSecond() / 86_400;
        var height = HEIGHTS[(int) (number / 17 % HEIGHTS.length)];
        var from = World.daytime(day, random);
        var until = from.plus(HOUR.multipliedBy(2 + random.nextInt(4)));
        var kind = EVENTS.get((int) (number / 17 % EVENTS.size()));
        var title = Draw.pick(random, company.words().all("event." + kind));
        var good = kind.equals("price") ? 0.15 : 0.7;
        for (var at : times(company, from, until, height, LEAST, random)) {
            var kindly = Draw.chance(random, good);
            var person = world.people().any(random, company);
            var tone = kindly ? Tone.PRAISE : Draw.chance(random, 0.6) ? Tone.COMPLAINT : Tone.CHAT;
            world.say(Scribe.write(
                            random, company, person, at, tone, "wave." + tone.word(), NAMED, Map.of("event", title))
                    .liked(Chatter.likes(random, person)));
        }
        var told = number / 17 % 2 == 0;
        if (told) announce(world, company, from.minus(Threads.minutes(20)), until, kind, title, random);
        world.plant(Planted.of(
                "SPIKE",
                company,
                from,
                until.plus(HOUR),
                height + " times; " + (told ? kind + ": " : "unannounced: ") + title));
    }

    /** Everybody complains of one thing, for hours, until the brand has put it right. */
    static void crisis(World world, Company company, Instant day, SplittableRandom random) {
        var from = day.plus(Duration.ofMinutes(7 * 60 + random.nextInt(6 * 60)));
        var until = from.plus(HOUR.multipliedBy(4 + random.nextInt(4)));
        var what = Draw.pick(random, company.words().all("crisis.what"));
        var least = GRAVE * Duration.between(from, until).toHours();
        for (var at : times(company, from, until, 5, least, random)) {
            var tone = Draw.chance(random, 0.85) ? Tone.COMPLAINT : Draw.chance(random, 0.5) ? Tone.SARCASM : Tone.NEWS;
            var name = tone == Tone.NEWS ? "crisis.news" : tone == Tone.SARCASM ? "crisis.sarcasm" : "crisis";
            var posting = Scribe.write(
                    random,
                    company,
                    world.people().any(random, company),
                    at,
                    tone,
                    name,
                    Draw.chance(random, 0.6) ? ADDRESSED : NAMED,
                    Map.of("what", what));
            Threads.follow(world, company, random, posting.liked(Chatter.likes(random, posting.author())));
        }
        var known = from.plus(Duration.ofMinutes(100));
        world.say(Notice.event(known, until, company, "outage", what));
        tell(world, company, known, "notice.sorry", what, random);
        tell(world, company, until, "notice.solved", what, random);
        var note = what + ", " + Duration.between(from, until).toHours() + " h";
        world.plant(Planted.of("SPIKE", company, from, until.plus(HOUR), note));
        world.plant(Planted.of("CRISIS", company, from, until.plus(HOUR), note));
        world.plant(Planted.of("SENTIMENT_SHIFT", company, from, until.plus(HOUR.multipliedBy(3)), note));
    }

    /** No more posts than usual, but most of them complain; not of a brand of which so few speak that nobody could tell. */
    static void shift(World world, Company company, Instant day, SplittableRandom random) {
        var from = day.plus(Duration.ofHours(8 + random.nextInt(4)));
        var until = from.plus(BAD_DAY);
        var posts = 0.0;
        for (var at = from; at.isBefore(until); at = at.plus(HOUR)) posts += company.expected(at);
        if (posts < SHOWN) return;
        world.tide(company, from, until, 0.6);
        world.plant(Planted.of(
                "SENTIMENT_SHIFT", company, from, until.plus(HOUR.multipliedBy(3)), "six of ten posts turn sour"));
    }

    /** A network falls silent, as when a collector's key has run out. */
    static void hush(World world, Company company, Instant day, SplittableRandom random) {
        var from = World.daytime(day, random);
        var gaps = Duration.ofMinutes((long) (60 * GAPS / (company.perHour() * People.MASTODON)));
        var days = Duration.ofDays(4 + random.nextInt(3));
        var until = from.plus(gaps.compareTo(days) > 0 ? gaps : days);
        world.hush(company, "mastodon", from, until);
        world.plant(Planted.of("LISTENING_GAP", company, from, until.plus(HOUR), "nothing from mastodon")
                .on("mastodon"));
    }

    private static void announce(
            World world,
            Company company,
            Instant at,
            Instant until,
            String kind,
            String title,
            SplittableRandom random) {
        world.say(Notice.event(at, until, company, kind, title));
        tell(world, company, at, "notice.event", title, random);
    }

    private static void tell(
            World world, Company company, Instant at, String words, String what, SplittableRandom random) {
        for (var network : Company.NETWORKS)
            world.say(Scribe.write(
                    random,
                    company,
                    company.voice(network),
                    at,
                    Tone.NOTICE,
                    words,
                    BARE,
                    Map.of("event", what, "what", what)));
    }

    /** The extra posts: over-dispersed, rising within a quarter of an hour, falling from half time on. */
    private static List<Instant> times(
            Company company, Instant from, Instant until, double height, double least, SplittableRandom random) {
        var times = new ArrayList<Instant>();
        var length = Duration.between(from, until).toMillis();
        var whole = 0.0;
        for (var at = from; at.isBefore(until); at = at.plus(STEP))
            whole += company.expected(at) / STEPS * (height - 1);
        var lift = Math.max(1, least / whole);
        for (var at = from; at.isBefore(until); at = at.plus(STEP)) {
            var passed = (double) Duration.between(from, at).toMillis() / length;
            var shape = Math.min(1, 0.4 + 4 * passed) * (passed < 0.5 ? 1.15 : 1.55 - passed);
            var mean = company.expected(at) / STEPS * (height - 1) * lift * shape;
            for (var left = Draw.count(random, mean, 1.5); left > 0; left--)
                times.add(at.plus(Draw.within(random, STEP)));
        }
        return times;
    }
}
