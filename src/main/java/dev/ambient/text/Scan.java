package dev.ambient.text;

import java.util.List;

/**
 * A text in pieces.
 *
 * @param text what was read: the text, cut at the limit
 * @param tokens in order of appearance
 * @param exclamations number of exclamation marks
 * @param questions number of question marks in any script
 * @param quotes number of quoted passages of one to three words
 */
record Scan(String text, List<Token> tokens, int exclamations, int questions, int quotes) {
    Scan {
        tokens = List.copyOf(tokens);
    }

    /** How many tokens are of a kind. */
    int count(Token.Kind kind) {
        int count = 0;
        for (Token token : tokens) if (token.kind() == kind) count++;
        return count;
    }
}
