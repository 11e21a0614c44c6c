package dev.ambient.text;

import java.util.Set;

/**
 * How far a negation reaches while a text is scanned from left to right: at most six words, to the end of the clause, to a word that turns it
 * ("but", "because") or to a new subject ("… I", unless it was "don't think I"). "Can't believe", "not only", "no wonder" and the like
 * negate nothing.
 */
final class Scope {
    private static final int REACH = 6;
    private static final Set<String> OPEN = Set.of(
            "no",
            "not",
            "never",
            "nobody",
            "noone",
            "none",
            "nor",
            "neither",
            "nothing",
            "without",
            "cannot",
            "ain't",
            "aint",
            "cant",
            "dont",
            "didnt",
            "doesnt",
            "isnt",
            "wasnt",
            "arent",
            "werent",
            "wont",
            "wouldnt",
            "couldnt",
            "shouldnt",
            "havent",
            "hasnt",
            "hadnt",
            "hardly",
            "barely");
    private static final Set<String> CLOSE = Set.of(
            "but",
            "because",
            "cause",
            "cuz",
            "so",
            "then",
            "until",
            "unless",
            "however",
            "though",
            "although",
            "except",
            "when",
            "after");
    private static final Set<String> VOID =
            Set.of("believe", "only", "wonder", "mention", "doubt", "wait", "just", "idea", "clue", "matter");
    private static final Set<String> SUBJECT =
            Set.of("i", "i'm", "i've", "i'll", "we", "we've", "we'll", "my", "he", "she", "they");
    private static final Set<String> DOUBT =
            Set.of("think", "believe", "say", "mean", "feel", "guess", "suppose", "if", "that");

    private int left;
    private String before = "";

    /** Whether this word stands negated; to be asked once for each word, in order. */
    boolean word(String word) {
        if (left > 0
                && (CLOSE.contains(word)
                        || (left == REACH && VOID.contains(word))
                        || (SUBJECT.contains(word) && !DOUBT.contains(before)))) left = 0;
        boolean negated = left > 0;
        if (left > 0) left--;
        if (OPEN.contains(word) || word.endsWith("n't")) left = REACH;
        before = word;
        return negated;
    }

    /** A clause ends. */
    void border() {
        left = 0;
        before = "";
    }
}
