package dev.ambient.domain;

/** Some of all. */
record Share(long some, long all) {
    private static final double NORMAL = 1.96;

    static Share negative(Pulse.Count count) {
        return new Share(count.negative(), count.all());
    }

    /** 0..1; 0 of nothing. */
    double value() {
        return all == 0 ? 0 : (double) some / all;
    }

    /** Lower end of the 95 % interval (Wilson 1927); 0 of nothing. */
    double low() {
        if (all == 0) return 0;
        var square = NORMAL * NORMAL;
        var centre = value() + square / (2 * all);
        var margin = NORMAL * Math.sqrt(value() * (1 - value()) / all + square / (4.0 * all * all));
        return (centre - margin) / (1 + square / all);
    }
}
