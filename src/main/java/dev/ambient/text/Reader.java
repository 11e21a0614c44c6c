package dev.ambient.text;

import dev.ambient.domain.Emotion;
import dev.ambient.domain.Intent;
import dev.ambient.domain.Reading;
import dev.ambient.domain.Sensitivity;
import dev.ambient.domain.Sentiment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a post. This first reading is by lexicon and rule: sentiment from VADER ({@link Vader}) and some hundred cues, weighted by a small
 * table; intents, irony and emotion from the same cues. Posts in other languages than English are read by their emoji, emoticons and
 * punctuation only, and answered nearer to neutral.
 *
 * <p>Thread-safe and pure: the same text gives the same reading on every machine. Reads the first 4,000 characters of a text.
 */
public final class Reader {
    private static final int TOPICS = 3;
    private static final int WORDS = 5;
    /** How far a reading without words is drawn towards neutral, 0..1. */
    private static final double DOUBT = 0.5;

    /** A score beyond which a post feels something even without a word of emotion. */
    private static final double SURE = 0.35;

    private static final Set<String> TELLING =
            Set.of("problem", "blame", "verdict", "plead", "churn", "purchase", "wish", "sarcasm");
    private static final String[] SENTIMENTS = {"NEGATIVE", "NEUTRAL", "POSITIVE"};
    private static final Emotion[] EMOTIONS = {Emotion.ANGER, Emotion.JOY, Emotion.OPTIMISM, Emotion.SADNESS};

    private final Lexicon lexicon = Lexicon.load();
    private final Vader vader = new Vader(lexicon);
    private final Cues cues = Cues.load();
    private final Heads heads = Heads.load(Features.names(cues.names()));

    private Reader() {}

    /** The reader by lexicon and rule; loads its resources, so one is enough. */
    public static Reader lexical() {
        return new Reader();
    }

    /**
     * Reads a text whose HTML entities are already decoded.
     *
     * @param language what the network says of it, as BCP 47, or null
     * @param brands the brands that the post names, by key, each with the lower-case terms under which this post names it
     */
    public Reading read(String text, @Nullable String language, Map<String, List<String>> brands) {
        Scan scan = Scanner.scan(text);
        if (text.isBlank() || scan.tokens().isEmpty()) return Reading.EMPTY;
        Set<String> names = Terms.words(brands);
        String tongue = Tongue.of(language, scan);
        boolean english = Tongue.english(tongue);
        Facts facts = english ? facts(Quote.own(scan), names) : facts(Foreign.of(scan), names);
        Sentiment sentiment = english ? sentiment(facts) : doubt(sentiment(facts));
        return new Reading(
                tongue,
                sentiment,
                towards(scan, sentiment, brands, names, english),
                emotion(facts, sentiment),
                english ? heads.chance("IRONY", facts.values()) : 0,
                english ? intents(facts) : Foreign.intents(scan, sentiment),
                english ? topics(facts.hits()) : List.of(),
                Aspects.of(scan, names),
                english ? Grave.of(facts.hits()) : List.of(),
                sensitive(facts.hits()),
                Math.max(1, Math.min(5, heads.sum("INTIMACY", facts.values()))),
                english && facts.hits().has("life"),
                facts.hits().has("contest"),
                words(facts));
    }

    /** The words of feeling first, then what was said of problems and wishes. */
    private static List<String> words(Facts facts) {
        Set<String> words = facts.mood().strongest(WORDS);
        for (Hits.Hit hit : facts.hits().all()) {
            boolean telling = TELLING.contains(hit.cue())
                    && !hit.negated()
                    && hit.phrase().indexOf('@') < 0;
            if (telling && words.size() < WORDS) words.add(hit.phrase());
        }
        return List.copyOf(words);
    }

    /** What is known of a text before anything is told from it. */
    private record Facts(Mood mood, Hits hits, double[] values) {}

    private Facts facts(Scan scan, Set<String> names) {
        Mood mood = vader.read(Mask.of(scan, names, lexicon));
        Hits hits = cues.find(scan.tokens(), names);
        return new Facts(mood, hits, Features.of(scan, mood, hits, cues.names().size()));
    }

    private Sentiment sentiment(Facts facts) {
        double[] share = heads.share(facts.values(), SENTIMENTS);
        return new Sentiment(share[0], share[1], share[2], share[2] - share[0]);
    }

    private static Sentiment doubt(Sentiment sentiment) {
        double negative = sentiment.negative() * DOUBT;
        double positive = sentiment.positive() * DOUBT;
        return new Sentiment(negative, 1 - negative - positive, positive, positive - negative);
    }

    private Map<String, Sentiment> towards(
            Scan scan, Sentiment whole, Map<String, List<String>> brands, Set<String> names, boolean english) {
        Map<String, Sentiment> towards = new HashMap<>();
        for (String brand : brands.keySet()) towards.put(brand, whole);
        if (brands.size() < 2 || !english) return towards;
        Map<String, Towards.Share> shares = Towards.of(scan, Terms.places(scan, brands));
        shares.forEach((brand, share) -> towards.put(brand, share(share, whole, names)));
        return towards;
    }

    private Sentiment share(Towards.Share share, Sentiment whole, Set<String> names) {
        if (share.against()) return doubt(turned(whole));
        Scan scan = Scanner.scan(share.text());
        return scan.tokens().isEmpty() ? Sentiment.NEUTRAL : sentiment(facts(scan, names));
    }

    /** The same feeling the other way round: what is said for one is said against the other. */
    private static Sentiment turned(Sentiment whole) {
        double negative = whole.positive();
        double positive = whole.negative();
        return new Sentiment(negative, whole.neutral(), positive, positive - negative);
    }

    private Emotion emotion(Facts facts, Sentiment sentiment) {
        boolean felt = Math.abs(sentiment.score()) > SURE;
        for (Emotion emotion : EMOTIONS) felt |= facts.hits().has(emotion.name().toLowerCase(Locale.ROOT));
        if (!felt) return Emotion.NONE;
        Emotion strongest = Emotion.NONE;
        double most = Double.NEGATIVE_INFINITY;
        for (Emotion emotion : EMOTIONS) {
            double sum = heads.sum(emotion.name(), facts.values());
            if (sum > most) {
                most = sum;
                strongest = emotion;
            }
        }
        return strongest;
    }

    private Map<Intent, Double> intents(Facts facts) {
        Map<Intent, Double> intents = new EnumMap<>(Intent.class);
        for (Intent intent : Intent.values()) intents.put(intent, heads.chance(intent.name(), facts.values()));
        return intents;
    }

    /** The topics with the most words in the text, ties in alphabetical order. */
    private static List<String> topics(Hits hits) {
        Map<String, Integer> counts = new HashMap<>();
        for (Hits.Hit hit : hits.all()) {
            if (hit.cue().startsWith("topic.")) counts.merge(hit.cue().substring(6), 1, Integer::sum);
        }
        List<String> topics = new ArrayList<>(counts.keySet());
        topics.sort(Comparator.comparing((String topic) -> -counts.getOrDefault(topic, 0))
                .thenComparing(topic -> topic));
        return List.copyOf(topics.subList(0, Math.min(TOPICS, topics.size())));
    }

    private static Set<Sensitivity> sensitive(Hits hits) {
        Set<Sensitivity> sensitive = EnumSet.noneOf(Sensitivity.class);
        for (Sensitivity one : Sensitivity.values()) {
            for (Hits.Hit hit : hits.all()) if (hit.cue().equals("sensitive." + one.name())) sensitive.add(one);
        }
        return sensitive;
    }
}
