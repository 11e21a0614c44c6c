package dev.ambient.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * VADER's lexicon (Hutto & Gilbert 2014, MIT): about 7,500 words and emoticons with the mean of ten ratings, −4 (most negative) to 4 (most
 * positive), and what the emoji that carry valence say in words.
 */
final class Lexicon {
    private final Map<String, Double> valences = new HashMap<>(16_384);
    private final Map<Integer, String> emoji = new HashMap<>(512);

    private Lexicon() {}

    /** Reads the lexicon from the class path. */
    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        for (String line : lines("vader.tsv")) {
            int tab = line.indexOf('\t');
            lexicon.valences.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
        }
        for (String line : lines("emoji.tsv")) {
            int tab = line.indexOf('\t');
            lexicon.emoji.put(line.codePointAt(0), line.substring(tab + 1));
        }
        return lexicon;
    }

    /** The lines of a resource beside this class that are neither empty nor a comment ({@code //}). */
    static List<String> lines(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null)
                throw new IllegalStateException("dev/ambient/text/" + name + " is missing from the class path");
            List<String> lines = new ArrayList<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty() && !line.startsWith("// ")) lines.add(line);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Whether a lower-case word is rated. */
    boolean knows(String word) {
        return valences.containsKey(word);
    }

    /** The valence −4..4 of a lower-case word, 0 if it is not rated. */
    double of(String word) {
        Double valence = valences.get(word);
        return valence == null ? 0 : valence;
    }

    /** What an emoji says in words, or null if that carries no valence. */
    @Nullable
    String describe(int emoji) {
        return this.emoji.get(emoji);
    }
}
