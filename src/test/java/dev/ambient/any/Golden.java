package dev.ambient.any;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.stream.Stream;

/** What was said once and is to be said still: after a wanted change copy the file of that name in {@code target} over the golden one. */
public final class Golden {
    private Golden() {}

    /** Each line once, in the order in which they are first said. */
    public static void assertSays(String file, Stream<String> texts) throws IOException {
        var lines = new LinkedHashSet<String>();
        texts.flatMap(String::lines).forEach(lines::add);
        var said = String.join("\n", lines) + "\n";
        Files.writeString(Path.of("target", file), said);
        assertEquals(Files.readString(Path.of("src/test/resources/golden", file)), said);
    }
}
