package dev.ambient.edge.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void whatShipsCanBeListenedBy() {
        assertTrue(check(Path.of("infra/listening/listening.yaml")), err::toString);
        assertTrue(check(Path.of("src/local/resources/year/listening.yaml")), err::toString);
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aWrongKeyIsNamedWithItsLineAndWhatWasMeant(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("listening.yaml"), "brands:\n  nordbrew:\n    handels: {x: [nordbrew]}\n");
        assertFalse(check(file));
        assertTrue(
                err.toString(StandardCharsets.UTF_8).contains("listening.yaml:3: brands.nordbrew.handels"),
                err::toString);
    }

    private boolean check(Path file) {
        return Check.check(
                file,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
