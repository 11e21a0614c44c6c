package dev.ambient.flow.alert;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Feedback;
import dev.ambient.domain.Judgements;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Matters;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Refusal;
import dev.ambient.domain.Rejected;
import dev.ambient.domain.Told;
import dev.ambient.domain.Topic;
import dev.ambient.flow.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The only one that speaks: told first, remembered then; a crash in between repeats the same id and transition. */
@ApplicationScoped
class Voice {
    private final Matters matters;
    private final Judgements judgements;
    private final Hindsight hindsight;
    private final Topic topic;
    private final Rejected rejected;
    private final Listening listening;
    private final Outcomes outcomes;
    private final ObjectMapper json;

    Voice(
            Matters matters,
            Judgements judgements,
            Hindsight hindsight,
            Topic topic,
            Rejected rejected,
            Listening listening,
            Outcomes outcomes,
            ObjectMapper json) {
        this.matters = matters;
        this.judgements = judgements;
        this.hindsight = hindsight;
        this.topic = topic;
        this.rejected = rejected;
        this.listening = listening;
        this.outcomes = outcomes;
        this.json = json;
    }

    /** The ids of the letters that have to come again. */
    Set<String> all(List<Letter> letters) {
        var messages = new ArrayList<Message>();
        var answers = new ArrayList<Answer>();
        for (var letter : letters) sort(letter, messages, answers);
        var again = new HashSet<>(hindsight.hear(answers)); // first: what somebody has taken on is not told once more
        if (!messages.isEmpty()) again.addAll(told(messages));
        return again;
    }

    private Set<String> told(List<Message> messages) {
        var known = matters.of(messages.stream()
                .flatMap(message -> Speech.matters(message.alert()))
                .collect(toSet()));
        var speech = new Speech(known, listening, matters::interruptions);
        speech.decide(messages);
        var unheard = noted(speech.noted());
        unheard.addAll(unheard(speech.told(unheard)));
        var again = kept(speech, unheard);
        speech.spent(unheard).forEach(day -> matters.interrupted(day.team(), day.date(), day.count()));
        speech.figures(again).forEach(outcomes::count);
        return messages.stream()
                .filter(message -> again.contains(message.alert().dedupe()))
                .map(message -> message.letter().id())
                .collect(toSet());
    }

    /**
     * What there is to remember of all but some, with those that have to come again. A round-up is kept before what it lists: who dies
     * in between lists it once more, and it is there already.
     */
    private Set<String> kept(Speech speech, Set<String> unheard) {
        var again = new HashSet<>(unheard);
        again.addAll(matters.keep(speech.rounds(unheard)));
        speech.listed(Set.copyOf(again)).forEach(again::add);
        again.addAll(matters.keep(speech.matters(again)));
        return again;
    }

    /** The matters of alerts that could not be noted. Before they are told: whoever says something of one at once is understood. */
    private Set<String> noted(List<Told> told) {
        var lost = told.isEmpty() ? Set.<String>of() : judgements.note(told);
        return told.stream()
                .filter(one -> lost.contains(one.alert()))
                .map(Told::dedupe)
                .collect(toCollection(HashSet::new));
    }

    /** Matters of which something could not be told: of each only one transition is on its way at a time, and none past one that is lost. */
    private Set<String> unheard(List<Alert> told) {
        var unheard = new HashSet<String>();
        var left = told;
        while (!left.isEmpty()) {
            var begun = new HashSet<String>();
            var turns = left.stream().collect(partitioningBy(alert -> begun.add(alert.dedupe())));
            var turn = requireNonNull(turns.get(true));
            topic.tell(turn).forEach(place -> unheard.add(turn.get(place).dedupe()));
            left = requireNonNull(turns.get(false)).stream()
                    .filter(alert -> !unheard.contains(alert.dedupe()))
                    .toList();
        }
        return unheard;
    }

    private void sort(Letter letter, List<Message> messages, List<Answer> answers) {
        try {
            var tree = json.readTree(letter.body());
            if (tree.has("feedback"))
                answers.add(new Answer(letter, requireNonNull(json.treeToValue(tree.get("feedback"), Feedback.class))));
            else messages.add(new Message(letter, requireNonNull(json.treeToValue(tree, Alert.class))));
        } catch (JsonProcessingException | RuntimeException unreadable) {
            var why = "this is not an alert: " + unreadable.getClass().getSimpleName();
            rejected.keep(letter.id(), letter.body(), new Refusal(why, "malformed"));
        }
    }
}
