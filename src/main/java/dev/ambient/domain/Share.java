package dev.ambient.domain;

/** Some of all, with the 95 % interval of their share (Wilson 1927). */
public record Share(long some, long all) {
    private static final double NORMAL = 1.959964;

    static Share negative(Pulse.Count count) {
        return new Share(count.negative(), count.all());
    }

    /** 0..1; 0 of nothing. */
    public double value() {
        return all <= 0 ? 0 : (double) some / all;
    }

    /** Lower end of the interval; 0 of nothing. */
    public double low() {
        return all <= 0 ? 0 : Math.max(0, centre() - margin());
    }

    /** Upper end of the interval; 1 of nothing. */
    public double high() {
        return all <= 0 ? 1 : Math.min(1, centre() + margin());
    }

    private double centre() {
        return (value() + square() / 2) / (1 + square());
    }

    private double margin() {
        var variance = value() * (1 - value()) / all + square() / (4 * all);
        return NORMAL * Math.sqrt(variance) / (1 + square());
    }

    private double square() {
        return NORMAL * NORMAL / all;
    }
}
