package dev.ambient.flow.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Episodes;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Mode;
import dev.ambient.domain.Refusal;
import dev.ambient.domain.Rejected;
import dev.ambient.domain.Team;
import dev.ambient.domain.Telling;
import dev.ambient.domain.Topic;
import dev.ambient.flow.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The only one that speaks: told first, remembered then; a crash in between repeats the same id and transition. */
@ApplicationScoped
class Voice {
    private final Episodes episodes;
    private final Topic topic;
    private final Rejected rejected;
    private final Listening listening;
    private final ObjectMapper json;

    Voice(Episodes episodes, Topic topic, Rejected rejected, Listening listening, ObjectMapper json) {
        this.episodes = episodes;
        this.topic = topic;
        this.rejected = rejected;
        this.listening = listening;
        this.json = json;
    }

    /** The ids of the letters that have to come again. */
    Set<String> all(List<Letter> letters) {
        var again = new HashSet<String>();
        for (var letter : letters) if (!settles(letter)) again.add(letter.id());
        return again;
    }

    private boolean settles(Letter letter) {
        try {
            return settle(json.readValue(letter.body(), Alert.class), letter.received());
        } catch (JsonProcessingException unreadable) {
            var why = "this is not an alert: " + unreadable.getClass().getSimpleName();
            rejected.keep(letter.id(), letter.body(), new Refusal(why, "malformed"));
            return true;
        }
    }

    private boolean settle(Alert alert, Instant now) {
        var team = listening.teams().getOrDefault(alert.team(), Team.of(alert.team()));
        var budgeted = alert.mode() == Mode.INTERRUPT && alert.severity() < Alert.GRAVE;
        var spent = budgeted ? episodes.interruptions(team.key(), team.day(now)) : 0;
        var telling = Telling.decide(episodes.of(alert.dedupe()), alert, team, spent, now);
        telling.tell().ifPresent(topic::tell);
        if (telling.isNews() && !episodes.keep(telling.next())) return false;
        if (budgeted && telling.tell().isPresent()) episodes.interrupted(team.key(), team.day(now));
        return true;
    }
}
