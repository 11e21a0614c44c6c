package dev.ambient.local.year;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Words to make posts of. A line is a name, a colon and its alternatives with | between them; a name may go on for several lines. In an
 * alternative {@code {name}} stands for one of that name's, {@code [a/b]} for one of these.
 */
final class Vocabulary {
    private final Map<String, List<String>> alternatives = new HashMap<>();

    private Vocabulary() {}

    /** The words of several files of the folder {@code year}, together. */
    static Vocabulary of(String... files) {
        var words = new Vocabulary();
        for (var file : files) words.read("/year/" + file);
        return words;
    }

    boolean has(String name) {
        return alternatives.containsKey(name);
    }

    /** @throws IllegalArgumentException where no file knows the name */
    List<String> all(String name) {
        var all = alternatives.get(name);
        if (all == null) throw new IllegalArgumentException("no words for " + name);
        return all;
    }

    /** The only or first alternative, as it stands. */
    String only(String name) {
        return all(name).get(0);
    }

    /** One alternative with everything in it filled in; what is given comes before what the files say. */
    String say(SplittableRandom random, String name, Map<String, String> given) {
        return filled(random, Draw.pick(random, all(name)), given);
    }

    String filled(SplittableRandom random, String text, Map<String, String> given) {
        var out = new StringBuilder(text.length() + 32);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var end = c == '{' ? text.indexOf('}', i) : c == '[' ? text.indexOf(']', i) : -1;
            if (end < 0) {
                out.append(c);
                continue;
            }
            var inner = text.substring(i + 1, end);
            if (c == '{') out.append(given.containsKey(inner) ? given.get(inner) : say(random, inner, given));
            else out.append(Draw.pick(random, List.of(inner.split("/", -1))));
            i = end;
        }
        return out.toString();
    }

    private void read(String file) {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var colon = line.indexOf(':');
                if (line.isBlank() || line.startsWith("//")) continue;
                if (colon < 0) throw new IllegalArgumentException(file + ": no name in " + line);
                var all = alternatives.computeIfAbsent(line.substring(0, colon).strip(), name -> new ArrayList<>());
                for (var one : line.substring(colon + 1).split("\\|")) all.add(one.strip());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
