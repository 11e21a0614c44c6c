package dev.ambient.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * VADER, a port of its algorithm: C. J. Hutto and E. E. Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social
 * Media Text", ICWSM 2014; constants and order of the rules as in vaderSentiment 3.3.2 (MIT). Boosters and dampeners, ALL CAPS, negation up
 * to three words back, "but", "least", idioms, exclamation and question marks, emoji read as their descriptions.
 *
 * <p>One wilful difference: a word glued to an emoji is a word of its own here ("😁thanks").
 */
final class Vader {
    private static final double BOOST = 0.293;
    private static final double CAPS = 0.733;
    private static final double NEGATION = -0.74;
    private static final double ALPHA = 15;
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private static final Set<String> NEGATORS =
            words("aint arent cannot cant couldnt darent didnt doesnt dont hadnt hasnt havent isnt mightnt"
                    + " mustnt neither neednt never none nope nor not nothing nowhere oughtnt shant shouldnt uhuh wasnt werent uh-uh without wont wouldnt"
                    + " rarely seldom despite");
    private static final Set<String> BOOSTERS =
            words("absolutely amazingly awfully completely considerable considerably decidedly deeply effing"
                    + " enormous enormously entirely especially exceptional exceptionally extreme extremely fabulously flipping flippin frackin fracking"
                    + " fricking frickin frigging friggin fully fuckin fucking fuggin fugging greatly hella highly hugely incredible incredibly intensely"
                    + " major majorly more most particularly purely quite really remarkably so substantially thoroughly total totally tremendous"
                    + " tremendously uber unbelievably unusually utter utterly very");
    private static final Set<String> DAMPENERS =
            words("almost barely hardly kinda kindof kind-of less little marginal marginally occasional"
                    + " occasionally partly scarce scarcely slight slightly somewhat sorta sortof sort-of");
    private static final Set<String> DAMPENING = Set.of("just enough", "kind of", "sort of");
    private static final Map<String, Double> IDIOMS = Map.of(
            "the shit",
            3.0,
            "the bomb",
            3.0,
            "bad ass",
            1.5,
            "badass",
            1.5,
            "bus stop",
            0.0,
            "yeah right",
            -2.0,
            "kiss of death",
            -1.5,
            "to die for",
            3.0,
            "beating heart",
            3.5);

    /** Words without which no idiom and no two-word dampener can stand: only near them one is looked for. */
    private static final Set<String> PARTS = words("the bad badass bus yeah kiss to beating just kind sort");

    private final Lexicon lexicon;

    Vader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    /** VADER's compound score, −1..1. */
    double compound(String text) {
        return read(text).compound();
    }

    /** Reads a text. */
    Mood read(String text) {
        String spoken = speak(text);
        Words words = Words.of(spoken, PUNCTUATION);
        double[] valences = new double[words.size()];
        for (int i = 0; i < valences.length; i++) {
            String word = words.lower(i);
            boolean kind = word.equals("kind")
                    && i + 1 < valences.length
                    && words.lower(i + 1).equals("of");
            if (lexicon.knows(word) && !kind && boost(word) == 0) valences[i] = valence(words, i);
        }
        but(words, valences);
        return Mood.of(words.lower(), valences, emphasis(spoken), ALPHA);
    }

