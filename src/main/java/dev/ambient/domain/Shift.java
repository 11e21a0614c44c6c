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
    public Stream<Verdict> begin(Turn turn) {
        if (!turn.isLearnt()) return Stream.empty();
        var share = share(turn);
        var shifts = share.all() >= least
                && share.value() - turn.usual().unhappy() >= rise
                && turn.usual().z(share) >= z;
        return shifts ? Stream.of(measured(turn, share)) : Stream.empty();
    }

    @Override
    public Optional<Verdict> onward(Turn turn, Verdict open) {
        if (!turn.endsHour()) return Optional.of(open);
        var now = measured(turn, share(turn));
        var calm = now.z() < Rhythm.CALM ? open.calm() + 1 : 0;
        return Optional.of(calm < Rhythm.CALM_HOURS ? open.calm(calm) : open.ended(now));
    }

    private static Share share(Turn turn) {
        return Share.negative(turn.sums().count(turn.end(), WINDOW, Pulse.ALL));
    }

    private Verdict measured(Turn turn, Share share) {
        var expected = turn.usual().unhappy() * share.all();
        var far = turn.usual().z(share);
        return Verdict.opens(kind(), Pulse.ALL, turn, share.some(), share.all(), expected, far, "3h");
    }
}
