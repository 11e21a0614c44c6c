package dev.ambient.text;

import dev.ambient.text.Token.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A text as places in a hashed table: words, pairs of neighbours and, inside words, runs of three to five characters. Links, handles and
 * brand names are one word each, figures are their number of digits, a word in the scope of a negation is another word.
 */
final class Grams {
    /** Words and pairs hash to the first half of the table, runs of characters to the second. */
    static final int BITS = 19;

    private static final int HALF = 1 << (BITS - 1);
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int START = 0x1234567;

    private int[] words = new int[128];
    private int[] source = new int[128];
    private int[] runs = new int[512];
    private int[] origin = new int[512];
    private int[] plain = new int[64];
    private int worded;
    private int run;
    private int plainly;

    private Grams() {}

    static Grams of(Scan scan, Set<String> names) {
        Grams grams = new Grams();
        List<Token> tokens = scan.tokens();
        int before = START;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String key = key(tokens, i, names);
            if (key.isEmpty()) continue;
            int hash = hash(key);
            if (token.is(Kind.WORD) || token.is(Kind.HASHTAG) || token.is(Kind.EMOJI)) grams.plain(mix(hash));
            grams.word(token.negated() ? mix(hash ^ 0x5bd1e995) : mix(hash), i);
            grams.word(mix(before * 31 + hash), i);
            if (token.is(Kind.HASHTAG)) grams.word(mix(hash ^ 0x2c1b3c6d), i);
            if (key == token.word() && (token.is(Kind.WORD) || token.is(Kind.HASHTAG))) grams.runs(key, i);
            before = hash;
        }
        grams.word(mix(before * 31 + 7), Math.max(0, tokens.size() - 1));
        return grams;
    }

    /**
     * What stands for a token. Empty for words that a collection of data put in: in the airline posts every "cancel" was written "Cancelled
     * Flight", every "late" "Late Flight", every "booking" "Flight Booking Problems", also inside words ("Cancelled Flighted").
     */
    private static String key(List<Token> tokens, int i, Set<String> names) {
        Token token = tokens.get(i);
        String word = token.word();
        return switch (token.kind()) {
            case MENTION -> "@";
            case LINK -> "<link>";
            case MAIL -> "<mail>";
            case WORD -> {
                if (names.contains(word)) yield "@";
                if (word.startsWith("flight") && i > 0) {
                    String last = tokens.get(i - 1).word();
                    if (last.equals("cancelled") || last.equals("late")) yield "";
                    if (i + 2 < tokens.size()
                            && word.equals("flight")
                            && tokens.get(i + 1).word().equals("booking")) yield "";
                }
                if (word.startsWith("problem")
                        && i > 0
                        && tokens.get(i - 1).word().equals("booking")) yield "";
                yield Character.isDigit(word.charAt(0)) ? "0000".substring(Math.max(0, 4 - word.length())) : word;
            }
            case HASHTAG -> names.contains(word) ? "@" : word;
            default -> word;
        };
    }

    private void word(int hash, int token) {
        if (worded == words.length) {
            words = Arrays.copyOf(words, worded * 2);
            source = Arrays.copyOf(source, worded * 2);
        }
        source[worded] = token;
        words[worded++] = hash >>> (33 - BITS);
    }

    private void plain(int hash) {
        if (plainly == plain.length) plain = Arrays.copyOf(plain, plainly * 2);
        plain[plainly++] = hash;
    }

    private void runs(String word, int token) {
        int length = word.length() + 2;
        for (int from = 0; from + SHORTEST <= length; from++) {
            int hash = START;
            for (int n = 0; n < LONGEST && from + n < length; n++) {
                int at = from + n - 1;
                hash = (hash ^ (at < 0 || at >= word.length() ? ' ' : word.charAt(at))) * 0x01000193;
                if (n + 1 >= SHORTEST) add(HALF + (mix(hash) >>> (33 - BITS)), token);
            }
        }
    }

    private void add(int place, int token) {
        if (run == runs.length) {
            runs = Arrays.copyOf(runs, run * 2);
            origin = Arrays.copyOf(origin, run * 2);
        }
        origin[run] = token;
        runs[run++] = place;
    }

    /** The hash of a word that stands by itself, as in {@link #plain}. */
    static int plain(String word) {
        return mix(hash(word));
    }

    private static int hash(String word) {
        int hash = START;
        for (int i = 0; i < word.length(); i++) hash = (hash ^ word.charAt(i)) * 0x01000193;
        return hash;
    }

    private static int mix(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }

    /** Places of words, of which the first {@link #worded} are used. */
    int[] words() {
        return words;
    }

    int worded() {
        return worded;
    }

    /** Places of runs of characters, of which the first {@link #run} are used. */
    int[] runs() {
        return runs;
    }

    int run() {
        return run;
    }

    /** Hashes of words, hashtags and emoji one by one, negated or not, of which the first {@link #plainly} are used. */
    int[] plain() {
        return plain;
    }

    int plainly() {
        return plainly;
    }

    /** The token that a word place comes from. */
    int source(int i) {
        return source[i];
    }

    /** The token that a run comes from. */
    int origin(int i) {
        return origin[i];
    }
}
