package dev.ambient.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a post's own words for what it is about name a thing, so that a sentence can say “praised …” of them. Aspects are content
 * words by place, not by part of speech; here the form of English words and lists of common ones tell verbs, adverbs and adjectives. In
 * doubt they name none.
 */
final class Thing {
    private static final Map<String, Set<String>> WORDS = read();
    private static final Set<String> NEVER = requireNonNull(WORDS.get("never"));
    private static final Set<String> HOW = requireNonNull(WORDS.get("how"));

    private static final Pattern ADVERB = Pattern.compile(
            "(?!(?:ally|anomaly|assembly|belly|bully|family|italy|jelly|july|monopoly|reply|rally|supply)$).{2,}ly");
    private static final Pattern PARTICIPLE =
            Pattern.compile("(?!(?:bread|infrared|sacred|shred|thread)$).{2,}[^e]ed|(?:agre|guarante)ed");

    private Thing() {}

    /** @param aspect one word, or two that stood side by side */
    static boolean isOne(String aspect) {
        var words = aspect.split(" ");
        for (var word : words)
            if (NEVER.contains(word) || ADVERB.matcher(word).matches() && !HOW.contains(word)) return false;
        var last = words[words.length - 1];
        return !HOW.contains(last) && !PARTICIPLE.matcher(last).matches();
    }

    /** The words of the file, by section. */
    private static Map<String, Set<String>> read() {
        try (var file = Thing.class.getResourceAsStream("things.txt")) {
            var words = new HashMap<String, Set<String>>();
            var section = "";
            for (var line : new String(requireNonNull(file).readAllBytes(), UTF_8).split("\n")) {
                if (line.startsWith("#")) continue;
                if (line.startsWith("[")) section = line.substring(1, line.length() - 1);
                else words.computeIfAbsent(section, one -> new HashSet<>()).addAll(List.of(line.split(" ")));
            }
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
