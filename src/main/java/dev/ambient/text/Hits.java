package dev.ambient.text;

import java.util.ArrayList;
import java.util.List;

/** The cues found in one text, in order of appearance; counted apart where they stand negated ("no problem"). */
final class Hits {
    private static final int MOST = 2;
    private final List<String> names;
    private final int[] plain;
    private final int[] negated;
    private final List<Hit> all = new ArrayList<>();

    Hits(List<String> names) {
        this.names = names;
        this.plain = new int[names.size()];
        this.negated = new int[names.size()];
    }

    void add(int cue, int at, int length, List<String> keys, List<Token> source) {
        boolean not = source.get(at).negated();
        if (not) negated[cue]++;
        else plain[cue]++;
        String phrase = length == 1 ? keys.get(at) : String.join(" ", keys.subList(at, at + length));
        all.add(new Hit(cue, names.get(cue), at, at + length, phrase, not));
    }

    /** How often a cue stands un-negated, 2 at most. */
    int plain(int cue) {
        return Math.min(MOST, plain[cue]);
    }

    /** How often a cue stands negated, 2 at most. */
    int negated(int cue) {
        return Math.min(MOST, negated[cue]);
    }

    List<Hit> all() {
        return all;
    }

    boolean has(String cue) {
        for (Hit hit : all) if (hit.cue().equals(cue) && !hit.negated()) return true;
        return false;
    }

    /**
     * One phrase found.
     *
     * @param number of the cue
     * @param cue its name
     * @param from first word
     * @param to one after the last word
     * @param phrase as it stands in the text, in lower case
     * @param negated whether its first word stands in the scope of a negation
     */
    record Hit(int number, String cue, int from, int to, String phrase, boolean negated) {
        boolean touches(Hit other) {
            return from < other.to && other.from < to;
        }
    }
}
