package dev.ambient.edge.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import dev.ambient.edge.words.Phrase;
import dev.ambient.edge.words.Plain;
import dev.ambient.edge.words.Shorter;
import java.util.LinkedHashMap;
import java.util.List;

/** One message with the words for each protocol: a letter, a line for phones, and JSON for machines. */
final class Announcement {
    /** Bytes of a message without its attributes. */
    private static final int BYTES = Publisher.BYTES - Attributes.BYTES;
    /** Characters of an SMS. */
    private static final int SMS = 140;

    private static final List<String> MACHINES = List.of("sqs", "lambda", "https");

    private final ObjectMapper json;

    Announcement(ObjectMapper json) {
        this.json = json;
    }

    /** What others wrote is shortened until the message fits. */
    String message(Alert alert, String brand, Phrase phrase) {
        return Shorter.fitting(alert, BYTES, phrase.language(), shorter -> compose(shorter, brand, phrase));
    }

    private String compose(Alert alert, String brand, Phrase phrase) {
        var said = phrase.say("line", phrase.upper(alert.team()), Plain.line(alert.what()));
        var line = Plain.cut(said, SMS, "...");
        var words = new LinkedHashMap<String, String>();
        words.put("default", line);
        words.put("email", Letter.of(alert, brand, phrase));
        words.put("sms", line);
        var whole = write(alert);
        for (var machine : MACHINES) words.put(machine, whole);
        return write(words);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
