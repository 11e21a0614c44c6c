package dev.ambient.text;

import dev.ambient.text.Token.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a post is to be read as English. The network's word counts; where it says nothing, the post is English unless most of its letters
 * are not Latin or function words of other languages outnumber the English ones.
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

    /** The language as BCP 47: the network's if it names one, {@code en} if the post looks it, else {@code und}. */
    static String of(@Nullable String named, Scan scan) {
        String code = named == null ? "" : named.strip().replace('_', '-').toLowerCase(Locale.ROOT);
        boolean real = code.length() > 1
                && !code.equals(UNKNOWN)
                && !code.startsWith("q")
                && !code.equals("zxx")
                && !code.equals("art");
        if (real) return code;
        return looksEnglish(scan) ? "en" : UNKNOWN;
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
