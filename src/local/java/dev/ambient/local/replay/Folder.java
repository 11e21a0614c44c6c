package dev.ambient.local.replay;

import dev.ambient.local.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Where the outcome is written: what an earlier run left there is removed first, and nothing else. */
record Folder(Path path) {
    private static final List<String> OURS = List.of(
            "summary.json",
            "alerts.ndjson",
            "chat.ndjson",
            "events.ndjson",
            "slack.ndjson",
            "rejected.ndjson",
            "index.html",
            "inbox");

    /** @throws Trouble where it cannot be written */
    static Folder fresh(Path path) {
        try {
            Files.createDirectories(path);
            for (var name : OURS) remove(path.resolve(name));
            return new Folder(path);
        } catch (IOException full) {
            throw full(path, full);
        }
    }

    static Trouble full(Path path, IOException failure) {
        return new Trouble("The outcome cannot be written to " + path + ": " + failure, failure);
    }

    void write(String name, String text) {
        try {
            Files.writeString(path.resolve(name), text);
        } catch (IOException failure) {
            throw full(path, failure);
        }
    }

    private static void remove(Path old) throws IOException {
        if (!Files.exists(old)) return;
        try (var walk = Files.walk(old)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
