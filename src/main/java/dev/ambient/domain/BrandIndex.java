package dev.ambient.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A brand's own influence among its competitors: {@code 100·∛(relationship·engagement·openness)}, each a percentile among the
 * brands compared, ties counting half.
 *
 * @param conversations about it, with at least one reply
 * @param relationship share 0..1 of the customers it talked with who talked with it in more than one of them
 * @param engagement mean posts of those it spoke in
 * @param openness share 0..1 of those it spoke in
 * @param index 0..100
 */
public record BrandIndex(
        String brand, long conversations, double relationship, double engagement, double openness, double index) {
    /** Conversations below which nothing is told of a brand. */
    public static final int LEAST = 20;

    /** Of those brands of which enough is known, in their order; none where that is fewer than two. */
    public static List<BrandIndex> among(Collection<String> brands, Collection<Conversation> talks) {
        var known = brands.stream()
                .distinct()
                .sorted()
                .map(brand -> of(brand, talks))
                .filter(one -> one.conversations >= LEAST)
                .toList();
        return known.size() < 2
                ? List.of()
                : known.stream().map(one -> one.among(known)).toList();
    }

    private static BrandIndex of(String brand, Collection<Conversation> talks) {
        var times = new HashMap<Pseudonym, Integer>();
        var all = 0L;
        var spoken = 0L;
        var posts = 0L;
        for (var talk : talks) {
            var spoke = talk.spoke(brand, Instant.MIN);
            if (!spoke && !talk.concerns().containsKey(brand)) continue;
            all++;
            if (!spoke) continue;
            spoken++;
            posts += talk.posts() + (talk.opening() == null ? 0 : 1);
            var people = new HashSet<Pseudonym>();
            for (var turn : talk.all()) if (turn.voice() == null) people.add(turn.author());
            people.forEach(person -> times.merge(person, 1, Integer::sum));
        }
        var again = times.values().stream().filter(count -> count > 1).count();
        return new BrandIndex(brand, all, share(again, times.size()), share(posts, spoken), share(spoken, all), 0);
    }

    private BrandIndex among(List<BrandIndex> all) {
        var product = percentile(all, BrandIndex::relationship)
                * percentile(all, BrandIndex::engagement)
                * percentile(all, BrandIndex::openness);
        return new BrandIndex(brand, conversations, relationship, engagement, openness, 100 * Math.cbrt(product));
    }

    private double percentile(List<BrandIndex> all, ToDoubleFunction<BrandIndex> of) {
        return all.stream()
                .mapToDouble(other -> (1 - Math.signum(of.applyAsDouble(other) - of.applyAsDouble(this))) / 2)
                .average()
                .orElse(0);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
