package dev.ambient.edge.sns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ambient.domain.Alert;
import dev.ambient.domain.EveryAlert;
import dev.ambient.domain.Language;
import dev.ambient.edge.words.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All that mail and chat say, each line once. After a wanted change copy {@code target/words-….txt} over the golden file. */
class EveryAlertTest {
    private static final Phrase OSLO = new Phrase(Language.ENGLISH, ZoneId.of("Europe/Oslo"));

    @Test
    void isSaidInEnglish() throws IOException {
        var lines = new LinkedHashSet<String>();
        EveryAlert.all(Language.ENGLISH).forEach(alert -> say(alert, lines));
        var said = String.join("\n", lines) + "\n";
        Files.writeString(Path.of("target/words-en.txt"), said);
        assertEquals(Files.readString(Path.of("src/test/resources/golden/words-en.txt")), said);
    }

    private static void say(Alert alert, Set<String> lines) {
        lines.add(Subject.of(alert, "Nordbrew", OSLO));
        Letter.of(alert, "Nordbrew", OSLO).lines().forEach(lines::add);
        for (var brand : List.of("Nordbrew", "")) {
            var chat = Notification.of(alert, brand, OSLO).content();
            lines.add(chat.title());
            chat.description().lines().forEach(lines::add);
            lines.addAll(chat.nextSteps());
        }
    }
}
