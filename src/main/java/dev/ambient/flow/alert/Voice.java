package dev.ambient.flow.alert;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

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
import dev.ambient.flow.Hands;
import dev.ambient.flow.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The only one that speaks: told first, remembered then; a crash in between repeats the same id and transition. */
@ApplicationScoped
class Voice {
    private final Episodes episodes;
    private final Topic topic;
    private final Rejected rejected;
    private final Listening listening;
    private final ObjectMapper json;
    private final Hands hands;

    Voice(Episodes episodes, Topic topic, Rejected rejected, Listening listening, ObjectMapper json, Hands hands) {
        this.episodes = episodes;
        this.topic = topic;
        this.rejected = rejected;
        this.listening = listening;
        this.json = json;
        this.hands = hands;
    }

    /** The ids of the letters that have to come again. What is about the same matter is told one after the other. */
    Set<String> all(List<Letter> letters) {
        var matters = letters.stream()
                .flatMap(letter -> message(letter).stream())
                .collect(groupingBy(message -> message.alert.dedupe(), LinkedHashMap::new, toList()));
        var told = matters.values().stream()
                .map(messages -> supplyAsync(() -> unsettled(messages), hands))
                .toList();
        return told.stream().map(CompletableFuture::join).flatMap(List::stream).collect(toSet());
    }

    private Optional<Message> message(Letter letter) {
        try {
            return Optional.of(new Message(letter, json.readValue(letter.body(), Alert.class)));
        } catch (JsonProcessingException unreadable) {
            var why = "this is not an alert: " + unreadable.getClass().getSimpleName();
            rejected.keep(letter.id(), letter.body(), new Refusal(why, "malformed"));
            return Optional.empty();
        }
    }

    private List<String> unsettled(List<Message> messages) {
        return messages.stream()
                .filter(message -> !settle(message.alert, message.letter.received()))
                .map(message -> message.letter.id())
                .toList();
    }

    private record Message(Letter letter, Alert alert) {}

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
