package dev.ambient.text;

import dev.ambient.domain.Sentiment;
import dev.ambient.text.Model.Scale;
import dev.ambient.text.Model.Scores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the {@link Model} tells of a text, as probabilities. The heads are trained with every class counting alike; so are sentiment and
 * emotion told. Irony and purchase are told as rare as they are ({@link #RARE}).
 *
 * @param tongue the language it was read in
 * @param emotions of anger, joy, optimism and sadness, adding up to 1
 * @param irony 0..1
 * @param alone of a complaint and of a purchase, by the trained heads alone, both classes counting alike
 * @param complaint 0..1
 * @param purchase 0..1
 * @param intimacy 1..5
 * @param topics at most three, likeliest first
 */
record Chances(
        String tongue,
        Sentiment sentiment,
        double[] emotions,
        double irony,
        double[] alone,
        double complaint,
        double purchase,
        double intimacy,
        List<String> topics) {
    /** About one post in ten is ironic or speaks of buying; the training data have as many as not. */
    static final double RARE = 0.1;

    /** From here on a post counts as ironic, 0..1: the best F1 on validation data. */
    static final double HINT = 0.08;

    private static final double PRIOR = StrictMath.log(RARE / (1 - RARE));
    /** What counts as a complaint, 0..1: the default of the listening file's {@code need}. */
    static final double NEED = 0.6;

    /** Trained and hand-made log-odds of a complaint are no independent witnesses. */
    private static final double BLEND = 0.6;
    /** Complaints are more frequent in posts to a brand than where both count alike. */
    private static final double OFTEN = 0.35;
    /** The most that the trained head of purchase counts, in log-odds. */
    private static final double SWAY = 1;

    private static final int TOPICS = 3;
    private static final int LEAST = 1;
    private static final int MOST = 5;

    /**
     * @param sarcasm log-odds that cues add to irony, such as hashtags that the training data lack
     * @param buying log-odds that cues add to a purchase
     * @param complaint log-odds of a complaint by cues
     */
    static Chances english(String tongue, Scores scores, Model model, double sarcasm, double buying, double complaint) {
        double trained = scores.of(Head.COMPLAINT) / model.temperature(Scale.COMPLAINT);
        double bought = scores.of(Head.PURCHASE) / model.temperature(Scale.PURCHASE);
        return new Chances(
                tongue,
                sentiment(scores, model),
                Odds.shares(
                        new double[] {scores.of(Head.ANGER), scores.of(Head.JOY), scores.of(Head.OPTIMISM), 0},
                        model.temperature(Scale.EMOTION)),
                Odds.chance(scores.of(Head.IRONY) / model.temperature(Scale.IRONY) + PRIOR + sarcasm),
                new double[] {Odds.chance(trained), Odds.chance(bought)},
                complaint(trained, complaint),
                purchase(bought, buying),
                intimacy(scores),
                topics(scores.topics()));
    }

    static Chances foreign(String tongue, Sentiment sentiment, Scores scores) {
        return new Chances(
                tongue,
                sentiment,
                new double[] {.25, .25, .25, .25},
                0,
                new double[2],
                0,
                0,
                intimacy(scores),
                List.of());
    }

    static Sentiment foreign(Scores scores, Model model) {
        return sentiment(shares(
                scores.of(Head.FOREIGN_NEGATIVE), scores.of(Head.FOREIGN_POSITIVE), model.temperature(Scale.FOREIGN)));
    }

    /** Of both ways to read it, each as far as the post is of its kind. */
    private static Sentiment sentiment(Scores scores, Model model) {
        double[] general =
                shares(scores.of(Head.NEGATIVE), scores.of(Head.POSITIVE), model.temperature(Scale.SENTIMENT));
        double[] care =
                shares(scores.of(Head.CARE_NEGATIVE), scores.of(Head.CARE_POSITIVE), model.temperature(Scale.CARE));
        double kind = Odds.chance(scores.of(Head.CARE));
        for (int i = 0; i < general.length; i++) general[i] += kind * (care[i] - general[i]);
        return sentiment(general);
    }

    private static double[] shares(double negative, double positive, double temperature) {
        return Odds.shares(new double[] {negative, 0, positive}, temperature);
    }

    private static Sentiment sentiment(double[] shares) {
        return new Sentiment(shares[0], shares[1], shares[2], shares[2] - shares[0]);
    }

    /** The probability of a complaint, of trained and hand-made log-odds. */
    static double complaint(double trained, double made) {
        return Odds.chance(BLEND * (trained + made) + OFTEN);
    }

    /** The probability of a purchase: trained on one product, the log-odds may sway it but not make it without a cue. */
    static double purchase(double trained, double made) {
        return Odds.chance(Math.max(-SWAY, Math.min(SWAY, trained)) + PRIOR + made);
    }

    private static double intimacy(Scores scores) {
        return Math.max(LEAST, Math.min(MOST, scores.of(Head.INTIMACY)));
    }

    private static List<String> topics(double[] scores) {
        List<Integer> likely = new ArrayList<>(4);
        for (int topic = 0; topic < scores.length; topic++) if (scores[topic] > 0) likely.add(topic);
        likely.sort(Comparator.comparingDouble(topic -> -scores[topic]));
        return likely.stream().limit(TOPICS).map(Model.TOPICS::get).toList();
    }
}
