package dev.ambient.edge.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;

/** One message with the words for each protocol: a letter, a line for phones, and JSON for machines. */
final class Announcement {
    /** Bytes of a message without its attributes. */
    private static final int BYTES = AlertTopic.BYTES - Attributes.BYTES;
    /** Characters of an SMS. */
    private static final int SMS = 140;

    private static final List<String> MACHINES = List.of("sqs", "lambda", "https");

    private final ObjectMapper json;

    Announcement(ObjectMapper json) {
        this.json = json;
    }

    /** What others wrote is shortened until the message fits. */
    String message(Alert alert, String brand, ZoneId zone) {
        var message = compose(alert, brand, zone);
        for (var most = 280; bytes(message) > BYTES && most > 0; most /= 4) {
            message = compose(Shorter.of(alert, most), brand, zone);
        }
        return message;
    }

    private String compose(Alert alert, String brand, ZoneId zone) {
        var line = Plain.cut(Phrase.upper(alert.team()) + ": " + Plain.line(alert.what()), SMS, "...");
        var words = new LinkedHashMap<String, String>();
        words.put("default", line);
        words.put("email", Letter.of(alert, brand, zone));
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

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
