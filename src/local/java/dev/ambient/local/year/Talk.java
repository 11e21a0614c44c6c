package dev.ambient.local.year;

import static dev.ambient.local.year.Naming.ADDRESSED;
import static dev.ambient.local.year.Naming.NAMED;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;

/** Single posts and threads worth a look. */
final class Talk {
    private static final Duration DAY = Duration.ofDays(1);

    private Talk() {}

    /** Four customers or more talk a question over without the brand. */
    static void thread(World world, Company company, Instant day, SplittableRandom random) {
        var asker = world.people().special(company, "thread", day);
        var at = World.daytime(day, random);
        var opening = Scribe.write(random, company, asker, at, Tone.QUESTION, NAMED);
        world.say(opening);
        var posts = 4 + random.nextInt(4);
        for (var i = 1; i < posts; i++) {
            at = at.plus(Threads.minutes(Draw.logNormal(random, 30, 0.7)));
            var tone = i == 1 ? Tone.HELP : Tone.AGREEMENT;
            world.say(Threads.reply(world, company, random, opening, tone, at, NAMED));
        }
    }

    /** A picture that earns far more than its author is used to. */
    static void picture(World world, Company company, Instant day, SplittableRandom random) {
        var person = world.people().special(company, "picture", day);
        for (var i = 0; i < 5; i++) {
            var at = World.daytime(day.plus(DAY.multipliedBy(3L * i)), random);
            world.say(Chatter.post(random, company, person, at, i % 2 == 0 ? Tone.CHAT : Tone.PRAISE));
        }
        var at = World.daytime(day.plus(DAY.multipliedBy(16)), random);
        var likes = 30 * (5 + Chatter.likes(random, person));
        var shown = Draw.chance(random, 0.7) ? "image" : "video";
        world.say(Scribe.write(random, company, person, at, Tone.PRAISE, "picture", NAMED, Map.of())
                .shows(shown)
                .liked(likes));
        world.plant(Planted.of("CUSTOMER_CONTENT", company, at, at.plus(DAY), shown + " with " + likes + " likes")
                .by(person));
    }

    /** Somebody is hurt, or calls a lawyer; and somebody says that nobody is. */
    static void grave(World world, Company company, Instant day, SplittableRandom random) {
        var person = world.people().special(company, "grave", day);
        var posting = Scribe.write(
                random,
                company,
                person,
                World.daytime(day, random),
                Tone.SAFETY,
                Draw.chance(random, 0.7) ? ADDRESSED : NAMED);
        Threads.follow(world, company, random, posting);
        var calm = world.people().special(company, "calm", day);
        var at = World.daytime(day.plus(DAY), random);
        world.say(Scribe.write(random, company, calm, at, Tone.CHAT, "harmless", NAMED, Map.of()));
        world.plant(Planted.of(
                        "STUNT",
                        company,
                        at,
                        at.plus(Duration.ofMinutes(1)),
                        "grave words, negated or figurative: no SAFETY_LEGAL")
                .by(calm));
    }
}
