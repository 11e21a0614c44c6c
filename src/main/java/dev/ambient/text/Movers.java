package dev.ambient.text;

import dev.ambient.text.Sense.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which words moved a sentiment most: for each word, hashtag and emoji what its places in the table and its valence add to the log-odds of
 * the side that the sentiment leans to. Stop words and brand names are no answer.
 */
final class Movers {
    /** Log-odds below which a word is not worth telling. */
    private static final double LEAST = 0.05;

    private final Model model;
    private final Sense sense;

    Movers(Model model, Sense sense) {
        this.model = model;
        this.sense = sense;
    }

    /** The words, strongest first, at most {@code most}; ties in order of appearance. */
    Set<String> of(Facts facts, String tongue, double score, Set<String> names, int most) {
        Head positive = Tongue.english(tongue) ? Head.POSITIVE : Head.FOREIGN_POSITIVE;
        Head negative = Tongue.english(tongue) ? Head.NEGATIVE : Head.FOREIGN_NEGATIVE;
        Grams grams = facts.grams();
        double side = score < 0 ? -1 : 1;
        boolean[] tell = new boolean[facts.tokens().size()];
        for (int i = 0; i < tell.length; i++) tell[i] = tells(facts.tokens().get(i), names);
        double[] moved = new double[tell.length];
        double root = side / Math.sqrt(Math.max(1, grams.worded()));
        for (int i = 0; i < grams.worded(); i++) {
            int token = grams.source(i);
            if (tell[token]) moved[token] += root * lean(grams.words()[i], positive, negative);
        }
        root = side / Math.sqrt(Math.max(1, grams.run()));
        for (int i = 0; i < grams.run(); i++) {
            int token = grams.origin(i);
            if (tell[token]) moved[token] += root * lean(grams.runs()[i], positive, negative);
        }
        double glad = model.weight("rise", positive) - model.weight("rise", negative);
        double sorry = model.weight("fall", positive) - model.weight("fall", negative);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < moved.length; i++) {
            Token token = facts.tokens().get(i);
            if (!tell[i]) continue;
            double valence = token.is(Token.Kind.WORD) ? sense.valence(token) / 4 : 0;
            moved[i] += side * (valence > 0 ? glad * valence : -sorry * valence);
            if (moved[i] > LEAST) order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> -moved[i]));
        Set<String> words = new LinkedHashSet<>();
        for (int i : order)
            if (words.size() < most) words.add(facts.tokens().get(i).word());
        return words;
    }

    private double lean(int place, Head positive, Head negative) {
        return model.weight(place, positive) - model.weight(place, negative);
    }

    private static boolean tells(Token token, Set<String> names) {
        return switch (token.kind()) {
            case WORD ->
                token.word().length() > 1
                        && !Aspects.stop(token.word())
                        && !names.contains(token.word())
                        && !Character.isDigit(token.word().charAt(0));
            case HASHTAG -> !names.contains(token.word());
            case EMOJI, EMOTICON -> true;
            default -> false;
        };
    }
}
