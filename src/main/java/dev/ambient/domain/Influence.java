package dev.ambient.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How much somebody moves others on a topic, derived from their sums and the crowd of that topic:
 * {@code 100·(.5 authority + .3 audience + .2 activity)}, each a percentile among its authors; 0 for whom nobody endorsed, as
 * followers alone make no influence (arXiv 1008.1253); at most 5 up or down a week, followed from 0 through the weeks of 240 days.
 *
 * @param crowds by topic
 */
public record Influence(Map<String, Crowd> crowds) {
    /** Nobody's influence is known. */
    public static final Influence UNKNOWN = new Influence(Map.of());

    private static final double STEP = 5;
    private static final double STRANGER = 0.1;
    private static final double LEADING = 0.95;
    /** What somebody needs besides: two weeks of endorsement at least. */
    private static final double LEAST = 10;
    /** By so many different people: of a crowd that hardly anybody endorses, one endorsement makes a leader. */
    private static final int PEOPLE = 6;

    public Influence {
        crowds = Map.copyOf(crowds);
    }

    /** 0..100, or nothing where fewer than 30 authors were seen on the topic. */
    public Optional<Double> of(Profile person, String topic, Instant now) {
        var crowd = crowds.getOrDefault(topic, Crowd.EMPTY);
        return crowd.isKnown() ? Optional.of(value(person, topic, now, crowd)) : Optional.empty();
    }

    /** Whether somebody is among the five in a hundred with most influence on a topic, not since yesterday, nor by a friend or two. */
    public boolean leads(Profile person, String topic, Instant now) {
        var crowd = crowds.getOrDefault(topic, Crowd.EMPTY);
        return of(person, topic, now)
                .filter(value -> value >= LEAST && crowd.percentile(Crowd.Seen::influence, value) >= LEADING)
                .filter(value -> endorsers(person, topic, now) >= PEOPLE)
                .isPresent();
    }

    /** The same on any topic of what they said, as of then. */
    boolean leads(Profile person, Heard heard) {
        return heard.reading().topics().stream()
                .anyMatch(topic -> leads(person, topic, heard.mention().at()));
    }

    /** What an endorsement by somebody weighs, 0..1: their influence, and a tenth at least, or nobody could begin. */
    public double weight(Profile person, String topic, Instant now) {
        return Math.max(STRANGER, of(person, topic, now).orElse(0.0) / 100);
    }

    /** Somebody as one of the crowd of a topic. */
    public Crowd seen(Pseudonym name, Profile person, String topic, Instant now) {
        var authority = authority(person, topic, Endorsed.week(now));
        var seen = new Crowd.Seen(
                Crowd.Seen.dayOf(now),
                authority,
                audience(person),
                activity(person, topic, now),
                of(person, topic, now).orElse(0.0));
        return Crowd.of(name, seen);
    }

    private static double value(Profile person, String topic, Instant now, Crowd crowd) {
        var endorsed = person.endorsed().get(topic);
        if (endorsed == null) return 0;
        var rest = 0.3 * crowd.percentile(Crowd.Seen::audience, audience(person))
                + 0.2 * crowd.percentile(Crowd.Seen::activity, activity(person, topic, now));
        var value = 0.0;
        for (var weeks = endorsed.until(Endorsed.week(now)).iterator(); weeks.hasNext(); ) {
            var authority = endorsed.authority(weeks.nextInt());
            var goal = authority > 0 ? 100 * (0.5 * crowd.percentile(Crowd.Seen::authority, authority) + rest) : 0;
            value = Math.min(value + STEP, Math.max(value - STEP, goal));
        }
        return value;
    }

    private static double authority(Profile person, String topic, int week) {
        var endorsed = person.endorsed().get(topic);
        return endorsed == null ? 0 : endorsed.authority(week);
    }

    private static long endorsers(Profile person, String topic, Instant now) {
        var endorsed = person.endorsed().get(topic);
        return endorsed == null ? 0 : endorsed.people(Endorsed.week(now));
    }

    private static double audience(Profile person) {
        var face = person.face();
        return face == null ? 0 : Audience.of(face.followers());
    }

    private static double activity(Profile person, String topic, Instant now) {
        return Math.log1p(Decay.INTEREST.read(person.interests().getOrDefault(topic, 0.0), now));
    }
}
