package dev.ambient.edge.sns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.any.AnyAlert;
import dev.ambient.any.Golden;
import dev.ambient.any.Pseudolanguage;
import dev.ambient.any.WordsFile;
import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Decision;
import dev.ambient.domain.EveryAlert;
import dev.ambient.domain.Language;
import dev.ambient.edge.json.Wire;
import dev.ambient.edge.words.Phrase;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryAlertTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    static Set<String> languages() {
        return WordsFile.all();
    }

    /** All that mail and chat say, each line once. After a wanted change copy {@code target/words-….txt} over the golden file. */
    @ParameterizedTest
    @MethodSource("languages")
    void isSaidAsInTheGoldenFile(String code) throws IOException {
        var phrase = new Phrase(Language.of(code), OSLO);
        var said = EveryAlert.all(phrase.language()).stream().flatMap(alert -> said(alert, phrase).stream());
        Golden.assertSays("words-" + code + ".txt", said);
    }

    @Test
    void isOfEveryKindAsItOpensGrowsAndEnds() {
        var told = EveryAlert.all(Language.ENGLISH).stream()
                .map(alert -> alert.kind() + " " + alert.change())
                .collect(Collectors.toSet());
        assertEquals(AlertKind.values().length * Decision.Change.values().length, told.size());
    }

    @Test
    void saysNothingThatIsNotInTheFileOfItsLanguage() throws IOException {
        var phrase = new Phrase(Pseudolanguage.of(), OSLO);
        for (var alert : EveryAlert.all(phrase.language())) {
            for (var text : said(alert, phrase)) assertEquals(List.of(), Pseudolanguage.plain(text, alert), text);
            var phone = Wire.mapper()
                    .readTree(new Announcement(Wire.mapper()).message(alert, "Nordbrew", phrase))
                    .get("sms")
                    .asText();
            assertEquals(List.of(), Pseudolanguage.plain(phone, alert), phone);
        }
    }

    @Test
    void aSentenceThatWasWrittenElsewhereWouldBeFound() {
        var phrase = new Phrase(Pseudolanguage.of(), OSLO);
        var need = AnyAlert.need("Ana");
        var found = said(need, phrase).stream()
                .flatMap(text -> Pseudolanguage.plain(text, need).stream())
                .collect(Collectors.toSet());
        assertTrue(found.containsAll(List.of("waits", "Reply", "ironically", "praised", "cool")), found.toString());
    }

    private static List<String> said(Alert alert, Phrase phrase) {
        var said =
                new ArrayList<>(List.of(Subject.of(alert, "Nordbrew", phrase), Letter.of(alert, "Nordbrew", phrase)));
        for (var brand : List.of("Nordbrew", "")) {
            var chat = Notification.of(alert, brand, phrase);
            said.add(chat.content().title());
            said.add(chat.content().description());
            said.addAll(chat.content().nextSteps());
            said.add(chat.metadata().summary());
        }
        return said;
    }
}
