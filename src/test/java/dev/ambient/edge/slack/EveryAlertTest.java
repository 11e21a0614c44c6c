package dev.ambient.edge.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ambient.any.Golden;
import dev.ambient.any.Pseudolanguage;
import dev.ambient.any.WordsFile;
import dev.ambient.domain.Alert;
import dev.ambient.domain.EveryAlert;
import dev.ambient.domain.Language;
import dev.ambient.edge.json.Wire;
import dev.ambient.edge.words.Phrase;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryAlertTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    static Set<String> languages() {
        return WordsFile.all();
    }

    /** All that a room is told, each line once. After a wanted change copy {@code target/slack-….txt} over the golden file. */
    @ParameterizedTest
    @MethodSource("languages")
    void isSaidAsInTheGoldenFile(String code) throws IOException {
        var phrase = new Phrase(Language.of(code), OSLO);
        var said = EveryAlert.all(phrase.language()).stream().flatMap(alert -> said(alert, phrase));
        Golden.assertSays("slack-" + code + ".txt", said);
    }

    @Test
    void saysNothingThatIsNotInTheFileOfItsLanguage() {
        var phrase = new Phrase(Pseudolanguage.of(), OSLO);
        for (var alert : EveryAlert.all(phrase.language()))
            said(alert, phrase)
                    .map(text -> text.replace("(x.com)", ""))
                    .forEach(text -> assertEquals(List.of(), Pseudolanguage.plain(text, alert), text));
    }

    private static Stream<String> said(Alert alert, Phrase phrase) {
        return Stream.of("Nordbrew", "").flatMap(brand -> {
            var message = Blocks.of(Wire.mapper(), alert, brand, phrase);
            var blocks = StreamSupport.stream(message.get("blocks").spliterator(), false)
                    .map(block -> block.has("text") ? block.at("/text/text") : block.at("/elements/0/text"));
            return Stream.concat(Stream.of(message.get("text")), blocks).map(JsonNode::textValue);
        });
    }
}
