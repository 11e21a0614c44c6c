package dev.ambient.local.findings;

import dev.ambient.local.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The labelled posts of {@code airline/train.tsv} → by carrier's handle, the named reason of each unhappy one. */
final class Labels {
    private Labels() {}

    /** @throws Trouble where there is no such file */
    static Map<String, List<Set<Integer>>> read(Path file, List<String> reasons) {
        var labels = new TreeMap<String, List<Set<Integer>>>();
        try (var lines = Files.lines(file)) {
            lines.skip(1)
                    .map(line -> line.split("\t", -1))
                    .filter(row -> row.length > 4 && reasons.contains(row[2]))
                    .forEach(row -> labels.computeIfAbsent(row[3], first -> new ArrayList<>())
                            .add(Set.of(reasons.indexOf(row[2]))));
        } catch (IOException absent) {
            throw new Trouble("The labels " + file + " cannot be read: " + absent.getMessage(), absent);
        }
        return labels;
    }
}
