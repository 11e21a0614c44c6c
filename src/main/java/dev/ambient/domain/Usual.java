package dev.ambient.domain;

/**
 * What is usual of a brand besides its volume, over the last 28 days or so (an exponential window of as many hours), learnt from
 * closed hours.
 *
 * @param all mentions
 * @param negative the unhappy ones of them
 * @param reach mean of ln(1 + reach) of the hours in which anybody spoke
 * @param spoken hours in which anybody spoke
 */
public record Usual(double all, double negative, double reach, long spoken) {
    public static final Usual NOTHING = new Usual(0, 0, 0, 0);

    private static final double MONTH = 28 * 24;

    /**
     * One closed hour more.
     *
     * @param expected mentions; of an hour that brought more only as much weighs in, so that an event does not teach what is usual
     */
    Usual learn(Pulse hour, double expected) {
        var count = hour.count(Pulse.ALL);
        var weight = Math.min(1, Math.max(1, expected) / Math.max(1, count.all()));
        var kept = 1 - 1 / MONTH;
        var speaks = count.all() > 0 ? 1 : 0;
        var step = speaks / Math.min(spoken + 1, MONTH);
        return new Usual(
                all * kept + weight * count.all(),
                negative * kept + weight * count.negative(),
                reach + step * (Math.log1p(hour.reach()) - reach),
                spoken + speaks);
    }

    /** Share 0..1 of the unhappy ones: what was counted and one imagined mention, half of it unhappy. */
    double unhappy() {
        return (negative + 0.5) / (all + 1);
    }

    /** Followers who may have read of the brand in an hour: the geometric mean, which is the median where reach is log-normal. */
    double hourlyReach() {
        return Math.expm1(reach);
    }

    /**
     * Standard deviations that a count of unhappy mentions lies above the usual share p0: (p − p0)/√(p0(1 − p0)(1/n + 1/N)), the two-sample
     * z, which is the one-sample z once N, what p0 rests on, is much greater than n.
     */
    double z(Share share) {
        if (share.all() == 0) return 0;
        var usual = unhappy();
        var variance = usual * (1 - usual) * (1.0 / share.all() + 1 / Math.max(1, all));
        return (share.value() - usual) / Math.sqrt(variance);
    }
}
