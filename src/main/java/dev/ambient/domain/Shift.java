package dev.ambient.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * SENTIMENT_SHIFT: the share of unhappy mentions in three hours against the usual one; over after as many calm hours as end a wave.
 *
 * @param least mentions in three hours
 * @param z standard deviations above the usual share
 * @param rise of the share, 0..1
 */
public record Shift(int least, double z, double rise) implements Sign {
    public static final Shift USUAL = new Shift(20, 3, 0.15);

    private static final Duration WINDOW = Duration.ofHours(3);

    @Override
    public AlertKind kind() {
        return AlertKind.SENTIMENT_SHIFT;
    }

    @Override
    public Measure measure(Verdict verdict) {
        return new Measure(verdict.z(), z);
    }

    @Override
    public Stream<Verdict> begin(Tick tick) {
        if (!tick.isLearnt()) return Stream.empty();
        var share = share(tick);
        var shifts = share.all() >= least
                && share.value() - tick.usual().unhappy() >= rise
                && tick.usual().z(share) >= z;
        return shifts ? Stream.of(measured(tick, share)) : Stream.empty();
    }

    @Override
    public Optional<Verdict> onward(Tick tick, Verdict open) {
        if (!tick.endsHour()) return Optional.of(open);
        var now = measured(tick, share(tick));
        var calm = now.z() < Rhythm.CALM ? open.calm() + 1 : 0;
        return Optional.of(calm < Rhythm.CALM_HOURS ? open.calm(calm) : open.ended(now));
    }

    private static Share share(Tick tick) {
        return Share.negative(tick.sums().count(tick.end(), WINDOW, Pulse.ALL));
    }

    private Verdict measured(Tick tick, Share share) {
        var expected = tick.usual().unhappy() * share.all();
        var far = tick.usual().z(share);
        return Verdict.opens(kind(), Pulse.ALL, tick, share.some(), share.all(), expected, far, "3h");
    }
}
