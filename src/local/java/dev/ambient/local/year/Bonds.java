package dev.ambient.local.year;

import static dev.ambient.local.year.Naming.ADDRESSED;
import static dev.ambient.local.year.Naming.NAMED;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** People whose bond with the brand grows, turns, ends or carries. */
final class Bonds {
    private static final Duration DAY = Duration.ofDays(1);

    private Bonds() {}

    /** Praises for four weeks, recommends unasked and helps a peer. */
    static void evangelist(World world, Company company, Instant day, SplittableRandom random) {
        var person = world.people().special(company, "evangelist", day);
        var posts = 8 + random.nextInt(5);
        for (var i = 0; i < posts; i++) {
            var at = World.daytime(day.plus(DAY.multipliedBy(Math.round(27.0 * i / (posts - 1)))), random);
            var tone = i % 3 == 2 ? Tone.RECOMMENDATION : Tone.PRAISE;
            world.say(Chatter.post(random, company, person, at, tone));
        }
        var asked = Scribe.write(
                random,
                company,
                peer(world, company, random, person),
                World.daytime(day.plus(DAY.multipliedBy(10)), random),
                Tone.QUESTION,
                NAMED);
        world.say(asked);
        world.say(Scribe.write(random, company, person, asked.at().plus(Threads.minutes(25)), Tone.HELP, NAMED)
                .to(Posting.Relation.REPLY, asked));
        world.say(Notice.contact(World.daytime(day.plus(DAY.multipliedBy(22)), random), person, "claimed", "none"));
        var outcome = Draw.chance(random, 0.4) ? "positive" : "neutral";
        world.say(Notice.contact(World.daytime(day.plus(DAY.multipliedBy(40)), random), person, "outcome", outcome));
    }

    /** Has liked the brand for weeks, and tells it of something good in their life. */
    static void moment(World world, Company company, Instant day, SplittableRandom random) {
        var person = world.people().special(company, "moment", day);
        for (var i = 0; i < 8; i++)
            world.say(Chatter.post(
                    random, company, person, World.daytime(day.plus(DAY.multipliedBy(3L * i)), random), Tone.PRAISE));
        var at = World.daytime(day.plus(DAY.multipliedBy(25)), random);
        world.say(Scribe.write(random, company, person, at, Tone.MILESTONE, ADDRESSED));
        world.plant(Planted.of(
                        "CREATING_MOMENT", company, at, at.plus(Duration.ofMinutes(1)), "good news of one who likes it")
                .by(person));
    }

    /** Posts nearly every day, then no more. */
    static void regular(World world, Company company, Instant day, SplittableRandom random) {
        var person = world.people().special(company, "regular", day);
        var gap = Draw.between(random, 0.9, 1.6);
        var posts = 8 + random.nextInt(5);
        var at = World.daytime(day, random);
        for (var i = 0; i < posts; i++) {
            world.say(Chatter.post(random, company, person, at, i % 3 == 0 ? Tone.PRAISE : Tone.CHAT));
            if (i < posts - 1) at = at.plus(days(gap * Draw.between(random, 0.7, 1.3)));
        }
        var due = at.plus(days(3 * gap));
        world.plant(Planted.of(
                        "RELATIONSHIP_DECAY",
                        company,
                        due.minus(DAY),
                        due.plus(DAY.multipliedBy(16)),
                        posts + " posts, then silence")
                .by(person));
    }

    /** A supporter turns against the brand within days. */
    static void turning(World world, Company company, Instant day, SplittableRandom random) {
        var person = world.people().special(company, "turning", day);
        for (var i = 0; i < 8; i++)
            world.say(Chatter.post(
                    random, company, person, World.daytime(day.plus(DAY.multipliedBy(2L * i)), random), Tone.PRAISE));
        var turn = day.plus(DAY.multipliedBy(17));
        for (var i = 0; i < 8; i++) {
            var at = World.daytime(turn.plus(Duration.ofHours(30L * i)), random);
            world.say(Scribe.write(random, company, person, at, Tone.COMPLAINT, i % 2 == 0 ? NAMED : ADDRESSED));
        }
        world.plant(
                Planted.of("CHURN_RISK", company, turn, turn.plus(DAY.multipliedBy(12)), "a supporter's support falls")
                        .by(person));
    }

    /** Many follow, pass on and agree, week after week. */
    static void voice(World world, Company company, Instant day, SplittableRandom random) {
        var person = world.people().special(company, "voice", day).followed((long) Draw.logNormal(random, 80_000, 0.7));
        var last = day;
        for (var i = 0; i < 18; i++) {
            var at = World.daytime(day.plus(days(2.3 * i)), random);
            var posting = Scribe.write(random, company, person, at, i % 4 == 3 ? Tone.COMPLAINT : Tone.PRAISE, NAMED)
                    .liked(300 + random.nextInt(2_000));
            world.say(posting);
            Threads.spread(world, company, random, posting, 8);
            for (var left = 3 + random.nextInt(5); left > 0; left--)
                world.say(Threads.reply(
                        world,
                        company,
                        random,
                        posting,
                        Tone.AGREEMENT,
                        at.plus(Threads.minutes(Draw.logNormal(random, 80, 1))),
                        NAMED));
            last = at;
        }
        world.plant(Planted.of(
                        "INFLUENTIAL_VOICE",
                        company,
                        day.plus(DAY.multipliedBy(7)),
                        last.plus(DAY),
                        "heard, passed on and agreed with")
                .by(person));
    }

    private static Person peer(World world, Company company, SplittableRandom random, Person person) {
        while (true) {
            var peer = world.people().any(random, company);
            if (peer.network().equals(person.network())) return peer;
        }
    }

    private static Duration days(double days) {
        return Duration.ofSeconds((long) (days * 86_400));
    }
}
