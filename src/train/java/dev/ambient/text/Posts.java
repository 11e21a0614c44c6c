package dev.ambient.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The labelled posts of a folder, as weights see them; sources that are left out hold none. */
final class Posts {
    private final Path folder;
    private final Set<String> without;
    private final Sense sense = new Sense();

    Posts(Path folder, Set<String> without) {
        this.folder = folder;
        this.without = without;
    }

    /** The names of the features, in order. */
    List<String> features() {
        return sense.names();
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    List<Map<String, String>> rows(String file, String... columns) {
        if (without.contains(file.substring(0, file.indexOf('/')))) return List.of();
        return Corpus.rows(file(file), columns);
    }

    List<Item> items(String file, String column, List<String> labels, String group) {
        List<Item> items = new ArrayList<>();
        for (Map<String, String> row : rows(file, column, "text")) {
            int label = labels.indexOf(row.get(column));
            if (label < 0)
                throw new IllegalArgumentException(
                        file(file) + ":" + row.get("") + ": no " + column + " is called " + row.get(column));
            Sense.Facts facts = facts(row.getOrDefault("text", ""));
            items.add(new Item(
                    Example.of(facts),
                    label,
                    row.getOrDefault(group, ""),
                    row.getOrDefault("text", ""),
                    facts.values()));
        }
        return items;
    }

    Example example(String text) {
        return Example.of(facts(text));
    }

    private Sense.Facts facts(String text) {
        return sense.english(Quote.own(Scanner.scan(text)), Set.of());
    }

    /** The letters and digits of a text, by which two collections are compared. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (Token token : Scanner.scan(text).tokens()) if (token.is(Token.Kind.WORD)) plain.append(token.word());
        return plain.toString();
    }
}
