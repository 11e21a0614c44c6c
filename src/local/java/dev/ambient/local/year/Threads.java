package dev.ambient.local.year;

import static dev.ambient.local.year.Naming.ADDRESSED;
import static dev.ambient.local.year.Naming.BARE;
import static dev.ambient.local.year.Naming.NAMED;
import static dev.ambient.local.year.Posting.Relation.QUOTE;
import static dev.ambient.local.year.Posting.Relation.REPLY;
import static dev.ambient.local.year.Posting.Relation.REPOST;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.SplittableRandom;

/** What follows a post: the brand answers in its hours, peers help or agree, some pass it on. */
final class Threads {
    private static final double ANSWERED = 0.62;
    private static final double HELPED = 0.2;
    private static final double THANKED = 0.3;
    private static final double UNSATISFIED = 0.06;
    private static final int OPENS = 8;
    private static final int CLOSES = 20;

    private Threads() {}

    /** The post, and what it starts. */
    static void follow(World world, Company company, SplittableRandom random, Posting posting) {
        var asks = posting.naming() == ADDRESSED && posting.tone().asks();
        var brand = asks && Draw.chance(random, ANSWERED) ? answering(posting.at(), random) : null;
        var helped = posting.tone() == Tone.QUESTION && Draw.chance(random, HELPED);
        var peer = helped ? posting.at().plus(minutes(Draw.logNormal(random, 25, 1.2))) : null;
        var naming = named(random, posting);
        var opening = posting.answered(World.first(brand, naming == BARE ? null : peer));
        world.say(opening);
        if (peer != null) world.say(reply(world, company, random, opening, Tone.HELP, peer, naming));
        for (var more = Draw.poisson(random, loud(posting)); more > 0; more--) {
            var later = posting.at().plus(minutes(Draw.logNormal(random, 50, 1.3)));
            world.say(reply(world, company, random, opening, Tone.AGREEMENT, later, named(random, posting)));
        }
        if (brand != null) answer(world, company, random, opening, brand);
        spread(world, company, random, opening, Math.min(4, opening.author().followers() / 15_000.0));
    }

    /** People pass a post on, or quote it. */
    static void spread(World world, Company company, SplittableRandom random, Posting posting, double mean) {
        for (var left = Draw.poisson(random, mean); left > 0; left--) {
            var at = posting.at().plus(minutes(Draw.logNormal(random, 90, 1.2)));
            var person = sameNetwork(world, company, random, posting);
            if (Draw.chance(random, 0.7))
                world.say(Posting.of(at, person, posting.brand(), posting.tone(), posting.text(), posting.naming())
                        .to(REPOST, posting));
            else
                world.say(Scribe.write(random, company, person, at, Tone.AGREEMENT, NAMED)
                        .to(QUOTE, posting));
        }
    }

    /** Somebody answers somebody: on most networks with the names of all who were spoken to in front. */
    static Posting reply(
            World world, Company company, SplittableRandom random, Posting to, Tone tone, Instant at, Naming naming) {
        var person = sameNetwork(world, company, random, to);
        var reply = Scribe.write(random, company, person, at, tone, naming).to(REPLY, to);
        return person.network().equals("bluesky") ? reply : reply.towards(to.author());
    }

    /** Who answers a post that spoke to the brand speaks to it too, except on bluesky; others may name it. */
    static Naming named(SplittableRandom random, Posting to) {
        if (to.naming() == ADDRESSED && !to.author().network().equals("bluesky")) return ADDRESSED;
        return Draw.chance(random, 0.5) ? NAMED : BARE;
    }

    /** The brand's answer to a post, and what its author says to that. */
    static void answer(World world, Company company, SplittableRandom random, Posting to, Instant at) {
        var voice = company.voice(to.author().network());
        var words = to.tone() == Tone.COMPLAINT ? "answer.complaint" : "answer.question";
        var answer = Scribe.write(random, company, voice, at, Tone.ANSWER, words, BARE, Map.of())
                .to(REPLY, to);
        world.say(answer);
        var later = at.plus(minutes(Draw.logNormal(random, 30, 1)));
        if (Draw.chance(random, THANKED))
            world.say(Scribe.write(random, company, to.author(), later, Tone.THANKS, ADDRESSED)
                    .to(REPLY, answer));
        else if (Draw.chance(random, UNSATISFIED))
            world.say(Scribe.write(random, company, to.author(), later, Tone.COMPLAINT, ADDRESSED)
                    .to(REPLY, answer));
    }

    /** When the brand gets to it: soon in its hours, else after it opens; weekends have one shift. */
    static Instant answering(Instant asked, SplittableRandom random) {
        var local = asked.atZone(Seasons.EUROPE);
        var at = local;
        if (local.getHour() >= CLOSES) at = opening(local.plusDays(1));
        else if (local.getHour() < OPENS) at = opening(local);
        var weekend = at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
        return at.toInstant().plus(minutes(Draw.logNormal(random, weekend ? 120 : 38, 1)));
    }

    private static ZonedDateTime opening(ZonedDateTime day) {
        return day.toLocalDate().atTime(OPENS, 0).atZone(Seasons.EUROPE);
    }

    private static double loud(Posting posting) {
        return 0.12 + 0.05 * StrictMath.log1p(posting.author().followers() / 500.0);
    }

    private static Person sameNetwork(World world, Company company, SplittableRandom random, Posting posting) {
        while (true) {
            var person = world.people().any(random, company);
            if (person.network().equals(posting.author().network())
                    && !person.id().equals(posting.author().id())) return person;
        }
    }

    static Duration minutes(double minutes) {
        return Duration.ofMillis((long) (minutes * 60_000));
    }
}
