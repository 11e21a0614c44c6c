package dev.ambient.any;

import dev.ambient.domain.Emotion;
import dev.ambient.domain.Intent;
import dev.ambient.domain.Reading;
import dev.ambient.domain.Sentiment;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Readings as they come out of a text. */
public final class AnyReading {
    public static final Sentiment UNHAPPY = new Sentiment(0.91, 0.07, 0.02, -0.89);
    public static final Sentiment HAPPY = new Sentiment(0.01, 0.09, 0.9, 0.89);

    private AnyReading() {}

    /** A problem that waits for help. */
    public static Reading complaint() {
        return reading(UNHAPPY, Emotion.ANGER, Map.of(Intent.COMPLAINT, 0.93, Intent.QUESTION, 0.21), List.of());
    }

    public static Reading question() {
        return reading(Sentiment.NEUTRAL, Emotion.NONE, Map.of(Intent.QUESTION, 0.88), List.of());
    }

    public static Reading praise() {
        return reading(HAPPY, Emotion.JOY, Map.of(Intent.PRAISE, 0.95, Intent.RECOMMENDATION, 0.7), List.of());
    }

    public static Reading purchase() {
        return reading(Sentiment.NEUTRAL, Emotion.OPTIMISM, Map.of(Intent.PURCHASE, 0.82), List.of());
    }

    public static Reading churn() {
        return reading(UNHAPPY, Emotion.ANGER, Map.of(Intent.CHURN, 0.86), List.of());
    }

    public static Reading grave() {
        return reading(UNHAPPY, Emotion.SADNESS, Map.of(), List.of("injury"));
    }

    public static Reading plain() {
        return reading(Sentiment.NEUTRAL, Emotion.NONE, Map.of(), List.of());
    }

    private static Reading reading(
            Sentiment sentiment, Emotion emotion, Map<Intent, Double> intents, List<String> grave) {
        return new Reading(
                "en",
                sentiment,
                Map.of("nordbrew", sentiment),
                emotion,
                0.08,
                intents,
                List.of("food_&_dining"),
                List.of("lid", "new roast"),
                grave,
                Set.of(),
                1.8,
                false,
                false,
                List.of("leaks", "again"));
    }
}