    /** Emoji become words, as far as these carry valence; any other becomes one neutral word. */
    private String speak(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) < 128) i++;
        if (i == text.length()) return text;
        StringBuilder out = new StringBuilder(text.length() + 32);
        for (i = 0; i < text.length(); ) {
            int cp = text.codePointAt(i);
            i += Character.charCount(cp);
            String words = Glyph.emoji(cp) ? lexicon.describe(cp) : null;
            if (words != null) out.append(' ').append(words).append(' ');
            else if (cp >= 0x1F000 && Glyph.emoji(cp)) out.append(" emoji ");
            else if (!Glyph.selector(cp) && cp != 0x200D) out.appendCodePoint(cp);
        }
        return out.toString();
    }

    private double valence(Words words, int i) {
        double rated = lexicon.of(words.lower(i));
        double valence = rated;
        if (words.is(i, "no") && i + 1 < words.size() && lexicon.knows(words.lower(i + 1))) valence = 0;
        if (words.is(i - 1, "no")
                || words.is(i - 2, "no")
                || (words.is(i - 3, "no") && (words.is(i - 1, "or") || words.is(i - 1, "nor"))))
            valence = rated * NEGATION;
        if (words.shouts(i)) valence += valence > 0 ? CAPS : -CAPS;
        for (int back = 1; back <= 3 && back <= i; back++) {
            if (lexicon.knows(words.lower(i - back))) continue;
            valence += modifier(words, i - back, valence) * (back == 1 ? 1 : back == 2 ? .95 : .9);
            valence = negate(words, i, back, valence);
            if (back == 3) valence = idiom(words, i, valence);
        }
        if (!words.is(i - 1, "least") || lexicon.knows("least")) return valence;
        return words.is(i - 2, "at") || words.is(i - 2, "very") ? valence : valence * NEGATION;
    }

    private static double boost(String word) {
        return BOOSTERS.contains(word) ? BOOST : DAMPENERS.contains(word) ? -BOOST : 0;
    }

    private static double modifier(Words words, int i, double valence) {
        double boost = boost(words.lower(i));
        if (boost == 0) return 0;
        if (valence < 0) boost = -boost;
        if (words.shouts(i)) boost += valence > 0 ? CAPS : -CAPS;
        return boost;
    }

    private static double negate(Words words, int i, int back, double valence) {
        boolean first = soThis(words, i - 1);
        if (back == 2 && words.is(i - 2, "never") && first) return valence * 1.25;
        if (back == 2 && words.is(i - 2, "without") && words.is(i - 1, "doubt")) return valence;
        if (back == 3 && ((words.is(i - 3, "never") && soThis(words, i - 2)) || first)) return valence * 1.25;
        if (back == 3 && words.is(i - 3, "without") && (words.is(i - 2, "doubt") || words.is(i - 1, "doubt")))
            return valence;
        return negator(words.lower(i - back)) ? valence * NEGATION : valence;
    }

    private static boolean soThis(Words words, int i) {
        return words.is(i, "so") || words.is(i, "this");
    }

    private static boolean negator(String word) {
        return NEGATORS.contains(word) || word.contains("n't");
    }

    private static double idiom(Words words, int i, double valence) {
        boolean none = true;
        for (int at = i - 3; at <= i + 2 && none; at++) none = at >= words.size() || !PARTS.contains(words.lower(at));
        if (none) return valence;
        for (int[] span :
                List.of(new int[] {1, 0}, new int[] {2, 0}, new int[] {2, 1}, new int[] {3, 1}, new int[] {3, 2})) {
            Double idiom = IDIOMS.get(words.join(i - span[0], i - span[1]));
            if (idiom != null) {
                valence = idiom;
                break;
            }
        }
        valence = IDIOMS.getOrDefault(words.join(i, i + 1), valence);
        valence = IDIOMS.getOrDefault(words.join(i, i + 2), valence);
        for (int[] span : List.of(new int[] {3, 1}, new int[] {3, 2}, new int[] {2, 1})) {
            if (DAMPENING.contains(words.join(i - span[0], i - span[1]))) valence -= BOOST;
        }
        return valence;
    }

    /** Halves what stands before the first "but" and raises what stands after it. As in the original, equal valences are looked up first-come. */
    private static void but(Words words, double[] valences) {
        int but = words.lower().indexOf("but");
        if (but < 0) return;
        for (int i = 0; i < valences.length; i++) {
            int first = 0;
            while (valences[first] != valences[i]) first++;
            if (first < but) valences[first] *= .5;
            else if (first > but) valences[first] *= 1.5;
        }
    }

    private static double emphasis(String text) {
        int exclamations = 0;
        int questions = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '!') exclamations++;
            else if (text.charAt(i) == '?') questions++;
        }
        double asked = questions > 3 ? .96 : questions > 1 ? questions * .18 : 0;
        return Math.min(4, exclamations) * .292 + asked;
    }

    /** The words of a text: cut at white space, punctuation stripped unless two characters or fewer would remain. */
    private record Words(String[] raw, List<String> lower, boolean mixed) {
        static Words of(String text, String punctuation) {
            String[] raw = split(text);
            String[] lower = new String[raw.length];
            int caps = 0;
            for (int i = 0; i < raw.length; i++) {
                int from = 0;
                int to = raw[i].length();
                while (from < to && punctuation.indexOf(raw[i].charAt(from)) >= 0) from++;
                while (to > from && punctuation.indexOf(raw[i].charAt(to - 1)) >= 0) to--;
                if (to - from > 2) raw[i] = raw[i].substring(from, to);
                lower[i] = raw[i].toLowerCase(Locale.ROOT);
                if (caps(raw[i])) caps++;
            }
            return new Words(raw, Arrays.asList(lower), caps > 0 && caps < raw.length);
        }

        private static String[] split(String text) {
            List<String> words = new ArrayList<>(text.length() / 4 + 1);
            int from = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i < text.length() && !space(text.charAt(i))) continue;
                if (i > from) words.add(text.substring(from, i));
                from = i + 1;
            }
            return words.toArray(new String[0]);
        }

        private static boolean space(char c) {
            return c == ' '
                    || (c >= 9 && c <= 13)
                    || (c >= 28 && c <= 31)
                    || (c > 127 && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
        }

        private static boolean caps(String word) {
            boolean cased = false;
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (Character.isLowerCase(c) || Character.isTitleCase(c)) return false;
                cased |= Character.isUpperCase(c);
            }
            return cased;
        }

        int size() {
            return raw.length;
        }

        String lower(int i) {
            return lower.get(i);
        }

        boolean is(int i, String word) {
            return i >= 0 && i < raw.length && lower.get(i).equals(word);
        }

        boolean shouts(int i) {
            return mixed && caps(raw[i]);
        }

        String join(int from, int to) {
            return from < 0 || to >= raw.length ? "" : String.join(" ", lower.subList(from, to + 1));
        }
    }
}
