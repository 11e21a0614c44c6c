package dev.ambient.local.year;

import static dev.ambient.local.year.Posting.Relation.QUOTE;
import static dev.ambient.local.year.Posting.Relation.REPLY;
import static dev.ambient.local.year.Posting.Relation.REPOST;
import static dev.ambient.local.year.Scribe.Naming.ADDRESSED;
import static dev.ambient.local.year.Scribe.Naming.BARE;
import static dev.ambient.local.year.Scribe.Naming.NAMED;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What follows a post: the brand answers in its hours, peers help or agree, some pass it on. */
final class Threads {
    private static final double ANSWERED = 0.62;
    private static final double HELPED = 0.2;
    private static final double THANKED = 0.3;
    private static final double UNSATISFIED = 0.06;
    private static final int OPENS = 8;
    private static final int CLOSES = 20;
    private static final Duration DAY = Duration.ofHours(24);

    private Threads() {}

    /** The post, and what it starts. */
    static void follow(World world, Company company, SplittableRandom random, Posting posting) {
        var brand = posting.addressed() && posting.tone().asks() && Draw.chance(random, ANSWERED)
                ? answering(posting.at(), random)
                : null;
        var peer = posting.tone() == Tone.QUESTION && Draw.chance(random, HELPED)
                ? posting.at().plus(minutes(Draw.logNormal(random, 25, 1.2)))
                : null;
        var opening = posting.answered(World.first(brand, peer));
        world.say(opening);
        var thread = new ArrayList<Posting>(List.of(opening));
        if (peer != null) thread.add(reply(world, company, random, opening, Tone.HELP, peer));
        for (var more = Draw.poisson(random, loud(posting)); more > 0; more--)
            thread.add(reply(
                    world,
                    company,
                    random,
                    opening,
                    Tone.AGREEMENT,
                    posting.at().plus(minutes(Draw.logNormal(random, 50, 1.3)))));
        if (brand != null) answer(world, company, random, opening, brand);
        spread(world, company, random, opening, Math.min(4, opening.author().followers() / 15_000.0));
        judge(world, company, thread, brand);
    }

    /** People pass a post on, or quote it. */
    static void spread(World world, Company company, SplittableRandom random, Posting posting, double mean) {
        for (var left = Draw.poisson(random, mean); left > 0; left--) {
            var at = posting.at().plus(minutes(Draw.logNormal(random, 90, 1.2)));
            var person = sameNetwork(world, company, random, posting);
            if (Draw.chance(random, 0.7))
                world.say(Posting.of(at, person, posting.brand(), posting.tone(), posting.text(), false)
                        .to(REPOST, posting));
            else
                world.say(Scribe.write(random, company, person, at, Tone.AGREEMENT, NAMED)
                        .to(QUOTE, posting));
        }
    }

    static Posting reply(World world, Company company, SplittableRandom random, Posting to, Tone tone, Instant at) {
        var reply = Scribe.write(random, company, sameNetwork(world, company, random, to), at, tone, BARE)
                .to(REPLY, to);
        world.say(reply);
        return reply;
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

    /** Three people and four posts in a day without the brand: that is the rule's own definition, so it is the truth. */
    private static void judge(World world, Company company, List<Posting> thread, @Nullable Instant brand) {
        thread.sort((one, two) -> one.at().compareTo(two.at()));
        var people = new HashSet<String>();
        for (var i = 0; i < thread.size(); i++) {
            var posting = thread.get(i);
            people.add(posting.author().key());
            if (posting.at().isAfter(thread.get(0).at().plus(DAY)) || (brand != null && brand.isBefore(posting.at())))
                return;
            if (i < 3 || people.size() < 3) continue;
            world.plant(Planted.of(
                    "PEER_CONVERSATION", company, posting.at(), posting.at().plus(DAY), "people among themselves"));
            return;
        }
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
