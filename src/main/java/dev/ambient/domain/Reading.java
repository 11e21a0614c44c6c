package dev.ambient.domain;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What was read in one post: the only thing rules and portraits know of its text.
 *
 * @param language BCP 47, {@code und} where unknown
 * @param sentiment of the whole post
 * @param towards sentiment towards each brand the post names, by brand key
 * @param emotion the strongest feeling
 * @param irony probability 0..1 that it is meant otherwise; a hold flag that never decides alone
 * @param intents probability 0..1 of each intent; a missing one is 0
 * @param topics at most three of the 19 interest classes, strongest first
 * @param aspects what it is about in its own words: hashtags and key phrases, lower case, at most eight
 * @param grave grave words that stand un-negated (injury, recall, lawsuit…), empty in nearly every post
 * @param sensitive what must not be used about the person
 * @param intimacy how personal the post is, 1..5
 * @param lifeEvent the speaker tells a milestone of their own life
 * @param contest a contest or give-away text ("RT to win")
 * @param words the words that moved the reading most, strongest first, at most five
 */
public record Reading(
        String language,
        Sentiment sentiment,
        Map<String, Sentiment> towards,
        Emotion emotion,
        double irony,
        Map<Intent, Double> intents,
        List<String> topics,
        List<String> aspects,
        List<String> grave,
        Set<Sensitivity> sensitive,
        double intimacy,
        boolean lifeEvent,
        boolean contest,
        List<String> words) {

    /** A post without text, or one that could not be read. */
    public static final Reading EMPTY = new Reading(
            "und",
            Sentiment.NEUTRAL,
            Map.of(),
            Emotion.NONE,
            0,
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            1,
            false,
            false,
            List.of());

    public Reading {
        towards = Map.copyOf(towards);
        intents = Map.copyOf(intents);
        topics = List.copyOf(topics);
        aspects = List.copyOf(aspects);
        grave = List.copyOf(grave);
        sensitive = Set.copyOf(sensitive);
        words = List.copyOf(words);
    }

    /** The probability 0..1 of an intent. */
    public double of(Intent intent) {
        return intents.getOrDefault(intent, 0.0);
    }

    /** P(this needs an answer): a complaint or a question, whichever is likelier. */
    public double need() {
        return Math.max(of(Intent.COMPLAINT), of(Intent.QUESTION));
    }

    /** The sentiment towards a brand: its own where the post was read for it, else the whole post's. */
    public Sentiment towards(String brand) {
        return towards.getOrDefault(brand, sentiment);
    }

    /** With four decimals: no more is known, and every digit would be stored and sent with the post. */
    public Reading rounded() {
        return new Reading(
                language,
                sentiment.rounded(),
                each(towards, Sentiment::rounded),
                emotion,
                Sentiment.rounded(irony),
                each(intents, Sentiment::rounded),
                topics,
                aspects,
                grave,
                sensitive,
                Sentiment.rounded(intimacy),
                lifeEvent,
                contest,
                words);
    }

    private static <K, V> Map<K, V> each(Map<K, V> all, UnaryOperator<V> change) {
        return all.entrySet().stream().collect(toMap(Map.Entry::getKey, one -> change.apply(one.getValue())));
    }
}
