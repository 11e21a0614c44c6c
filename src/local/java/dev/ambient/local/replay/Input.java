package dev.ambient.local.replay;

import dev.ambient.local.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The bodies of a file or a folder, in the order of names and lines: a line each, or a whole {@code .json} file. */
final class Input implements Iterator<Body>, AutoCloseable {
    private static final Pattern KNOWN = Pattern.compile("(?i).*\\.(json|ndjson|jsonl)(\\.gz)?|.*\\.gz");

    private final Queue<Path> files;
    private @Nullable BufferedReader reader;
    private Path file = Path.of("");
    private long line;
    private @Nullable Body next;

    private Input(List<Path> files) {
        this.files = new ArrayDeque<>(files);
    }

    /** @throws Trouble where there is nothing to read */
    static Input of(Path path) {
        if (!Files.exists(path)) throw new Trouble("There is no input " + path + ".");
        if (!Files.isDirectory(path)) return new Input(List.of(path));
        try (var walk = Files.walk(path)) {
            var files = walk.filter(Files::isRegularFile)
                    .filter(found ->
                            KNOWN.matcher(found.getFileName().toString()).matches())
                    .sorted()
                    .toList();
            if (files.isEmpty()) throw new Trouble("The folder " + path + " holds no .json, .ndjson or .gz file.");
            return new Input(files);
        } catch (IOException unreadable) {
            throw new Trouble("The folder " + path + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) next = read();
        return next != null;
    }

    @Override
    public Body next() {
        if (!hasNext()) throw new NoSuchElementException();
        var body = next;
        next = null;
        return Objects.requireNonNull(body);
    }

    private @Nullable Body read() {
        try {
            while (true) {
                if (reader == null && !open()) return null;
                var text = whole() ? all() : Objects.requireNonNull(reader).readLine();
                if (text == null || (whole() && line > 0)) {
                    close();
                    continue;
                }
                line++;
                if (!text.isBlank()) return new Body(text, file, line);
            }
        } catch (IOException broken) {
            throw new Trouble(file + " cannot be read at line " + (line + 1) + ": " + broken.getMessage(), broken);
        }
    }

    private boolean open() throws IOException {
        var path = files.poll();
        if (path == null) return false;
        file = path;
        line = 0;
        InputStream bytes = Files.newInputStream(path);
        if (name().endsWith(".gz")) {
            try {
                bytes = new GZIPInputStream(bytes, 1 << 16);
            } catch (IOException broken) {
                bytes.close();
                throw broken;
            }
        }
        reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
        return true;
    }

    private boolean whole() {
        return name().endsWith(".json") || name().endsWith(".json.gz");
    }

    private @Nullable String all() throws IOException {
        if (line > 0) return null;
        var text = new StringBuilder();
        var buffer = new char[8192];
        var from = Objects.requireNonNull(reader);
        for (var count = from.read(buffer); count >= 0; count = from.read(buffer)) text.append(buffer, 0, count);
        return text.toString();
    }

    private String name() {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        if (reader != null) reader.close();
        reader = null;
    }
}
