package dev.ambient.local.year;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** What a brand's public says anyway, hour by hour. */
final class Chatter {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final double PICTURE = 0.06;

    /** How often each sort of post speaks to the brand itself. */
    private static final Map<Tone, Double> ADDRESSED = new EnumMap<>(Map.of(
            Tone.COMPLAINT,
            0.65,
            Tone.QUESTION,
            0.75,
            Tone.PRAISE,
            0.3,
            Tone.THANKS,
            0.8,
            Tone.WISH,
            0.5,
            Tone.PURCHASE,
            0.2,
            Tone.CHURN,
            0.4,
            Tone.SARCASM,
            0.4,
            Tone.CONTEST,
            0.3));

    private Chatter() {}

    /** The posts that open something in the hour that begins at a time, with what follows them. */
    static void hour(World world, Company company, Instant hour) {
        var random = world.seeds().of("chatter", company.key(), hour);
        for (var left = company.count(world.seeds(), hour); left > 0; left--) {
            var person = world.people().any(random, company);
            var at = hour.plus(Draw.within(random, HOUR));
            var low = Draw.chance(random, world.low(company, at));
            Threads.follow(
                    world,
                    company,
                    random,
                    post(random, company, person, at, tone(random, low ? -0.9 : person.stance(at), low)));
        }
    }

    static Posting post(SplittableRandom random, Company company, Person person, Instant at, Tone tone) {
        var naming = Draw.chance(random, ADDRESSED.getOrDefault(tone, 0.08)) ? Naming.ADDRESSED : Naming.NAMED;
        var posting = Scribe.write(random, company, person, at, tone, naming).liked(likes(random, person));
        var shown = tone.mood() >= 0 && Draw.chance(random, PICTURE);
        return shown ? posting.shows(Draw.chance(random, 0.8) ? "image" : "video") : posting;
    }

    /** What a post of that person usually earns. */
    static long likes(SplittableRandom random, Person person) {
        return Draw.poisson(random, Math.min(400, 0.8 * StrictMath.sqrt(person.followers()) * 0.25));
    }

    /**
     * What somebody has to say.
     *
     * @param stance −1..1
     * @param low in a bad mood, whoever it is
     */
    static Tone tone(SplittableRandom random, double stance, boolean low) {
        var warm = (1 + stance) / 2;
        var cold = 1 - warm;
        var weights = new EnumMap<Tone, Double>(Tone.class);
        weights.put(Tone.COMPLAINT, 24 * cold);
        weights.put(Tone.SARCASM, 4 * cold);
        weights.put(Tone.CHURN, 2 * cold * cold * cold);
        if (!low) {
            weights.put(Tone.QUESTION, 12.0);
            weights.put(Tone.PRAISE, 24 * warm);
            weights.put(Tone.THANKS, 3 * warm);
            weights.put(Tone.WISH, 4.0);
            weights.put(Tone.PURCHASE, 1.2);
            weights.put(Tone.RECOMMENDATION, 3 * warm * warm);
            weights.put(Tone.CONTEST, 0.5);
            weights.put(Tone.COMPARISON, 3.0);
            weights.put(Tone.CHAT, 24.0);
            weights.put(Tone.NEWS, 6.0);
        }
        var left = random.nextDouble()
                * weights.values().stream().mapToDouble(weight -> weight).sum();
        for (var entry : weights.entrySet()) {
            left -= entry.getValue();
            if (left < 0) return entry.getKey();
        }
        return Tone.CHAT;
    }
}
