package dev.ambient.domain;

import java.util.stream.Stream;

/** INFLUENTIAL_VOICE: somebody with much influence on a topic feels strongly about a brand in it; once in 30 days. */
final class InfluentialVoice {
    private static final double STRONG = 0.5;
    private static final int AGAIN = 30;

    private InfluentialVoice() {}

    static Rule rule() {
        return new Rule("influential-voice", 2, moment -> {
            if (!moment.isPersonal()
                    || !moment.isUsable()
                    || moment.cause().reading().contest()
                    || !isStrong(moment.cause())
                    || !moment.influence().leads(moment.after(), moment.cause())) return Stream.empty();
            return Rule.first(moment, AlertKind.INFLUENTIAL_VOICE, "influential-voice", 0, AGAIN);
        });
    }

    private static boolean isStrong(Heard heard) {
        return heard.concerns().stream()
                .anyMatch(concern ->
                        Math.abs(heard.reading().towards(concern.brand()).score()) >= STRONG);
    }
}
