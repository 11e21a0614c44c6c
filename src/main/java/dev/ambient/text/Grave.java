package dev.ambient.text;

import dev.ambient.text.Hits.Hit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words that may mean harm or a case at law (rule SAFETY_LEGAL): those that stand un-negated and are not meant otherwise. */
final class Grave {
    private Grave() {}

    /** The grave phrases of a text, in order of appearance; of two that overlap the first. */
    static List<String> of(Hits hits) {
        List<Hit> figures = new ArrayList<>();
        for (Hit hit : hits.all()) if (hit.cue().equals("figure")) figures.add(hit);
        Set<String> grave = new LinkedHashSet<>();
        int done = 0;
        for (Hit hit : hits.all()) {
            if (!hit.cue().equals("grave")
                    || hit.negated()
                    || hit.from() < done
                    || figures.stream().anyMatch(hit::touches)) continue;
            grave.add(hit.phrase());
            done = hit.to();
        }
        return List.copyOf(grave);
    }
}
