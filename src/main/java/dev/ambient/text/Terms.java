package dev.ambient.text;

import dev.ambient.text.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a post names brands, by the terms under which it does. */
final class Terms {
    private Terms() {}

    /**
     * A place where a brand is named.
     *
     * @param brand its key
     * @param from first token
     * @param to one after the last token
     */
    record Place(String brand, int from, int to) {}

    /** Every single word of the terms: none of them carries valence or is an aspect. */
    static Set<String> words(Map<String, List<String>> brands) {
        Set<String> words = new HashSet<>();
        for (List<String> terms : brands.values()) {
            for (String term : terms) {
                if (term.indexOf(' ') < 0) words.add(Glyph.lower(term));
            }
        }
        return words;
    }

    /** The places where brands are named, in order of appearance. */
    static List<Place> places(Scan scan, Map<String, List<String>> brands) {
        List<Place> places = new ArrayList<>();
        List<Token> tokens = scan.tokens();
        List<String> keys = brands.keySet().stream().sorted().toList();
        for (int i = 0; i < tokens.size(); i++) {
            for (String key : keys) {
                int to = i;
                for (String term : brands.getOrDefault(key, List.of()))
                    to = Math.max(to, end(tokens, i, Glyph.lower(term)));
                if (to > i) places.add(new Place(key, i, to));
            }
        }
        return places;
    }

    /** One after the last token of a term that begins at a token, or that token if it does not. */
    private static int end(List<Token> tokens, int at, String term) {
        Token first = tokens.get(at);
        if (first.is(Kind.MARK)) return at;
        if (first.is(Kind.LINK)) return first.word().contains(term) && term.indexOf('.') > 0 ? at + 1 : at;
        if (whole(first).equals(term) || first.word().equals(term)) return at + 1;
        if (term.charAt(0) >= 0x250) return first.word().contains(term) ? at + 1 : at;
        if (first.word().isEmpty() || first.word().charAt(0) != term.charAt(0)) return at;
        String[] words = term.split("[ -]");
        if (words.length < 2 || at + words.length > tokens.size()) return at;
        for (int i = 0; i < words.length; i++) if (!whole(tokens.get(at + i)).equals(words[i])) return at;
        return at + words.length;
    }

    /** A word without the ending of the possessive. */
    static String whole(Token token) {
        return whole(token.word());
    }

    static String whole(String word) {
        if (word.endsWith("'s")) return word.substring(0, word.length() - 2);
        return word.endsWith("'") ? word.substring(0, word.length() - 1) : word;
    }
}
