package dev.ambient.domain;

/**
 * How much likelier a count is if talk is several times what it was than if it is as usual: the logarithm of the likelihood ratio of two negative
 * binomials of the same dispersion (Neyman and Pearson 1933: no test of one against the other finds more at as many false alarms).
 */
final class Evidence {
    /** Dispersion below which a negative binomial is a Poisson. */
    private static final double POISSON = 1.01;

    private Evidence() {}

    /**
     * Of one count, in nats; negative where it speaks for the usual.
     *
     * @param expected mean as usual, above 0
     * @param dispersion φ, variance over mean, the same for both
     * @param times above 1
     */
    static double of(long count, double expected, double dispersion, double times) {
        var phi = Math.max(dispersion, POISSON);
        var size = expected / (phi - 1);
        return gamma(count + times * size)
                - gamma(times * size)
                - gamma(count + size)
                + gamma(size)
                - (times - 1) * size * Math.log(phi);
    }

    /** ln Γ(x), x above 0, to 1e-10: Stirling's series from 8 on, the recurrence below (Abramowitz and Stegun 6.1.15, 6.1.41). */
    static double gamma(double x) {
        var product = 1.0;
        for (; x < 8; x++) product *= x;
        var square = 1 / (x * x);
        var series = (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square / 1680))) / x;
        return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
    }
}
