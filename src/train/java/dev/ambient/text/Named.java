package dev.ambient.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A word that names topics, of {@code topics.txt}.
 *
 * @param word its hash, as in {@link Grams#plain}
 * @param target 1 for each topic it stands for
 */
record Named(int word, float[] target) {
    private static final String PAGE = "topics.txt";

    static List<Named> all() {
        Map<Integer, float[]> targets = new TreeMap<>();
        int topic = -1;
        for (String line : page().lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("//")) continue;
            if (line.endsWith(":")) {
                topic = Model.TOPICS.indexOf(line.substring(0, line.length() - 1));
                if (topic < 0) throw new IllegalStateException(PAGE + ": no topic is called " + line);
            } else
                for (String word : line.split("\\s+"))
                    targets.computeIfAbsent(Grams.plain(word), first -> new float[Model.TOPICS.size()])[topic] = 1;
        }
        List<Named> all = new ArrayList<>();
        targets.forEach((word, target) -> all.add(new Named(word, target)));
        return all;
    }

    private static String page() {
        try (InputStream in = Named.class.getResourceAsStream(PAGE)) {
            if (in == null) throw new IllegalStateException(PAGE + " is missing from the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
