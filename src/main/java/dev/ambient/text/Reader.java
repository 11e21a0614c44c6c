package dev.ambient.text;

import dev.ambient.domain.Emotion;
import dev.ambient.domain.Intent;
import dev.ambient.domain.Reading;
import dev.ambient.domain.Sensitivity;
import dev.ambient.domain.Sentiment;
import dev.ambient.text.Model.Scores;
import dev.ambient.text.Sense.Facts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a post: sentiment, emotion, irony, intimacy, topics, complaint and purchase by the trained {@link Model}, the other intents by the
 * hand-made {@link Heads} over some hundred cues, praise by both. English is read in full, seven more languages for sentiment and intimacy;
 * posts in others are read by their emoji, emoticons and punctuation only, and answered nearer to neutral.
 *
 * <p>Thread-safe and pure: the same text gives the same reading on every machine. Reads the first 4,000 characters of a text.
 */
public final class Reader {
    private static final int WORDS = 5;
    /** Of them at most so many phrases of problems and wishes. */
    private static final int PHRASES = 3;
    /** How far a reading without words is drawn towards neutral, 0..1. */
    private static final double DOUBT = 0.5;

    /** A score beyond which a post feels something even without a word of emotion. */
    private static final double SURE = 0.35;

    /** Log-odds of praise by how glad the whole post is: words of praise also stand in complaints. */
    private static final double LEAN = 2;
    /** The score, −1..1, of a post that is as glad as praise mostly is. */
    private static final double GLAD = 0.8;

    /** Irony from which kind words may mean the opposite: their intents are then no likelier than that they are meant. */
    private static final double HELD = 0.6;

    private static final Set<Intent> KIND = Set.of(Intent.PRAISE, Intent.RECOMMENDATION);
    private static final Set<String> TELLING =
            Set.of("problem", "blame", "verdict", "plead", "churn", "purchase", "wish", "sarcasm");
    private static final String[] SENTIMENTS = {"NEGATIVE", "NEUTRAL", "POSITIVE"};
    /** Intents told by the hand-made heads alone. */
    private static final Intent[] MADE = {
        Intent.QUESTION, Intent.CHURN, Intent.WISH, Intent.RECOMMENDATION, Intent.THANKS
    };

    private static final Emotion[] EMOTIONS = {Emotion.ANGER, Emotion.JOY, Emotion.OPTIMISM, Emotion.SADNESS};

    private final Sense sense = new Sense();
    private final Heads heads = Heads.load(sense.names());
    private final Model model;
    private final Movers movers;

    private Reader() {
        this.model = Model.load(sense.names());
        this.movers = new Movers(model, sense);
    }

    /** The reader with the model of this build; loads its resources, so one is enough. */
    public static Reader trained() {
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
        String tongue = tongue(language, scan);
        boolean english = Tongue.english(tongue);
        Facts facts = facts(scan, names, tongue);
        Chances chances = chances(facts, tongue);
        Sentiment sentiment = chances.sentiment();
        Reading full = new Reading(
                tongue,
                sentiment,
                towards(scan, sentiment, brands, names, english),
                emotion(facts, chances),
                chances.irony(),
                english ? intents(facts, chances) : Foreign.intents(scan, sentiment),
                chances.topics(),
                Aspects.of(scan, names),
                english ? Grave.of(facts.hits()) : List.of(),
                sensitive(facts.hits()),
                chances.intimacy(),
                english && facts.hits().has("life"),
                facts.hits().has("contest"),
                words(facts, chances, names));
        return full.rounded();
    }

    private String tongue(@Nullable String language, Scan scan) {
        String named = Tongue.named(language);
        return named == null ? Tongue.of(scan, model) : named;
    }

    private Facts facts(Scan scan, Set<String> names, String tongue) {
        if (Tongue.english(tongue)) return sense.english(Quote.own(scan), names);
        return sense.of(scan, Tongue.trained(tongue) ? scan : Foreign.of(scan), names);
    }

