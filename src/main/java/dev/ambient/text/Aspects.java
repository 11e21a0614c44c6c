package dev.ambient.text;

import dev.ambient.text.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a post is about in its own words: hashtags first, then pairs of neighbouring content words, then single ones, each in order of
 * appearance. No handles, links, numbers, brand terms or stop words.
 */
final class Aspects {
    private static final int MOST = 8;
    private static final Set<String> STOP = Set.copyOf(Lexicon.lines("stop.txt").stream()
            .flatMap(line -> List.of(line.split(" ")).stream())
            .toList());

    private Aspects() {}

    static boolean stop(String word) {
        return STOP.contains(word);
    }

    static List<String> of(Scan scan, Set<String> names) {
        Set<String> tags = new LinkedHashSet<>();
        Set<String> pairs = new LinkedHashSet<>();
        Set<String> singles = new LinkedHashSet<>();
        Set<String> paired = new HashSet<>();
        String before = "";
        for (Token token : scan.tokens()) {
            String word = token.word();
            boolean content = token.is(Kind.WORD) && content(word) && !names.contains(word);
            if (token.is(Kind.HASHTAG) && !names.contains(word)) tags.add(word);
            if (content && !before.isEmpty()) {
                pairs.add(before + " " + word);
                singles.remove(before);
            } else if (content && !paired.contains(word)) {
                singles.add(word);
            }
            if (content) paired.add(before.isEmpty() ? "" : word);
            before = content ? word : "";
        }
        List<String> aspects = new ArrayList<>(tags);
        aspects.addAll(pairs);
        aspects.addAll(singles);
        return List.copyOf(aspects.subList(0, Math.min(MOST, aspects.size())));
    }

    private static boolean content(String word) {
        return word.length() > 2
                && word.length() < 40
                && !STOP.contains(word)
                && word.indexOf('\'') < 0
                && Character.isLetter(word.codePointAt(0));
    }
}
