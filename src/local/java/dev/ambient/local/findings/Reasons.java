package dev.ambient.local.findings;

import dev.ambient.local.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Aspects of posts → the named reasons they speak of, by {@code findings/reasons.txt}. */
final class Reasons {
    private final List<String> names = new ArrayList<>();
    /** Words, and pairs of them with a space between, each with the place of its reason. */
    private final Map<String, Integer> words = new HashMap<>();

    Reasons(List<String> lines) {
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var colon = line.indexOf(':');
            for (var word : line.substring(colon + 1).strip().split(" "))
                words.put(word.replace('_', ' '), names.size());
            names.add(line.substring(0, colon));
        }
    }

    static Reasons read() {
        try (var page = Reasons.class.getClassLoader().getResourceAsStream("findings/reasons.txt")) {
            if (page == null) throw new Trouble("findings/reasons.txt is not on the class path.");
            return new Reasons(new String(page.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new Trouble("findings/reasons.txt cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /** Places of the reasons that some aspects speak of; none where no word of the page is among them. */
    Set<Integer> of(Collection<String> aspects) {
        var found = new TreeSet<Integer>();
        for (var aspect : aspects) {
            var pair = words.get(aspect);
            if (pair != null) found.add(pair);
            else
                for (var word : aspect.split(" ")) {
                    var reason = words.get(word);
                    if (reason != null) found.add(reason);
                }
        }
        return found;
    }
}
