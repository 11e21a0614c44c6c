package dev.ambient.local.year;

import static dev.ambient.local.year.Naming.ADDRESSED;
import static dev.ambient.local.year.Naming.NAMED;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SplittableRandom;

/** Words that several people begin to use of the brand. */
final class Terms {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int FIRST_YEAR = 365;

    private Terms() {}

    /** A tag nobody configured: a dozen people within a day. */
    static void coinage(World world, Company company, Instant day, SplittableRandom random) {
        var number = day.getEpochSecond() / 86_400;
        var tags = company.words().all("coinage");
        var tag = tags.get((int) (number / 35 % tags.size())) + number % 100;
        var people = 7 + random.nextInt(6);
        var from = World.daytime(day, random);
        for (var i = 0; i < people; i++) {
            var at = from.plus(Draw.within(random, Duration.ofHours(12)));
            var person = world.people().special(company, "coinage", day + "/" + i);
            world.say(Scribe.write(random, company, person, at, Tone.CHAT, "coined", NAMED, Map.of("term", tag)));
        }
        world.plant(Planted.of("EMERGING_TOPIC", company, from, from.plus(DAY.multipliedBy(2)), people + " people")
                .on(tag));
    }

    /** The same part of the same thing fails, for two people in a week, then for a dozen. */
    static void defect(World world, Company company, Instant day, SplittableRandom random) {
        var defects = company.words().all("defect");
        var defect = defects.get((int) (day.getEpochSecond() / 86_400 / 40 % defects.size()));
        var people = 9 + random.nextInt(6);
        for (var i = 0; i < people + 2; i++) {
            var hours = i < 2 ? 72 * i : 7 * 24 + (i - 2) * 6 * 24 / people;
            var at = World.daytime(day.plus(Duration.ofHours(hours)), random);
            var person = world.people().special(company, "defect", day + "/" + i);
            var wishes = i % 4 == 3;
            var posting = Scribe.write(
                    random,
                    company,
                    person,
                    at,
                    wishes ? Tone.WISH : Tone.COMPLAINT,
                    wishes ? "wanted" : "defective",
                    i % 2 == 0 ? ADDRESSED : NAMED,
                    Map.of("part", defect));
            Threads.follow(world, company, random, posting);
        }
        world.plant(Planted.of(
                        "PRODUCT_INSIGHT",
                        company,
                        day.plus(DAY.multipliedBy(8)),
                        day.plus(DAY.multipliedBy(16)),
                        people + " people after 2 the week before")
                .on(defect));
    }

    /** What annoys people at the same time of each year; a year's first time is not yet a return. */
    static void tension(World world, Company company, Instant day, SplittableRandom random) {
        var date = day.atZone(ZoneOffset.UTC).getDayOfYear();
        var begins = Integer.parseInt(company.words().only("tension.day"));
        var passed = date - begins;
        if (passed < 0 || passed >= 14) return;
        for (var left = 3 + Draw.poisson(random, company.perHour() * 0.6); left > 0; left--) {
            var person = world.people().any(random, company);
            var at = World.daytime(day, random);
            Threads.follow(
                    world,
                    company,
                    random,
                    Scribe.write(
                            random,
                            company,
                            person,
                            at,
                            Tone.COMPLAINT,
                            "tense",
                            left % 2 == 0 ? ADDRESSED : NAMED,
                            Map.of()));
        }
        if (passed == 0 && Duration.between(Year.START, day).toDays() >= FIRST_YEAR)
            world.plant(Planted.of("SEASONAL_TENSION", company, day, day.plus(DAY.multipliedBy(15)), "as a year before")
                    .on(company.words().only("tension")));
    }
}
