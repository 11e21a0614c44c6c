package dev.ambient.domain;

/** The 95 % interval of a share (Wilson 1927). */
final class Wilson {
    private static final double Z = 1.96;

    private Wilson() {}

    /** Its lower end, 0..1; 0 where there is nothing. */
    static double low(long hits, long n) {
        if (n <= 0) return 0;
        var share = (double) hits / n;
        var square = Z * Z / n;
        var margin = Z * Math.sqrt(share * (1 - share) / n + square / (4 * n));
        return Math.max(0, (share + square / 2 - margin) / (1 + square));
    }
}
