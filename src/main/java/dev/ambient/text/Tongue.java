package dev.ambient.text;

import dev.ambient.text.Token.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The language of a post. The network's word counts; where it says nothing, the model tells eight languages apart, and a post that it is not
 * sure of is English unless most of its letters are not Latin or function words of other languages outnumber the English ones.
 */
final class Tongue {
    static final String UNKNOWN = "und";
    private static final Set<String> ENGLISH = Set.of(
            "the", "a", "and", "to", "of", "in", "is", "it", "you", "that", "my", "for", "on", "with", "this", "was",
            "have", "are", "be", "i", "not", "your", "at", "so", "just", "but", "they", "we", "what", "how", "when",
            "no", "can", "do", "me", "will", "thanks", "from", "i'm", "it's", "don't", "an", "been", "has", "had",
            "there", "why", "please", "help", "thank", "never", "love", "great", "get");
    private static final Set<String> OTHER = Set.of(
            "de",
            "la",
            "el",
            "que",
            "en",
            "un",
            "una",
            "los",
            "las",
            "por",
            "con",
            "para",
            "es",
            "se",
            "lo",
            "le",
            "les",
            "et",
            "des",
            "du",
            "est",
            "je",
            "pas",
            "vous",
            "nous",
            "une",
            "dans",
            "sur",
            "qui",
            "avec",
            "der",
            "die",
            "das",
            "und",
            "ich",
            "nicht",
            "ist",
            "ein",
            "eine",
            "mit",
            "auf",
            "für",
            "zu",
            "den",
            "von",
            "sie",
            "wir",
            "il",
            "che",
            "di",
            "per",
            "sono",
            "ma",
            "ho",
            "mi",
            "o",
            "os",
            "não",
            "nao",
            "uma",
            "com",
            "eu",
            "é",
            "em",
            "het",
            "een",
            "van",
            "niet",
            "ik",
            "dat",
            "med",
            "och",
            "att",
            "jag",
            "det",
            "som",
            "på",
            "ve",
            "bir",
            "muy",
            "yo",
            "pero",
            "gracias",
            "merci",
            "danke",
            "grazie",
            "obrigado",
            "hola",
            "bonjour",
            "hallo",
            "ciao",
            "è",
            "ça",
            "mais");

    private Tongue() {}

    /** How sure the model must be of a language, 0..1. */
    private static final double SURE = 0.6;
    /** How much likelier English is than any other, in the model's log-odds. */
    private static final double ENGLISH_FIRST = 0.5;

    /** The network's word as BCP 47, or null if it names no language. */
    static @Nullable String named(@Nullable String named) {
        String code = named == null ? "" : named.strip().replace('_', '-').toLowerCase(Locale.ROOT);
        boolean real = code.length() > 1
                && !code.equals(UNKNOWN)
                && !code.startsWith("q")
                && !code.equals("zxx")
                && !code.equals("art");
        return real ? code : null;
    }

    /** The language that a text looks like, {@code und} if none surely. */
    static String of(Scan scan, Model model) {
        double[] odds = model.tongues(Grams.of(scan, Set.of()));
        odds[0] += ENGLISH_FIRST;
        double[] shares = Odds.shares(odds, model.temperature(Model.Scale.TONGUE));
        int most = 0;
        for (int i = 1; i < shares.length; i++) if (shares[i] > shares[most]) most = i;
        boolean english = looksEnglish(scan);
        if (shares[most] < SURE) return english ? "en" : UNKNOWN;
        return most == 0 && !english ? UNKNOWN : Model.TONGUES.get(most);
    }

    /** Whether the model was trained on a language other than English. */
    static boolean trained(String language) {
        int dash = language.indexOf('-');
        return Model.TONGUES.contains(dash < 0 ? language : language.substring(0, dash));
    }

    static boolean english(String language) {
        return language.equals("en") || language.startsWith("en-");
    }

    private static boolean looksEnglish(Scan scan) {
        int english = 0;
        int other = 0;
        int latin = 0;
        int words = 0;
        for (Token token : scan.tokens()) {
            if (!token.is(Kind.WORD) || Character.isDigit(token.word().charAt(0))) continue;
            words++;
            if (token.word().charAt(0) < 0x250) latin++;
            if (ENGLISH.contains(token.word())) english++;
            if (OTHER.contains(token.word())) other++;
        }
        return words > 0 && latin * 2 > words && english >= other;
    }
}
