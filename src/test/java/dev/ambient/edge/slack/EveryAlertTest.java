package dev.ambient.edge.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ambient.domain.EveryAlert;
import dev.ambient.domain.Language;
import dev.ambient.edge.json.Wire;
import dev.ambient.edge.words.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import org.junit.jupiter.api.Test;

/** All that a room is told, each line once. After a wanted change copy {@code target/slack-….txt} over the golden file. */
class EveryAlertTest {
    private static final Phrase OSLO = new Phrase(Language.ENGLISH, ZoneId.of("Europe/Oslo"));

    @Test
    void isSaidInEnglish() throws IOException {
        var lines = new LinkedHashSet<String>();
        for (var alert : EveryAlert.all(Language.ENGLISH))
            Blocks.of(Wire.mapper(), alert, "Nordbrew", OSLO)
                    .findValues("text")
                    .forEach(text -> text.asText().lines().forEach(lines::add));
        var said = String.join("\n", lines) + "\n";
        Files.writeString(Path.of("target/slack-en.txt"), said);
        assertEquals(Files.readString(Path.of("src/test/resources/golden/slack-en.txt")), said);
    }
}
