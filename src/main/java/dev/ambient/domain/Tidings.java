package dev.ambient.domain;

import java.time.Duration;
import java.util.Locale;

/** What alerts on sums say, in English and in one place. */
final class Tidings {
    private static final Duration STAYS = Duration.ofDays(2);
    private static final int TITLE = 80;

    private Tidings() {}

    static String what(Cause cause, String brand) {
        return cause.wave().opens() ? begun(cause, brand) : over(cause.wave(), brand);
    }

    private static String begun(Cause cause, String brand) {
        var verdict = cause.wave();
        return switch (verdict.kind()) {
            case SPIKE -> spike(cause, brand);
            case SENTIMENT_SHIFT ->
                said(
                        "People are unhappier with %s than usual%s: %,d of %,d mentions in %s, where %s are normal.",
                        brand,
                        after(cause),
                        verdict.observed(),
                        verdict.all(),
                        window(verdict),
                        number(verdict.expected()));
            case CRISIS ->
                said(
                        "A wave of anger at %s%s: %,d of %,d mentions in %s are unhappy, where %s would be normal.",
                        brand,
                        after(cause),
                        verdict.observed(),
                        verdict.all(),
                        window(verdict),
                        number(verdict.expected()));
            case LISTENING_GAP ->
                said(
                        "Nothing was heard of %s on %s for %s; as a rule it is silent for %s.",
                        brand, verdict.subject(), hours(verdict.observed()), hours(verdict.expected()));
            case EMERGING_TOPIC ->
                said(
                        "Something new is said of %s: \"%s\", by %,d people within a day and by nobody in the weeks before.",
                        brand, verdict.subject(), verdict.observed());
            case PRODUCT_INSIGHT ->
                said(
                        "%,d people wish for something about \"%s\" of %s or complain of it this week; last week it was %s.",
                        verdict.observed(),
                        verdict.subject(),
                        brand,
                        verdict.expected() == 0 ? "nobody" : said("%,d", Math.round(verdict.expected())));
            case SEASONAL_TENSION ->
                said(
                        "It is the season of it again: %,d unhappy mentions of %s and %s this week, where %s are normal.",
                        verdict.observed(), brand, topic(verdict.subject()), number(verdict.expected()));
            default -> throw new IllegalArgumentException(verdict.kind() + " is not decided on sums");
        };
    }

    private static String over(Verdict verdict, String brand) {
        var after = Words.span(Duration.between(verdict.since(), verdict.at()));
        return switch (verdict.kind()) {
            case SENTIMENT_SHIFT -> said("People are no unhappier with %s than usual, after %s.", brand, after);
            case CRISIS -> said("The wave of anger at %s is over after %s.", brand, after);
            case LISTENING_GAP -> said("%s is heard of on %s again.", brand, verdict.subject());
            default ->
                said(
                        "The talk about %s is back to its rhythm after %s%s.",
                        about(verdict, brand), after, stays(verdict));
        };
    }

    private static String spike(Cause cause, String brand) {
        var verdict = cause.wave();
        var negative = cause.sums().count(verdict.subject()).negativeShare();
        var mood = negative >= 0.4 ? ", most of it unhappy" : negative <= 0.1 ? ", hardly any of it unhappy" : "";
        var mostly = verdict.isWhole()
                ? cause.topic().map(topic -> ", mostly about " + topic(topic)).orElse("")
                : "";
        var begins = verdict.change() == Decision.Change.OPEN;
        return said(
                (begins ? "People talk about %s far more than usual" : "The talk about %s grows and grows")
                        + "%s: %,d mentions in %s where %s are normal%s%s.",
                about(verdict, brand),
                after(cause),
                verdict.observed(),
                window(verdict),
                number(verdict.expected()),
                mostly,
                mood);
    }

    private static String about(Verdict verdict, String brand) {
        return verdict.isWhole() ? brand : brand + " and " + topic(verdict.subject());
    }

    /** A level that stays is learnt at last, and then the wave is over. */
    private static String stays(Verdict verdict) {
        var stays = Duration.between(verdict.since(), verdict.at()).compareTo(STAYS) >= 0;
        return stays ? ", or what was a wave is the rule now: that may be a change in what is collected" : "";
    }

    private static String after(Cause cause) {
        return cause.event()
                .map(one -> ", after \"" + shortened(Words.plain(one.title())) + "\"")
                .orElse("");
    }

    /** Some topics are two words joined by underscores. */
    private static String topic(String topic) {
        return topic.replace('_', ' ');
    }

    private static String shortened(String title) {
        return title.length() > TITLE ? title.substring(0, TITLE) + "…" : title;
    }

    private static String hours(double hours) {
        return Words.span(Duration.ofMinutes(Math.round(60 * hours)));
    }

    private static String window(Verdict verdict) {
        var hours = verdict.length().toHours();
        return hours == 1 ? "an hour" : hours == 3 ? "three hours" : Words.span(verdict.length());
    }

    private static String number(double value) {
        return value < 10 ? said("%.1f", value) : said("%,d", Math.round(value));
    }

    private static String said(String form, Object... parts) {
        return String.format(Locale.ROOT, form, parts);
    }
}
