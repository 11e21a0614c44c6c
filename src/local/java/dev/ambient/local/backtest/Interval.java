package dev.ambient.local.backtest;

import dev.ambient.domain.Share;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * A figure between bounds that hold it in 95 of 100 cases.
 *
 * @param value NaN where nothing was seen that could tell
 */
record Interval(double value, double low, double high) {
    static Interval share(long hits, long n) {
        var share = new Share(hits, n);
        return new Interval(n == 0 ? Double.NaN : share.value(), share.low(), share.high());
    }

    /** Events in a span: exact for Poisson counts (Garwood 1936). @param spans how many spans were watched, above 0 */
    static Interval rate(long events, double spans) {
        var low = events == 0 ? 0 : root(mean -> 1 - below(events - 1, mean), events);
        return new Interval(events / spans, low / spans, root(mean -> 1 - below(events, mean) - 0.95, events) / spans);
    }

    /** At most that many where so many are expected. */
    private static double below(long most, double mean) {
        var sum = 0.0;
        var log = -mean;
        for (var count = 0L; count <= most; count++) {
            sum += Math.exp(log);
            log += Math.log(mean) - Math.log(count + 1);
        }
        return sum;
    }

    /** Where a growing function of the mean crosses .025. */
    private static double root(DoubleUnaryOperator growing, long events) {
        var low = 1e-9;
        var high = events + 10 * Math.sqrt(events + 1) + 10;
        for (var step = 0; step < 100; step++) {
            var middle = (low + high) / 2;
            if (growing.applyAsDouble(middle) < 0.025) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    @Override
    public String toString() {
        return Double.isNaN(value) ? "unknown" : String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", value, low, high);
    }
}
