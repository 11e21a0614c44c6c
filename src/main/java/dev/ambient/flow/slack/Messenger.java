package dev.ambient.flow.slack;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Refusal;
import dev.ambient.domain.Rejected;
import dev.ambient.domain.Room;
import dev.ambient.flow.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Brings alerts to a room. One that comes twice is said twice, under the same id and number. */
@ApplicationScoped
class Messenger {
    private final Room room;
    private final Rejected rejected;
    private final Outcomes outcomes;
    private final ObjectMapper json;

    Messenger(Room room, Rejected rejected, Outcomes outcomes, ObjectMapper json) {
        this.room = room;
        this.rejected = rejected;
        this.outcomes = outcomes;
        this.json = json;
    }

    /** The ids of the letters that have to come again. */
    Set<String> all(List<Letter> letters) {
        return letters.stream().filter(letter -> !done(letter)).map(Letter::id).collect(toSet());
    }

    private boolean done(Letter letter) {
        var reply = reply(letter);
        var refusal = reply.refusal();
        if (reply.said()) outcomes.count(Figure.SAID, 1);
        if (refusal != null) rejected.keep(letter.id(), letter.body(), refusal);
        return reply.said() || refusal != null;
    }

    private Room.Reply reply(Letter letter) {
        Alert alert;
        try {
            alert = requireNonNull(json.readValue(letter.body(), Alert.class));
        } catch (JsonProcessingException | RuntimeException unreadable) {
            var why = "this is not an alert: " + unreadable.getClass().getSimpleName();
            return Room.Reply.never(new Refusal(why, "malformed"));
        }
        return room.say(alert);
    }
}
