package dev.ambient.any;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The file of a language, as it is written.
 *
 * @param keys in their order, also those that are there twice
 * @param words by key
 */
public record WordsFile(List<String> keys, SortedMap<String, String> words) {
    private static final Path FOLDER = Path.of("src/main/resources/dev/ambient/words");
    private static final Pattern LINE = Pattern.compile("(?m)^([^#\\s=]+) =(?: (.*))?$");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    public static WordsFile of(String code) {
        try {
            var lines = LINE.matcher(Files.readString(FOLDER.resolve(code + ".properties")))
                    .results()
                    .toList();
            var words = new TreeMap<String, String>();
            for (var line : lines) words.put(line.group(1), line.group(2) == null ? "" : line.group(2));
            return new WordsFile(lines.stream().map(line -> line.group(1)).toList(), words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The codes of all. */
    public static Set<String> all() {
        var files = FOLDER.toFile().list();
        return Arrays.stream(files == null ? new String[0] : files)
                .map(file -> file.replace(".properties", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The numbers of a sentence's arguments. */
    public static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