    /** What the model tells of a text in a language. */
    Chances chances(String text, @Nullable String language) {
        Scan scan = Scanner.scan(text);
        String tongue = tongue(language, scan);
        return chances(facts(scan, Set.of(), tongue), tongue);
    }

    private Chances chances(Facts facts, String tongue) {
        Scores scores = model.scores(facts.grams(), facts.values());
        if (!Tongue.english(tongue))
            return Chances.foreign(
                    tongue, Tongue.trained(tongue) ? Chances.foreign(scores, model) : doubt(lexical(facts)), scores);
        double sarcasm = heads.sum("IRONY", facts.values()) - heads.bias("IRONY");
        double buying = heads.sum("PURCHASE", facts.values()) - heads.bias("PURCHASE");
        double complaint = heads.sum("COMPLAINT", facts.values());
        return Chances.english(tongue, scores, model, sarcasm, buying, complaint);
    }

    /** What was said of problems and wishes, and the words that moved the sentiment. */
    private List<String> words(Facts facts, Chances chances, Set<String> names) {
        Set<String> words = new LinkedHashSet<>();
        for (Hits.Hit hit : facts.hits().all()) {
            boolean telling = TELLING.contains(hit.cue())
                    && !hit.negated()
                    && hit.phrase().indexOf('@') < 0;
            if (telling && words.size() < PHRASES) words.add(hit.phrase());
        }
        Set<String> moved =
                movers.of(facts, chances.tongue(), chances.sentiment().score(), names, WORDS);
        List<String> all = new ArrayList<>(moved);
        for (String phrase : words) {
            all.removeIf(word -> (" " + phrase + " ").contains(" " + word + " "));
            all.add(Math.min(1, all.size()), phrase);
        }
        return List.copyOf(all.subList(0, Math.min(WORDS, all.size())));
    }

    /** Without the model: for texts whose words are not understood. */
    private Sentiment lexical(Facts facts) {
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
        return scan.tokens().isEmpty()
                ? Sentiment.NEUTRAL
                : chances(sense.english(scan, names), "en").sentiment();
    }

    /** The same feeling the other way round: what is said for one is said against the other. */
    private static Sentiment turned(Sentiment whole) {
        double negative = whole.positive();
        double positive = whole.negative();
        return new Sentiment(negative, whole.neutral(), positive, positive - negative);
    }

    private static Emotion emotion(Facts facts, Chances chances) {
        boolean felt = Math.abs(chances.sentiment().score()) > SURE;
        for (Emotion emotion : EMOTIONS) felt |= facts.hits().has(emotion.name().toLowerCase(Locale.ROOT));
        if (!felt) return Emotion.NONE;
        int strongest = 0;
        for (int i = 1; i < EMOTIONS.length; i++) {
            if (chances.emotions()[i] > chances.emotions()[strongest]) strongest = i;
        }
        return EMOTIONS[strongest];
    }

    private Map<Intent, Double> intents(Facts facts, Chances chances) {
        Map<Intent, Double> intents = new EnumMap<>(Intent.class);
        for (Intent intent : MADE) intents.put(intent, heads.chance(intent.name(), facts.values()));
        intents.put(Intent.COMPLAINT, chances.complaint());
        intents.put(Intent.PURCHASE, chances.purchase());
        double lean = LEAN * (chances.sentiment().score() - GLAD);
        intents.put(Intent.PRAISE, Odds.chance(heads.sum("PRAISE", facts.values()) + lean));
        if (chances.irony() >= HELD) {
            for (Intent kind : KIND) intents.merge(kind, 1 - chances.irony(), Math::min);
        }
        return intents;
    }

    private static Set<Sensitivity> sensitive(Hits hits) {
        Set<Sensitivity> sensitive = EnumSet.noneOf(Sensitivity.class);
        for (Sensitivity one : Sensitivity.values()) {
            for (Hits.Hit hit : hits.all()) if (hit.cue().equals("sensitive." + one.name())) sensitive.add(one);
        }
        return sensitive;
    }
}
