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
    public Stream<Verdict> begin(Turn turn) {
        if (!turn.endsHour() || !turn.rhythm().isOpen()) return Stream.empty();
        var hour = turn.hour(0);
        var second = isGrim(turn.hour(1)) && wasOpen(turn);
        var far = hour.reach() >= reach * Math.max(1, turn.usual().hourlyReach());
        return isGrim(hour) && (second || far) ? Stream.of(measured(turn)) : Stream.empty();
    }

    @Override
    public Optional<Verdict> onward(Turn turn, Verdict open) {
        return Optional.of(turn.rhythm().isOpen() ? open : open.ended(measured(turn)));
    }

    private boolean isGrim(Pulse hour) {
        var unhappy = Share.negative(hour.count(Pulse.ALL));
        return unhappy.low() >= share && hour.authors().estimate() >= Math.max(authors, unhappy.all() / 2.0);
    }

    /** Whether the wave had begun when the hour before ended. */
    private static boolean wasOpen(Turn turn) {
        var wave = turn.rhythm().wave();
        return wave != null && !wave.since().isAfter(turn.end().minus(Turn.HOUR));
    }

    private Verdict measured(Turn turn) {
        var unhappy = Share.negative(turn.sums().count(turn.end(), Turn.HOUR, Pulse.ALL));
        var expected = turn.usual().unhappy() * unhappy.all();
        var far = turn.usual().z(unhappy);
        return Verdict.opens(kind(), Pulse.ALL, turn, unhappy.some(), unhappy.all(), expected, far, "1h");
    }
}
