package dev.ambient.domain;

import java.time.Duration;

/** What alerts on sums say. */
record Tidings(Language language) {
    private static final Duration STAYS = Duration.ofDays(2);
    private static final double UNHAPPY = 0.4;
    private static final double HAPPY = 0.1;
    private static final int TITLE = 80;

    String what(Cause cause, String brand) {
        return cause.wave().opens() ? begun(cause, brand) : over(cause.wave(), brand);
    }

    private String begun(Cause cause, String brand) {
        var verdict = cause.wave();
        return switch (verdict.kind()) {
            case SPIKE -> spike(cause, brand);
            case SENTIMENT_SHIFT, CRISIS ->
                language.say(
                        "wave." + verdict.kind(),
                        brand,
                        event(cause),
                        verdict.observed(),
                        verdict.all(),
                        window(verdict),
                        language.rough(verdict.expected()));
            case LISTENING_GAP ->
                language.say(
                        "wave.LISTENING_GAP",
                        brand,
                        language.network(verdict.subject()),
                        language.after(hours(verdict.observed())),
                        language.span(hours(verdict.expected())));
            case EMERGING_TOPIC -> language.say("wave.EMERGING_TOPIC", brand, verdict.subject(), verdict.observed());
            case PRODUCT_INSIGHT ->
                language.say(
                        "wave.PRODUCT_INSIGHT",
                        brand,
                        verdict.subject(),
                        verdict.observed(),
                        Math.round(verdict.expected()));
            case SEASONAL_TENSION ->
                language.say(
                        "wave.SEASONAL_TENSION",
                        brand,
                        language.topic(verdict.subject()),
                        verdict.observed(),
                        language.rough(verdict.expected()));
            default -> throw new IllegalArgumentException(verdict.kind() + " is not decided on sums");
        };
    }

    private String over(Verdict verdict, String brand) {
        var after = language.after(Duration.between(verdict.since(), verdict.at()));
        return switch (verdict.kind()) {
            case SENTIMENT_SHIFT, CRISIS -> language.say("over." + verdict.kind(), brand, after);
            case LISTENING_GAP -> language.say("over.LISTENING_GAP", brand, after, language.network(verdict.subject()));
            default ->
                stays(verdict)
                        ? language.say("over.stays", about(verdict, brand), after)
                        : language.say("over.otherwise", about(verdict, brand), after);
        };
    }

    private String spike(Cause cause, String brand) {
        var verdict = cause.wave();
        var begins = verdict.change() == Decision.Change.OPEN;
        return language.say(
                begins ? "wave.SPIKE" : "wave.grows",
                about(verdict, brand),
                event(cause),
                verdict.observed(),
                mostly(cause),
                window(verdict),
                language.rough(verdict.expected()),
                mood(cause));
    }

    private String mostly(Cause cause) {
        return cause.topic()
                .filter(topic -> cause.wave().isWhole())
                .map(topic -> language.say("wave.mostly", language.topic(topic)))
                .orElse("");
    }

    private String mood(Cause cause) {
        var negative = cause.sums().count(cause.wave().subject()).negativeShare();
        if (negative >= UNHAPPY) return language.say("wave.unhappy");
        return negative <= HAPPY ? language.say("wave.happy") : "";
    }

    private String about(Verdict verdict, String brand) {
        return verdict.isWhole() ? brand : language.say("wave.topic", brand, language.topic(verdict.subject()));
    }

    /** A level that stays is learnt at last, and then the wave is over. */
    private static boolean stays(Verdict verdict) {
        return Duration.between(verdict.since(), verdict.at()).compareTo(STAYS) >= 0;
    }

    private String event(Cause cause) {
        return cause.event()
                .map(one -> language.say("wave.event", shortened(Words.plain(one.title()))))
                .orElse("");
    }

    private static String shortened(String title) {
        return title.length() > TITLE ? title.substring(0, TITLE) + "…" : title;
    }

    private static Duration hours(double hours) {
        return Duration.ofMinutes(Math.round(60 * hours));
    }

    private String window(Verdict verdict) {
        var hours = verdict.length().toHours();
        if (hours == 1) return language.say("window.1h");
        return hours == 3 ? language.say("window.3h") : language.after(verdict.length());
    }
}
