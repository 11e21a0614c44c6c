package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is learnt and decided of one brand: its beat, up to where it is closed, and the wave it is in.
 *
 * @param started when listening began, null before
 * @param closed end of the last closed five-minute bucket
 * @param wave the last wave told or to be told, null before the first
 * @param queued whether the last wave's transition is on its way to the team
 * @param calm closed hours in a row below the calm mark
 * @param loud end of the last bucket after which a wave was likely, told or not; null before the first
 * @param vigil what else is learnt and decided; not written before schema 2
 */
public record Rhythm(
        @Nullable Instant started,
        @Nullable Instant closed,
        Beat beat,
        @Nullable Wave wave,
        boolean queued,
        int calm,
        @Nullable Instant loud,
        @Nullable Vigil vigil) {
    public static final Rhythm EMPTY = new Rhythm(null, null, Beat.UNKNOWN, null, true, 0, null, Vigil.EMPTY);

    /** Standard deviations below which an hour is calm. */
    static final double CALM = 1.5;
    /** Calm hours in a row that end a wave. */
    static final int CALM_HOURS = 3;

    private static final long LEARNT = 24;
    private static final Duration HOUR = Duration.ofHours(1);
    /** Hours of the longest window; an hour teaches once it is in none. */
    static final int LONGEST = 3;
    /** Of the longest window, in nats: below what tells of a wave, yet enough to learn nothing from it. */
    private static final double LOUD = 4;
    /** Days before which too little is known to leave an hour out. */
    private static final int WARM_UP = 28;
    /** How long a wave may teach nothing; then it is taken for the new usual. */
    private static final Duration PATIENCE = Duration.ofDays(1);
    /** Times of what was told last that are worth an update, and how long after. */
    private static final int GROWN = 2;

    private static final Duration APART = Duration.ofMinutes(30);

    /** Listening begins: with the next whole hour, since a part of one would teach too little. */
    public Rhythm begin(Instant now) {
        var start = Pulse.hour(now).plus(HOUR);
        return new Rhythm(start, start, beat, wave, queued, calm, loud, vigil);
    }

    public boolean isOpen() {
        return wave != null && wave.change() != Decision.Change.RESOLVE;
    }

    /** Of brands by key, those that are in a crisis. */
    public static Set<String> crises(Map<String, Versioned<Rhythm>> brands) {
        return brands.entrySet().stream()
                .filter(brand -> brand.getValue().value().vigil().isOpen(AlertKind.CRISIS, Pulse.ALL))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether the last hour is likely to be of a wave, told or not. */
    boolean isLoud(Instant end) {
        return isOpen() || loud != null && !loud.isBefore(end.minus(HOUR));
    }

    @Override
    public Vigil vigil() {
        return vigil == null ? Vigil.EMPTY : vigil;
    }

    /** What was decided and is not on its way yet, in the order in which it is told. */
    public List<Verdict> news() {
        var spike = wave == null || queued ? Stream.<Verdict>empty() : Stream.of(Verdict.of(wave, queued));
        return Stream.concat(spike, vigil().news()).toList();
    }

    public Rhythm sent() {
        return new Rhythm(started, closed, beat, wave, true, calm, loud, vigil().sent());
    }

    /**
     * Closes one bucket: decides on everything that was counted up to its end, then learns the hour that ends with it.
     *
     * @param end of the bucket, the one after {@link #closed}
     */
    public Rhythm close(Instant end, Sums sums, Listening rules) {
        var next = close(end, bucket -> sums.count(bucket, Pulse.ALL).all(), rules.spike());
        var watched = vigil().close(new Tick(end, next, sums), rules.signs());
        return new Rhythm(next.started, next.closed, next.beat, next.wave, next.queued, next.calm, next.loud, watched);
    }

    /**
     * As {@link #close(Instant, Sums, Listening)}, by the volume rule alone.
     *
     * @param end of the bucket, the one after {@link #closed}
     * @param counts mentions in the bucket that begins at a time
     */
    public Rhythm close(Instant end, ToLongFunction<Instant> counts, Listening.Spike rule) {
        var decided = isOpen() ? rest(end, counts) : rise(end, counts, rule);
        var heard = new Window(end, LONGEST, beat, counts).likely(rule) >= LOUD ? end : loud;
        return new Rhythm(started, end, beat, decided.wave, decided.queued, decided.calm, heard, vigil)
                .learn(end, counts);
    }

    private Rhythm learn(Instant end, ToLongFunction<Instant> counts) {
        var hour = end.minus(HOUR.multipliedBy(LONGEST + 1));
        if (!Pulse.hour(end).equals(end) || started == null || hour.isBefore(started)) return this;
        var learnt = teaches(hour, end) ? beat.learn(hour, buckets(hour, counts)) : beat.skip();
        return new Rhythm(started, closed, learnt, wave, queued, calm, loud, vigil);
    }

    private boolean teaches(Instant hour, Instant end) {
        var shift = wave != null && isOpen() && wave.since.isBefore(end.minus(PATIENCE));
        return shift || loud == null || !loud.isAfter(hour) || beat.days() < WARM_UP;
    }

    private Rhythm rise(Instant end, ToLongFunction<Instant> counts, Listening.Spike rule) {
        if (beat.hours() < LEARNT) return this;
        var usual = beat.atLeast(rule.floor());
        return IntStream.rangeClosed(1, LONGEST)
                .mapToObj(hours -> new Window(end, hours, usual, counts))
                .filter(window -> window.rises(rule))
                .findFirst()
                .map(window -> opened(wave(new Window(end, window.hours(), beat, counts), window.height())))
                .orElse(this);
    }

    private Rhythm opened(Wave next) {
        return new Rhythm(started, closed, beat, next, false, 0, loud, vigil);
    }

    private Rhythm rest(Instant end, ToLongFunction<Instant> counts) {
        if (wave == null) return this;
        var grown = grown(end, counts);
        if (grown != null) return new Rhythm(started, closed, beat, grown, false, calm, loud, vigil);
        if (!Pulse.hour(end).equals(end)) return this;
        var last = new Window(end, 1, beat, counts);
        var quiet = last.z() < CALM ? calm + 1 : 0;
        return quiet < CALM_HOURS
                ? new Rhythm(started, closed, beat, wave, queued, quiet, loud, vigil)
                : new Rhythm(started, closed, beat, wave(last, last.z()).ends(wave), false, 0, loud, vigil);
    }

    /** Half an hour after it was told of or later: whether it is twice as high, over as long. */
    private @Nullable Wave grown(Instant end, ToLongFunction<Instant> counts) {
        if (wave == null || !queued || end.isBefore(wave.at.plus(APART))) return null;
        var now = new Window(end, wave.hours(), beat, counts);
        return now.observed() < GROWN * wave.observed
                ? null
                : wave(now, now.height()).updates(wave);
    }

    private Wave wave(Window window, double z) {
        return new Wave(
                Decision.Change.OPEN,
                window.end(),
                window.end(),
                window.observed(),
                window.expected(),
                z,
                window.name(),
                beat.days(),
                0);
    }

    private static List<Long> buckets(Instant hour, ToLongFunction<Instant> counts) {
        return Stream.iterate(hour, at -> at.plus(Pulse.BUCKET))
                .limit(HOUR.dividedBy(Pulse.BUCKET))
                .map(counts::applyAsLong)
                .toList();
    }

    /**
     * What the volume rule decided.
     *
     * @param since end of the bucket that opened it
     * @param at end of the bucket that decided this
     * @param z how unusual: of a wave that opens the signed root of the likelihood ratio, √(2·evidence) (Wilks 1938); of one that ends
     *     by the Anscombe transform
     * @param window {@code 1h}, {@code 2h} or {@code 3h}
     * @param updates how often it had grown since it opened
     */
    public record Wave(
            Decision.Change change,
            Instant since,
            Instant at,
            long observed,
            double expected,
            double z,
            String window,
            int warmUpDays,
            int updates) {

        Wave updates(Wave before) {
            var more = before.updates + 1;
            return new Wave(Decision.Change.UPDATE, before.since, at, observed, expected, z, window, warmUpDays, more);
        }

        Wave ends(Wave before) {
            var more = before.updates;
            return new Wave(Decision.Change.RESOLVE, before.since, at, observed, expected, z, window, warmUpDays, more);
        }

        int hours() {
            return Integer.parseInt(window.substring(0, window.length() - 1));
        }
    }
}
