package dev.ambient.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The phrases of the resources {@code cues.txt}, {@code grave.txt} and {@code subjects.txt} in one tree, so that a text is searched for all of
 * them at once. Of the phrases of one cue that begin at the same word only the longest counts.
 */
final class Cues {
    private static final int GAP = 3;
    private static final int DEPTH = 8;

    private static final List<String> ENDS = List.of("fail", "fails", "failed", "sucks", "suck", "sarcasm", "rocks");
    private static final List<String> STARTS = List.of(
            "worst",
            "poor",
            "never",
            "horrible",
            "terrible",
            "awful",
            "unhappy",
            "disappointed",
            "love",
            "best",
            "awesome",
            "thanks");

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Node root = new Node();

    private Cues() {}

    /** Reads the phrases from the class path. */
    static Cues load() {
        Cues cues = new Cues();
        for (String file : List.of("cues.txt", "grave.txt", "subjects.txt")) {
            for (String line : Lexicon.lines(file)) cues.learn(line);
        }
        return cues;
    }

    private void learn(String line) {
        int colon = line.indexOf(": ");
        String name = line.substring(0, colon);
        for (String written : line.substring(colon + 2).split(" \\| ")) {
            if (name.equals("alias")) {
                String[] pair = written.strip().split("=");
                aliases.put(pair[0], pair[1]);
            } else {
                for (String phrase : Phrase.expand(written)) plant(number(name), phrase);
            }
        }
    }

    private int number(String name) {
        Integer number = numbers.get(name);
        if (number != null) return number;
        names.add(name);
        numbers.put(name, names.size() - 1);
        return names.size() - 1;
    }

    private void plant(int cue, String phrase) {
        Node node = root;
        for (String piece : phrase.split(" ")) {
            String key = aliases.getOrDefault(piece, piece);
            for (String word : key.split(" ")) node = node.next.computeIfAbsent(word, none -> new Node());
        }
        if (!node.cues.contains(cue)) node.cues.add(cue);
    }

    List<String> names() {
        return names;
    }

    /** All cues in a text; the single words that name its brands count as mentions. */
    Hits find(List<Token> tokens, Set<String> brands) {
        List<String> keys = new ArrayList<>(tokens.size() + 4);
        List<Token> source = new ArrayList<>(tokens.size() + 4);
        for (Token token : tokens) {
            String key = brands.contains(token.word()) && !token.is(Token.Kind.LINK) ? "@" : key(token);
            int space = key.indexOf(' ');
            if (space > 0) {
                keys.add(key.substring(0, space));
                source.add(token);
            }
            keys.add(key.substring(space + 1));
            source.add(token);
        }
        Hits hits = new Hits(names);
        int[] longest = new int[names.size()];
        for (int i = 0; i < keys.size(); i++) {
            List<Integer> found = new ArrayList<>(2);
            walk(root, i, 0, keys, source, longest, found);
            for (int cue : found) {
                hits.add(cue, i, longest[cue], keys, source);
                longest[cue] = 0;
            }
        }
        return hits;
    }

    /** What stands for a token in a phrase: one word, or two for an alias like "going to". */
    private String key(Token token) {
        return switch (token.kind()) {
            case MENTION -> "@";
            case LINK -> "<link>";
            case MAIL -> "<mail>";
            case HASHTAG -> tag(token.word());
            case WORD -> word(token);
            default -> token.word();
        };
    }

    /** A hashtag is its own cue, else a word; one grown together is the word that it begins or ends with ("unitedfails", "worstairline"). */
    private String tag(String tag) {
        if (root.next.containsKey("#" + tag)) return "#" + tag;
        if (root.next.containsKey(tag)) return tag;
        for (String end : ENDS) if (tag.endsWith(end)) return end;
        for (String start : STARTS) if (tag.startsWith(start)) return start;
        return tag;
    }

    private String word(Token token) {
        String word = token.word();
        if (token.stretched() && !root.next.containsKey(word)) {
            String squeezed = token.squeezed();
            word = root.next.containsKey(squeezed) || aliases.containsKey(squeezed) ? squeezed : word;
        }
        return aliases.getOrDefault(word, word);
    }

    private void walk(
            Node node, int at, int depth, List<String> keys, List<Token> source, int[] longest, List<Integer> found) {
        for (int cue : node.cues) {
            if (!found.contains(cue)) found.add(cue);
            longest[cue] = Math.max(longest[cue], depth);
        }
        if (at >= keys.size() || depth > DEPTH) return;
        Node next = node.next.get(keys.get(at));
        if (next != null) walk(next, at + 1, depth + 1, keys, source, longest, found);
        Node any = node == root ? null : node.next.get("*");
        if (any != null && !source.get(at).is(Token.Kind.MARK))
            walk(any, at + 1, depth + 1, keys, source, longest, found);
        Node gap = node.next.get("..");
        for (int skip = 0; gap != null && skip <= GAP && at + skip < keys.size(); skip++) {
            Node beyond = gap.next.get(keys.get(at + skip));
            if (beyond != null) walk(beyond, at + skip + 1, depth + skip + 1, keys, source, longest, found);
            if (source.get(at + skip).ends()) break;
        }
    }

    /** Where phrases part. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(4);
        private final List<Integer> cues = new ArrayList<>(1);
    }
}
