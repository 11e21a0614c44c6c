package dev.ambient.domain;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * CRISIS: a wave of the whole brand whose closed hours are unhappy for sure and of many voices, two in a row or one that reaches far; over
 * with its wave. Only closed hours decide, as the voices of an hour are counted by the hour.
 *
 * @param share 0..1 that the unhappy ones of an hour exceed for sure (lower end of the 95 % interval)
 * @param authors fewest of them; and at least one for every two mentions
 * @param reach times the usual reach of an hour at which one hour suffices
 */
public record Crisis(double share, int authors, double reach) implements Sign {
    public static final Crisis USUAL = new Crisis(0.4, 5, 10);

    @Override
    public AlertKind kind() {
        return AlertKind.CRISIS;
    }

    @Override
    public Measure measure(Verdict verdict) {
        return new Measure(new Share(verdict.observed(), verdict.all()).low(), share);
    }

    @Override
    public Stream<Verdict> begin(Tick tick) {
        if (!tick.endsHour() || !tick.rhythm().isOpen()) return Stream.empty();
        var hour = tick.hour(0);
        var second = isGrim(tick.hour(1)) && wasOpen(tick);
        var far = hour.reach() >= reach * Math.max(1, tick.usual().hourlyReach());
        return isGrim(hour) && (second || far) ? Stream.of(measured(tick)) : Stream.empty();
    }

    @Override
    public Optional<Verdict> onward(Tick tick, Verdict open) {
        return Optional.of(tick.rhythm().isOpen() ? open : open.ended(measured(tick)));
    }

    private boolean isGrim(Pulse hour) {
        var unhappy = Share.negative(hour.count(Pulse.ALL));
        return unhappy.low() >= share && hour.authors().estimate() >= Math.max(authors, unhappy.all() / 2.0);
    }

    /** Whether the wave had begun when the hour before ended. */
    private static boolean wasOpen(Tick tick) {
        var wave = tick.rhythm().wave();
        return wave != null && !wave.since().isAfter(tick.end().minus(Tick.HOUR));
    }

    private Verdict measured(Tick tick) {
        var unhappy = Share.negative(tick.sums().count(tick.end(), Tick.HOUR, Pulse.ALL));
        var expected = tick.usual().unhappy() * unhappy.all();
        var far = tick.usual().z(unhappy);
        return Verdict.opens(kind(), Pulse.ALL, tick, unhappy.some(), unhappy.all(), expected, far, "1h");
    }
}
