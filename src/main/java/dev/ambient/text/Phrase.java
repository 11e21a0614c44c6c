package dev.ambient.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The notation of phrases in the resources: {@code (a/b)} is either, {@code (a/b)?} either or nothing; groups may nest. */
final class Phrase {
    private final String written;
    private int at;

    private Phrase(String written) {
        this.written = written;
    }

    /**
     * Every plain phrase a written one stands for.
     *
     * @throws IllegalArgumentException where a group does not end
     */
    static List<String> expand(String written) {
        Set<String> plain = new LinkedHashSet<>();
        for (String one : new Phrase(written).sequence(false)) {
            String phrase = one.strip();
            while (phrase.contains("  ")) phrase = phrase.replace("  ", " ");
            if (!phrase.isEmpty()) plain.add(phrase);
        }
        return List.copyOf(plain);
    }

    /** What stands from here to the end of the choice, or of the phrase. */
    private List<String> sequence(boolean inside) {
        List<String> begun = List.of("");
        int from = at;
        while (at < written.length() && !(inside && (is('/') || is(')')))) {
            if (!is('(')) {
                at++;
                continue;
            }
            begun = each(begun, List.of(written.substring(from, at)));
            begun = each(begun, group());
            from = at;
        }
        return each(begun, List.of(written.substring(from, at)));
    }

    private List<String> group() {
        List<String> choices = new ArrayList<>();
        do {
            at++;
            choices.addAll(sequence(true));
            if (at == written.length()) throw new IllegalArgumentException("a bracket is open: " + written);
        } while (is('/'));
        at++;
        if (at < written.length() && written.charAt(at) == '?') {
            at++;
            choices.add("");
        }
        return choices;
    }

    /** A bracket that makes a face is none. */
    private boolean is(char mark) {
        return written.charAt(at) == mark && (mark == '/' || at == 0 || written.charAt(at - 1) != ':');
    }

    private static List<String> each(List<String> begun, List<String> choices) {
        List<String> all = new ArrayList<>(begun.size() * choices.size());
        for (String one : begun) for (String choice : choices) all.add(one + choice);
        return all;
    }
}
