package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
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
 * @param vigil what else is learnt and decided; not written before schema 2
 */
public record Rhythm(
        @Nullable Instant started,
        @Nullable Instant closed,
        Beat beat,
        @Nullable Wave wave,
        boolean queued,
        int calm,
        @Nullable Vigil vigil) {
    public static final Rhythm EMPTY = new Rhythm(null, null, Beat.UNKNOWN, null, true, 0, Vigil.EMPTY);

    /** Standard deviations below which an hour is calm. */
    static final double CALM = 1.5;
    /** Calm hours in a row that end a wave. */
    static final int CALM_HOURS = 3;

    private static final long LEARNT = 24;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration THREE = Duration.ofHours(3);

    /** Listening begins: with the next whole hour, since a part of one would teach too little. */
    public Rhythm begin(Instant now) {
        var start = Pulse.hour(now).plus(HOUR);
        return new Rhythm(start, start, beat, wave, queued, calm, vigil);
    }

    public boolean isOpen() {
        return wave != null && wave.change() == Decision.Change.OPEN;
    }

    /** Whether a crisis of the brand goes on: what is not grave about it had better wait. */
    public boolean isCrisis() {
        return vigil().isOpen(AlertKind.CRISIS, Pulse.ALL);
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
        return new Rhythm(started, closed, beat, wave, true, calm, vigil().sent());
    }

    /**
     * Closes one bucket: decides on everything that was counted up to its end, then learns the hour that ends with it.
     *
     * @param end of the bucket, the one after {@link #closed}
     */
    public Rhythm close(Instant end, Sums sums, Listening rules) {
        var next = close(end, bucket -> sums.count(bucket, Pulse.ALL).all(), rules.spike());
        var watched = vigil().close(new Tick(end, next, sums), rules.signs());
        return new Rhythm(next.started, next.closed, next.beat, next.wave, next.queued, next.calm, watched);
    }

    /**
     * As {@link #close(Instant, Sums, Listening)}, by the volume rule alone.
     *
     * @param end of the bucket, the one after {@link #closed}
     * @param counts mentions in the bucket that begins at a time
     */
    public Rhythm close(Instant end, ToLongFunction<Instant> counts, Listening.Spike rule) {
        var decided = isOpen() ? rest(end, counts) : rise(end, counts, rule);
        var hour = Pulse.hour(end.minusMillis(1));
        var learnt = end.equals(hour.plus(HOUR)) ? beat.learn(hour, sum(end, HOUR, counts)) : beat;
        return new Rhythm(started, end, learnt, decided.wave, decided.queued, decided.calm, vigil);
    }

    private Rhythm rise(Instant end, ToLongFunction<Instant> counts, Listening.Spike rule) {
        if (beat.hours() < LEARNT || beat.mean() < rule.floor()) return this;
        return risen(end, HOUR, "1h", rule.least1h(), counts, rule)
                .or(() -> risen(end, THREE, "3h", rule.least3h(), counts, rule))
                .map(this::opened)
                .orElse(this);
    }

    /** Most buckets are far from a wave: what is expected is reckoned only where enough was counted. */
    private Optional<Wave> risen(
            Instant end,
            Duration length,
            String name,
            long least,
            ToLongFunction<Instant> counts,
            Listening.Spike rule) {
        return sum(end, length, counts) < least
                ? Optional.empty()
                : Optional.of(window(end, length, name, counts)).filter(wave -> fires(wave, rule));
    }

    private static boolean fires(Wave wave, Listening.Spike rule) {
        return wave.z() >= rule.z() && wave.observed() >= rule.ratio() * wave.expected();
    }

    private Rhythm opened(Wave next) {
        return new Rhythm(started, closed, beat, next, false, 0, vigil);
    }

    private Rhythm rest(Instant end, ToLongFunction<Instant> counts) {
        if (!Pulse.hour(end).equals(end) || wave == null) return this;
        var last = window(end, HOUR, "1h", counts);
        var quiet = last.z() < CALM ? calm + 1 : 0;
        return quiet < CALM_HOURS
                ? new Rhythm(started, closed, beat, wave, queued, quiet, vigil)
                : new Rhythm(started, closed, beat, last.ends(wave), false, 0, vigil);
    }

    private Wave window(Instant end, Duration length, String name, ToLongFunction<Instant> counts) {
        var observed = sum(end, length, counts);
        var expected = 0.0;
        for (var at = end.minus(length); at.isBefore(end); at = at.plus(Pulse.BUCKET)) {
            expected += beat.expected(at) * Pulse.BUCKET.toMillis() / HOUR.toMillis();
        }
        return new Wave(
                Decision.Change.OPEN, end, end, observed, expected, beat.z(observed, expected), name, beat.days());
    }

    private static long sum(Instant end, Duration length, ToLongFunction<Instant> counts) {
        var sum = 0L;
        for (var at = end.minus(length); at.isBefore(end); at = at.plus(Pulse.BUCKET)) sum += counts.applyAsLong(at);
        return sum;
    }

    /**
     * What the volume rule decided.
     *
     * @param since end of the bucket that opened it
     * @param at end of the bucket that decided this
     * @param window {@code 1h} or {@code 3h}
     */
    public record Wave(
            Decision.Change change,
            Instant since,
            Instant at,
            long observed,
            double expected,
            double z,
            String window,
            int warmUpDays) {

        Wave ends(Wave opened) {
            return new Wave(Decision.Change.RESOLVE, opened.since, at, observed, expected, z, window, warmUpDays);
        }
    }
}
