package dev.ambient.local.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is going on: who there is, what is coming, what was planted, where the mood is low and which network is silent. */
final class World {
    /** A brand's public in a bad mood for a while: a share of its posts complains, whoever writes. */
    private record Tide(String brand, Instant from, Instant until, double share) {}

    /** Nothing arrives of a brand from a network. */
    private record Hush(String brand, String network, Instant from, Instant until) {}

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MORNING = Duration.ofHours(8);
    private static final Duration AWAKE = Duration.ofHours(9);

    private final Seeds seeds;
    private final Instant from;
    private final Instant until;
    private final Consumer<Planted> truth;
    private final Agenda agenda = new Agenda();
    private final List<Tide> tides = new ArrayList<>();
    private final List<Hush> hushes = new ArrayList<>();

    World(Seeds seeds, Instant from, Instant until, Consumer<Planted> truth) {
        this.seeds = seeds;
        this.from = from;
        this.until = until;
        this.truth = truth;
    }

    Seeds seeds() {
        return seeds;
    }

    People people() {
        return new People(seeds);
    }

    /** That will happen; not before the year begins or after it ends. */
    void say(Line line) {
        if (!line.at().isBefore(from) && line.at().isBefore(until)) agenda.add(line);
    }

    /** A line of the truth, unless its time comes after the year's end. */
    void plant(Planted planted) {
        if (planted.from().isBefore(until)) truth.accept(planted);
    }

    void tide(Company company, Instant from, Instant until, double share) {
        tides.add(new Tide(company.key(), from, until, share));
    }

    /** Share of a brand's posts that complain whoever writes them, 0 at most times. */
    double low(Company company, Instant at) {
        var share = 0.0;
        for (var tide : tides)
            if (tide.brand.equals(company.key()) && isIn(at, tide.from, tide.until))
                share = Math.max(share, tide.share);
        return share;
    }

    void hush(Company company, String network, Instant from, Instant until) {
        hushes.add(new Hush(company.key(), network, from, until));
    }

    /** What happens before a time, in its order. */
    List<Line> before(Instant end) {
        tides.removeIf(tide -> tide.until.isBefore(end.minus(DAY)));
        hushes.removeIf(hush -> hush.until.isBefore(end.minus(DAY)));
        return agenda.before(end).stream()
                .filter(line -> !(line instanceof Posting posting) || !silent(posting))
                .toList();
    }

    private boolean silent(Posting posting) {
        return hushes.stream()
                .anyMatch(hush -> hush.brand.equals(posting.brand())
                        && hush.network.equals(posting.author().network())
                        && isIn(posting.at(), hush.from, hush.until));
    }

    /** A time of that day at which people are awake on both sides of an ocean. */
    static Instant daytime(Instant day, SplittableRandom random) {
        return day.plus(MORNING).plus(Draw.within(random, AWAKE));
    }

    /** The earlier of two times that may be none. */
    static @Nullable Instant first(@Nullable Instant one, @Nullable Instant two) {
        if (one == null || two == null) return one == null ? two : one;
        return one.isBefore(two) ? one : two;
    }

    private static boolean isIn(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
