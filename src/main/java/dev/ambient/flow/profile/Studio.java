package dev.ambient.flow.profile;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Composer;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Influence;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Note;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Outcome;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Person;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Refusal;
import dev.ambient.domain.Rejected;
import dev.ambient.flow.Hands;
import dev.ambient.flow.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A batch of heard mentions: one read for all its people, one write a person, then the decisions, then the dots. A letter whose
 * profile could not be written or whose alert could not be queued leaves no dot and comes again: where a dot is seen, all that its
 * post caused is on its way.
 */
@ApplicationScoped
class Studio {
    private final Profiles profiles;
    private final Dots dots;
    private final Outbox<Alert> alerts;
    private final Rejected rejected;
    private final Outcomes outcomes;
    private final Company company;
    private final Listening listening;
    private final Composer composer;
    private final Margin margin;
    private final ObjectMapper json;
    private final Hands hands;

    Studio(
            Profiles profiles,
            Dots dots,
            Outbox<Alert> alerts,
            Rejected rejected,
            Outcomes outcomes,
            Company company,
            Listening listening,
            Margin margin,
            ObjectMapper json,
            Hands hands) {
        this.profiles = profiles;
        this.dots = dots;
        this.alerts = alerts;
        this.rejected = rejected;
        this.outcomes = outcomes;
        this.company = company;
        this.listening = listening;
        this.composer = new Composer(listening);
        this.margin = margin;
        this.json = json;
        this.hands = hands;
    }

    /** The ids of the letters that have to come again. */
    Set<String> paint(List<Letter> letters) {
        var failed = new HashSet<String>();
        var people = letters.stream()
                .flatMap(letter -> parts(letter, failed).stream())
                .collect(groupingBy(Part::person, LinkedHashMap::new, toList()));
        var influence = influence(people.values());
        var sittings = sit(people, influence);
        sittings.forEach(sitting -> failed.addAll(sitting.failed()));
        var strokes =
                sittings.stream().flatMap(sitting -> sitting.strokes().stream()).toList();
        failed.addAll(queue(kept(strokes, failed), influence));
        failed.addAll(put(kept(strokes, failed)));
        kept(strokes, failed).forEach(this::note);
        return failed;
    }

    /** Of a mention; a note is written on the way, before anybody sits. */
    private List<Part> parts(Letter letter, Set<String> failed) {
        Note note;
        try {
            var tree = json.readTree(letter.body());
            if (!tree.has("person") && !tree.has("event") && !tree.has("contact"))
                return Part.of(letter.id(), json.treeToValue(tree, Heard.class), listening)
                        .toList();
            note = json.treeToValue(tree, Note.class);
        } catch (JsonProcessingException | RuntimeException unreadable) {
            var why = "this is not what enrich writes: " + unreadable.getClass().getSimpleName();
            rejected.keep(letter.id(), letter.body(), new Refusal(why, "malformed"));
            outcomes.note(letter.id(), Outcome.REJECTED);
            return List.of();
        }
        if (!margin.write(note)) failed.add(letter.id());
        return List.of();
    }

    private List<Sitting> sit(Map<Person, List<Part>> people, Influence influence) {
        if (people.isEmpty()) return List.of();
        var stored = profiles.of(people.keySet());
        Function<Person, Profile> others =
                whom -> stored.getOrDefault(whom, Profiles.UNKNOWN).value();
        var sittings = people.entrySet().stream()
                .map(one -> supplyAsync(
                        () -> new Sitting(one.getKey(), one.getValue(), profiles, dots, listening, influence, others)
                                .paint(stored.getOrDefault(one.getKey(), Profiles.UNKNOWN)),
                        hands))
                .toList();
        return sittings.stream().map(CompletableFuture::join).toList();
    }

    /** As far as the batch's topics go. */
    private Influence influence(Collection<List<Part>> parts) {
        var heard = parts.stream().flatMap(List::stream).map(Part::heard).toList();
        var topics =
                heard.stream().flatMap(one -> one.reading().topics().stream()).collect(toSet());
        return topics.isEmpty()
                ? Influence.UNKNOWN
                : company.on(topics, heard.get(0).received());
    }

    /** The letters whose dots could not be put. */
    private Set<String> put(List<Stroke> strokes) {
        var owners = new LinkedHashMap<Dot, String>();
        strokes.forEach(stroke ->
                stroke.dot().ifPresent(dot -> owners.put(dot, stroke.part().letter())));
        var failed = new HashSet<String>();
        dots.put(owners.keySet()).forEach(dot -> failed.add(owners.getOrDefault(dot, "")));
        return failed;
    }

    /** The letters whose alerts could not be queued. */
    private Set<String> queue(List<Stroke> strokes, Influence influence) {
        var told = new ArrayList<Alert>();
        var owners = new ArrayList<String>();
        for (var stroke : strokes) {
            for (var decision : stroke.painting().decisions()) {
                var part = stroke.part();
                told.add(composer.personal(
                        decision, part.heard(), part.person(), stroke.painting().profile(), influence));
                owners.add(part.letter());
            }
        }
        var failed = new HashSet<String>();
        if (!told.isEmpty()) alerts.send(told).forEach(place -> failed.add(owners.get(place)));
        return failed;
    }

    private void note(Stroke stroke) {
        var outcome = stroke.painting().outcome();
        if (outcome != null) outcomes.note(stroke.part().heard().record(), outcome);
    }

    private static List<Stroke> kept(List<Stroke> strokes, Set<String> failed) {
        return strokes.stream()
                .filter(stroke -> !failed.contains(stroke.part().letter()))
                .toList();
    }
}
