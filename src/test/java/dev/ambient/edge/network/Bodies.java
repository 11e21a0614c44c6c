package dev.ambient.edge.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Message bodies as networks and producers send them, one a file. */
final class Bodies {
    /** When all of them came in. */
    static final Instant RECEIVED = Instant.parse("2026-03-02T10:00:00Z");

    static final Path ROOT = Path.of("src/test/resources/events/bodies");

    private Bodies() {}

    /** @param folder {@code accepted} or {@code rejected} */
    static List<Path> in(String folder) {
        try (var files = Files.list(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    static String text(String name) {
        return text(ROOT.resolve(name + ".json"));
    }
}
