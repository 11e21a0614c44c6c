package dev.ambient.text;

import dev.ambient.text.Token.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A text as numbers: what its form tells ({@link #FORM}), then how often each cue stands in it (0..2), then how often each stands negated
 * (0..2; its name with a minus before it).
 */
final class Features {
    /**
     * bias: 1; up, down: VADER's compound above and below 0; glad, sorry: shares of positive and negative words; asked: a question mark;
     * asks: a sentence opens like a question and ends with its mark; opens: one opens like a question without it; marks: two question marks
     * or more; bang: exclamation marks; shouts: words in capitals; me, you: first and second person; to: begins with a mention; tells: third
     * persons only; link; brief: three words or fewer; long: more than fifteen; quoted: quotes another's post; stretched: "soooo"; title:
     * written like a headline; quotes: quotation marks around a word or three; mixed: kind words beside a problem;
     * compound: VADER's, strength: how far it is from 0; rise, fall: sums of the positive and of the negative valences, a quarter, 3 at most;
     * best, worst: half the strongest of either; last: half of the last one; late: a quarter of the sum over the text's second half.
     */
    static final List<String> FORM = List.of(
            "bias",
            "up",
            "down",
            "glad",
            "sorry",
            "asked",
            "asks",
            "opens",
            "marks",
            "bang",
            "shouts",
            "me",
            "you",
            "to",
            "tells",
            "link",
            "brief",
            "long",
            "quoted",
            "stretched",
            "title",
            "quotes",
            "mixed",
            "compound",
            "strength",
            "rise",
            "fall",
            "best",
            "worst",
            "last",
            "late");

    private static final Set<String> ME = Set.of(
            "i", "i'm", "i've", "i'd", "i'll", "me", "my", "mine", "we", "we're", "we've", "we'll", "us", "our", "ours",
            "im", "ive", "myself");
    private static final Set<String> YOU = Set.of(
            "you",
            "your",
            "yours",
            "you're",
            "you've",
            "you'll",
            "you'd",
            "u",
            "ur",
            "ya",
            "yall",
            "y'all",
            "yourself",
            "youre",
            "guys");
    private static final Set<String> ASKING = Set.of(
            "how", "what", "what's", "whats", "when", "when's", "where", "where's", "wheres", "who", "who's", "which",
            "why", "is", "isn't", "are", "am", "do", "does", "did", "can", "could", "will", "would", "should", "any",
            "anyone", "has", "have", "was", "were", "how's", "may", "shall", "whose", "whom", "can't", "won't",
            "aren't", "doesn't", "don't", "didn't", "anybody", "got");
    private static final Set<String> WHICH = Set.of(
            "how", "what", "what's", "when", "where", "where's", "who", "which", "why", "can", "could", "would", "will",
            "does", "do", "is", "are");
    private static final Set<String> BEFORE = Set.of(
            "so", "and", "but", "hi", "hey", "hello", "ok", "okay", "also", "please", "pls", "well", "yo", "thanks",
            "or", "then", "um", "just", "there", "guys", "team");

    private Features() {}

    /** The names of all features, in order. */
    static List<String> names(List<String> cues) {
        return Stream.of(FORM.stream(), cues.stream(), cues.stream().map(cue -> "-" + cue))
                .flatMap(names -> names)
                .toList();
    }

    static double[] of(Scan scan, Mood mood, Hits hits, int cues) {
        double[] values = new double[FORM.size() + 2 * cues];
        form(scan, mood, values);
        mood(mood, values);
        for (int cue = 0; cue < cues; cue++) {
            values[FORM.size() + cue] = hits.plain(cue);
            values[FORM.size() + cues + cue] = hits.negated(cue);
        }
        values[22] = mood.positive() > 0.1
                        && (hits.has("problem") || hits.has("blame"))
                        && (hits.has("thanks") || hits.has("praise"))
                ? 1
                : 0;
        return values;
    }

    private static void form(Scan scan, Mood mood, double[] values) {
        List<Token> tokens = scan.tokens();
        int words = 0;
        int caps = 0;
        int titles = 0;
        int me = 0;
        int you = 0;
        boolean stretched = false;
        for (Token token : tokens) {
            if (!token.is(Kind.WORD)) continue;
            words++;
            if (token.caps() && token.word().length() > 3) caps++;
            if (token.title()) titles++;
            if (ME.contains(token.word())) me++;
            if (YOU.contains(token.word())) you++;
            stretched |= token.stretched();
        }
        int[] asks = asks(tokens);
        boolean link = scan.count(Kind.LINK) > 0;
        int at = scan.text().indexOf('@');
        boolean quoted = at > 0
                && (Glyph.quote(scan.text().charAt(at - 1))
                        || (at < 5 && scan.text().startsWith("RT")));
        boolean title = me + you == 0 && words > 4 && titles * 2 > words;
        values[0] = 1;
        values[1] = Math.max(0, mood.compound());
        values[2] = Math.max(0, -mood.compound());
        values[3] = mood.positive();
        values[4] = mood.negative();
        values[5] = scan.questions() > 0 ? 1 : 0;
        values[6] = Math.min(2, asks[0]);
        values[7] = Math.min(2, asks[1]);
        values[8] = scan.questions() > 1 ? 1 : 0;
        values[9] = Math.min(3, scan.exclamations()) / 3.0;
        values[10] = Math.min(2, caps);
        values[11] = Math.min(2, me);
        values[12] = Math.min(2, you);
        values[13] = !tokens.isEmpty() && tokens.get(0).is(Kind.MENTION) ? 1 : 0;
        values[14] = me + you == 0 ? 1 : 0;
        values[15] = link ? 1 : 0;
        values[16] = words < 4 ? 1 : 0;
        values[17] = words > 15 ? 1 : 0;
        values[18] = quoted ? 1 : 0;
        values[19] = stretched ? 1 : 0;
        values[20] = title ? 1 : 0;
        values[21] = scan.quotes() > 0 ? 1 : 0;
    }

    private static void mood(Mood mood, double[] values) {
        double[] valences = mood.valences();
        for (int i = 0; i < valences.length; i++) {
            double valence = valences[i];
            values[25] += Math.max(0, valence) / 4;
            values[26] += Math.max(0, -valence) / 4;
            values[27] = Math.max(values[27], valence / 2);
            values[28] = Math.min(values[28], valence / 2);
            if (valence != 0) values[29] = valence / 2;
            if (i * 2 >= valences.length) values[30] += valence / 4;
        }
        values[23] = mood.compound();
        values[24] = Math.abs(mood.compound());
        values[25] = Math.min(3, values[25]);
        values[26] = Math.min(3, values[26]);
        values[30] = Math.max(-3, Math.min(3, values[30]));
    }

    /** How many sentences open like a question and end with its mark, and how many open so without it. */
    private static int[] asks(List<Token> tokens) {
        int[] asks = new int[2];
        int opener = 0;
        boolean start = true;
        for (Token token : tokens) {
            if (token.ends()) {
                if (opener > 0 && token.word().equals("?")) asks[0]++;
                else if (opener > 1) asks[1]++;
                opener = 0;
                start = true;
            } else if (token.is(Kind.MARK)) {
                start = true;
            } else if (token.is(Kind.WORD)) {
                if (start && opener == 0 && ASKING.contains(token.word()))
                    opener = WHICH.contains(token.word()) ? 2 : 1;
                start &= BEFORE.contains(token.word());
            }
        }
        if (opener > 1) asks[1]++;
        return asks;
    }
}
