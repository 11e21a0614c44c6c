package dev.ambient.local.year;

import static dev.ambient.local.year.Naming.ADDRESSED;
import static dev.ambient.local.year.Naming.BARE;
import static dev.ambient.local.year.Naming.NAMED;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;

/** What looks like much and is not: nobody is to be told of it. */
final class Stunts {
    private static final Duration DAY = Duration.ofDays(1);

    private Stunts() {}

    /** "RT to win": the same person again and again, and others now and then, all day. */
    static void contest(World world, Company company, Instant day, SplittableRandom random) {
        for (var i = 0; i < 6; i++) {
            var person = world.people().special(company, "contest", day + "/" + i);
            for (var week = 0; week < 4; week++) {
                var at = World.daytime(day.plus(DAY.multipliedBy(7L * week)), random);
                world.say(Scribe.write(random, company, person, at, Tone.CONTEST, ADDRESSED));
            }
            world.plant(stunt(
                            company,
                            day,
                            day.plus(DAY.multipliedBy(22)),
                            "contest posts in four weeks: no EVANGELIST, no PURCHASE_INTENT")
                    .by(person));
        }
    }

    /** A day of praise that means the opposite. */
    static void irony(World world, Company company, Instant day, SplittableRandom random) {
        for (var i = 0; i < 8; i++) {
            var person = world.people().special(company, "irony", day + "/" + i);
            var at = World.daytime(day, random);
            world.say(Scribe.write(random, company, person, at, Tone.SARCASM, i % 3 == 0 ? ADDRESSED : NAMED));
            world.plant(stunt(company, at, at.plus(Duration.ofMinutes(1)), "irony: no EVANGELIST, no PURCHASE_INTENT")
                    .by(person));
        }
    }

    /** The brand's own post goes round for half a day. */
    static void flood(World world, Company company, Instant day, SplittableRandom random) {
        var at = day.plus(Duration.ofHours(9));
        var own = Scribe.write(random, company, company.voice("x"), at, Tone.NOTICE, "notice.own", BARE, Map.of());
        world.say(own);
        for (var left = 10 + Draw.poisson(random, company.perHour() * 1.5); left > 0; left--) {
            var person = world.people().any(random, company);
            while (!person.network().equals("x")) person = world.people().any(random, company);
            var later = at.plus(Draw.within(random, Duration.ofHours(11)));
            world.say(Posting.of(later, person, company.key(), Tone.NOTICE, own.text(), NAMED)
                    .to(Posting.Relation.REPOST, own));
        }
        world.plant(stunt(
                company, at, at.plus(Duration.ofHours(12)), "reposts of the brand's own post: no SPIKE, no CRISIS"));
    }

    /** An account that says the same every few hours for a week; the network knows of every second one. */
    static void robot(World world, Company company, Instant day, SplittableRandom random) {
        var flagged = Draw.chance(random, 0.5);
        var person = world.people().special(company, "robot", day).automated(flagged);
        var first = Scribe.write(random, company, person, day.plus(Duration.ofMinutes(7)), Tone.SPAM, NAMED);
        for (var i = 0; i < 40; i++) {
            var at = first.at().plus(Duration.ofMinutes(240L * i)).plus(Draw.within(random, Duration.ofSeconds(20)));
            world.say(Posting.of(at, person, company.key(), Tone.SPAM, first.text(), NAMED));
        }
        world.plant(Planted.of(
                        "BOT",
                        company,
                        day,
                        day.plus(DAY.multipliedBy(7)),
                        flagged ? "flagged by its network" : "not flagged")
                .by(person));
    }

    private static Planted stunt(Company company, Instant from, Instant until, String note) {
        return Planted.of("STUNT", company, from, until, note);
    }
}
