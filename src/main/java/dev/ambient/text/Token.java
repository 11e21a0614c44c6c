package dev.ambient.text;

/**
 * One piece of a scanned text.
 *
 * @param kind what it is
 * @param word NFKC, lower case, without sigil ({@code @}, {@code #}); runs of three and more equal letters cut to two; for a mark its
 *     plain ASCII form, for an emoji its sequence without skin tone and variation selector
 * @param start first char in the text, the sigil included
 * @param end one after the last char
 * @param caps written in capitals only, two letters at least
 * @param title begins with a capital
 * @param stretched a letter was repeated three times or more ("soooo")
 * @param negated stands in the scope of a negation
 */
record Token(
        Kind kind, String word, int start, int end, boolean caps, boolean title, boolean stretched, boolean negated) {
    enum Kind {
        WORD,
        MENTION,
        HASHTAG,
        LINK,
        MAIL,
        EMOJI,
        EMOTICON,
        MARK
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** The same token in another place. */
    Token at(int place) {
        return new Token(kind, word, place, place + end - start, caps, title, stretched, negated);
    }

    /** A mark that ends a sentence. */
    boolean ends() {
        return kind == Kind.MARK && (word.equals(".") || word.equals("!") || word.equals("?"));
    }

    /** The word with every run of equal letters cut to one, as in "so" for "soooo". */
    String squeezed() {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) out.append(word.charAt(i));
        }
        return out.toString();
    }
}
