package dev.ambient.domain;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person is like at a time, drawn from the sums of their profile: nothing of it is stored, so that whatever order those
 * came in, the portrait is the same.
 *
 * @param at the time it is drawn for
 * @param traces the kept mentions that its evidence points into, newest first
 * @param interests strongest first, half-life 90 days
 * @param opinions on brands, topics and aspects, those with most posts first
 * @param tensions what they are unhappy with again and again, most often first
 * @param triggers what comes with good words, most clearly first
 * @param support towards each brand, half-life 45 days
 * @param value what they are worth, as far as they agreed or said so
 * @param contacts who dealt with them, latest first
 * @param ties with whom they talk, most often first; among many a fair sample of eight
 * @param readiness 0..1: how much of what they post speaks to a brand or asks
 * @param sarcasm 0..1: how much of what they post is probably meant otherwise
 */
public record Portrait(
        Instant at,
        List<Trace> traces,
        Context context,
        List<Feature<Interest>> interests,
        List<Feature<Opinion>> opinions,
        List<Feature<String>> tensions,
        List<Feature<Trigger>> triggers,
        SortedMap<String, Feature<Stance.Support>> support,
        Value value,
        List<Contact> contacts,
        List<Feature<String>> ties,
        Feature<Double> readiness,
        Feature<Double> sarcasm) {

    /**
     * Of one person with all the accounts that they said are theirs. Each account's profile is kept apart and only added here,
     * so that to take back the link loses nothing.
     */
    public static Portrait of(List<Account> accounts, Instant now) {
        var profile = sum(accounts);
        var draft = new Draft(profile, now);
        var impression = new Impression(profile, now);
        var support = new TreeMap<String, Feature<Stance.Support>>();
        profile.support().keySet().forEach(brand -> support.put(brand, draft.support(brand)));
        return new Portrait(
                now,
                profile.traces(),
                new Context(draft.stage(), draft.recent(), draft.hours(), channels(accounts, draft)),
                draft.interests(),
                impression.opinions(),
                impression.tensions(),
                impression.triggers(),
                support,
                Value.of(profile.drawn(), now),
                profile.drawn().contacts(),
                draft.ties(),
                draft.rate(Act.OPEN),
                draft.rate(Act.IRONIC));
    }

    /** All that is known of one person. */
    public static Profile sum(List<Account> accounts) {
        return accounts.stream().map(Account::profile).reduce(Profile.EMPTY, Profile::plus);
    }

    private static List<Feature<String>> channels(List<Account> accounts, Draft draft) {
        var posts = new TreeMap<String, Long>();
        for (var account : accounts)
            posts.merge(account.network(), account.profile().acts().getOrDefault(Act.POST, 0L), Long::sum);
        return draft.counted(posts);
    }

    /** One account of a person. */
    public record Account(String network, Profile profile) {}

    /**
     * Where they are now.
     *
     * @param stage on their way with a brand, half-life 7 days; null where no post showed any
     * @param recent topics of these days, half-life 7 days
     * @param hours of the week from Monday 0:00 UTC (no network tells where people are), the fewest that hold half of their posts
     * @param channels networks, that with most posts first
     */
    public record Context(
            @Nullable Feature<Stage> stage,
            List<Feature<String>> recent,
            Feature<List<Integer>> hours,
            List<Feature<String>> channels) {}

    /**
     * What they talk about.
     *
     * @param weight what it is worth now: 1 for a post of this moment
     * @param passion frequent, emotional, and for three weeks or more
     */
    public record Interest(String topic, double weight, boolean passion) {}

    /** @param stance −1..1 */
    public record Opinion(String target, double stance) {}

    /**
     * What comes with good words.
     *
     * @param what a topic, an aspect, or {@link Impression#ANSWERED}
     * @param share 0..1 of such posts that are positive
     */
    public record Trigger(String what, double share) {}
}
