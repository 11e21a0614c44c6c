package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What was decided on sums of a brand: stored in the same write as the rhythm that caused it, and told from there.
 *
 * @param subject the topic, term or network it is about, {@link Pulse#ALL} for the whole of the brand
 * @param since end of the bucket that opened it
 * @param at end of the bucket that decided this
 * @param observed what was counted
 * @param all of how many, 0 where it is no share
 * @param expected what is usual instead
 * @param z standard deviations between the two
 * @param window what it was counted over: a number of hours or days, e.g. {@code 3h}
 * @param warmUpDays days of history behind the expectation, 28 at most
 * @param calm closed hours in a row without its cause
 * @param queued whether it is on its way to the team
 * @param updates how often it had grown since it opened
 */
public record Verdict(
        AlertKind kind,
        String subject,
        Decision.Change change,
        Instant since,
        Instant at,
        long observed,
        long all,
        double expected,
        double z,
        String window,
        int warmUpDays,
        int calm,
        boolean queued,
        int updates) {

    /** What the volume rule decided of the whole of a brand. */
    public static Verdict of(Rhythm.Wave wave, boolean queued) {
        return new Verdict(
                AlertKind.SPIKE,
                Pulse.ALL,
                wave.change(),
                wave.since(),
                wave.at(),
                wave.observed(),
                0,
                wave.expected(),
                wave.z(),
                wave.window(),
                wave.warmUpDays(),
                0,
                queued,
                wave.updates());
    }

    /** It begins. */
    static Verdict opens(
            AlertKind kind,
            String subject,
            Tick tick,
            long observed,
            long all,
            double expected,
            double z,
            String window) {
        return new Verdict(
                kind,
                subject,
                Decision.Change.OPEN,
                tick.end(),
                tick.end(),
                observed,
                all,
                expected,
                z,
                window,
                tick.rhythm().beat().days(),
                0,
                false,
                0);
    }

    /** It is over, with what is counted now. */
    Verdict ended(Verdict now) {
        return new Verdict(
                kind,
                subject,
                Decision.Change.RESOLVE,
                since,
                now.at,
                now.observed,
                now.all,
                now.expected,
                now.z,
                window,
                now.warmUpDays,
                0,
                false,
                0);
    }

    Verdict calm(int hours) {
        return new Verdict(
                kind,
                subject,
                change,
                since,
                at,
                observed,
                all,
                expected,
                z,
                window,
                warmUpDays,
                hours,
                queued,
                updates);
    }

    Verdict sent() {
        return new Verdict(
                kind, subject, change, since, at, observed, all, expected, z, window, warmUpDays, calm, true, updates);
    }

    /** Observed over expected. */
    double times() {
        return observed / Math.max(expected, 0.01);
    }

    /** It begins, or goes on. */
    public boolean opens() {
        return change != Decision.Change.RESOLVE;
    }

    /** Whether it is about the whole of the brand. */
    public boolean isWhole() {
        return subject.equals(Pulse.ALL);
    }

    /** Whether it is about a term that people use, not one of the configured topics. */
    public boolean isTerm() {
        return kind == AlertKind.EMERGING_TOPIC || kind == AlertKind.PRODUCT_INSIGHT;
    }

    boolean concerns(AlertKind some, String what) {
        return kind == some && subject.equals(what);
    }

    /** The alert's id, the same for both ends of it. */
    public String alert(String brand) {
        var name = rule() + "|" + brand + (isWhole() ? "" : "|" + subject);
        return "a-" + Key.of(name, since.toString()).value();
    }

    /** 1 for its beginning, one more for each update and for its end. */
    public int transition() {
        return 1 + updates + (opens() ? 0 : 1);
    }

    /** Id of the rule that decided. */
    public String rule() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of the rule, raised when what it decides changes. */
    int version() {
        return switch (kind) {
            case SPIKE -> 3;
            case SENTIMENT_SHIFT, CRISIS, PRODUCT_INSIGHT, EMERGING_TOPIC, LISTENING_GAP -> 2;
            default -> 1;
        };
    }

    /** The span of event time it rests on. */
    public Duration length() {
        var number = Long.parseLong(window.substring(0, window.length() - 1));
        return window.endsWith("d") ? Duration.ofDays(number) : Duration.ofHours(number);
    }
}
