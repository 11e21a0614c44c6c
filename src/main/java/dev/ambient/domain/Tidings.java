package dev.ambient.domain;

import java.time.Duration;
import java.util.Locale;

/** What alerts on sums say, in English and in one place. */
final class Tidings {
    private Tidings() {}

    static String what(Verdict verdict, String brand, Pulse sums) {
        return verdict.opens() ? begun(verdict, brand, sums) : over(verdict, brand);
    }

    private static String begun(Verdict verdict, String brand, Pulse sums) {
        return switch (verdict.kind()) {
            case SPIKE -> spike(verdict, brand, sums);
            case SENTIMENT_SHIFT ->
                said(
                        "People are unhappier with %s than usual: %d of %d mentions in %s, where %s are normal.",
                        brand, verdict.observed(), verdict.all(), window(verdict), number(verdict.expected()));
            case CRISIS ->
                said(
                        "A wave of anger at %s: %d of %d mentions in %s are unhappy, where %s would be normal.",
                        brand, verdict.observed(), verdict.all(), window(verdict), number(verdict.expected()));
            default -> throw new IllegalArgumentException(verdict.kind() + " is not decided on sums");
        };
    }

    private static String over(Verdict verdict, String brand) {
        var after = Words.span(Duration.between(verdict.since(), verdict.at()));
        return switch (verdict.kind()) {
            case SENTIMENT_SHIFT -> said("People are no unhappier with %s than usual, after %s.", brand, after);
            case CRISIS -> said("The wave of anger at %s is over after %s.", brand, after);
            default -> said("The talk about %s is back to its rhythm after %s.", brand, after);
        };
    }

    private static String spike(Verdict verdict, String brand, Pulse sums) {
        var negative = sums.count(Pulse.ALL).negativeShare();
        var mood = negative >= 0.4 ? ", most of it unhappy" : negative <= 0.1 ? ", hardly any of it unhappy" : "";
        return said(
                "People talk about %s far more than usual: %d mentions in %s where %s are normal%s.",
                brand, verdict.observed(), window(verdict), number(verdict.expected()), mood);
    }

    private static String window(Verdict verdict) {
        var hours = verdict.length().toHours();
        return hours == 1 ? "an hour" : hours == 3 ? "three hours" : Words.span(verdict.length());
    }

    private static String number(double value) {
        return value < 10 ? said("%.1f", value) : String.valueOf(Math.round(value));
    }

    private static String said(String form, Object... parts) {
        return String.format(Locale.ROOT, form, parts);
    }
}
