package dev.ambient.flow.enrich;

import dev.ambient.domain.Author;
import dev.ambient.domain.Decoded;
import dev.ambient.domain.Decoder;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Lookup;
import dev.ambient.domain.Mention;
import dev.ambient.domain.Note;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Outcome;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Person;
import dev.ambient.domain.Rejected;
import dev.ambient.flow.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A batch of messages → the heard queue and the rejected one; each record has its outcome unless it travels on. */
@ApplicationScoped
class Hearing {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final String NOBODYS = """
            {"type":"mention","network":"none","id":"1","author":{"id":"1"},"at":"2026-01-01T00:00:00Z","text":"good morning"}
            """;

    private final Decoder decoder;
    private final Ear ear;
    private final Lookup lookup;
    private final Outbox<Heard> heard;
    private final Outbox<Note> notes;
    private final Rejected rejected;
    private final Outcomes outcomes;

    Hearing(
            Decoder decoder,
            Ear ear,
            Lookup lookup,
            Outbox<Heard> heard,
            Outbox<Note> notes,
            Rejected rejected,
            Outcomes outcomes) {
        this.decoder = decoder;
        this.ear = ear;
        this.lookup = lookup;
        this.heard = heard;
        this.notes = notes;
        this.rejected = rejected;
        this.outcomes = outcomes;
    }

    /** The ids of the letters that have to come again. */
    Set<String> all(List<Letter> letters) {
        var owners = new ArrayList<String>();
        var ours = new ArrayList<Heard>();
        var noters = new ArrayList<String>();
        var noted = new ArrayList<Note>();
        for (var letter : letters) {
            var records = decoder.decode(letter.body(), letter.sent());
            for (var place = 0; place < records.size(); place++) {
                var record = records.size() == 1 ? letter.id() : letter.id() + "/" + place;
                var note = records.get(place).note();
                if (note != null) {
                    noted.add(note.by(record));
                    noters.add(letter.id());
                } else sort(record, records.get(place), letter, ours);
                while (owners.size() < ours.size()) owners.add(letter.id());
            }
        }
        var unsent = heard.send(introduced(ours));
        outcomes.count(Figure.HEARD, ours.size() - unsent.size());
        var failed = new HashSet<String>();
        unsent.forEach(place -> failed.add(owners.get(place)));
        if (!noted.isEmpty()) notes.send(noted).forEach(place -> failed.add(noters.get(place)));
        return failed;
    }

    /** Decodes and reads what concerns nobody. */
    void rehearse() {
        for (var decoded : decoder.decode(NOBODYS, THEN)) {
            var mention = decoded.mention();
            if (mention != null) ear.hear("", mention, THEN);
        }
    }

    private void sort(String record, Decoded decoded, Letter letter, List<Heard> ours) {
        var mention = decoded.mention();
        var refusal = decoded.refusal();
        if (refusal != null) {
            rejected.keep(record, decoded.body(), refusal);
            outcomes.note(record, Outcome.REJECTED);
        } else if (mention != null) {
            var one = ear.hear(record, mention, letter.sent());
            one.ifPresentOrElse(ours::add, () -> outcomes.note(record, Outcome.NOT_OURS));
        }
    }

    /** With what their network tells of authors that the post does not. */
    private List<Heard> introduced(List<Heard> ours) {
        var strangers = ours.stream()
                .filter(one -> one.mention().isPost() && one.mention().author().followers() == null)
                .map(one -> one.mention().person())
                .collect(Collectors.toSet());
        var known = strangers.isEmpty() ? Map.<Person, Author>of() : lookup.of(strangers);
        if (known.isEmpty()) return ours;
        return ours.stream().map(one -> introduced(one, known)).toList();
    }

    private static Heard introduced(Heard one, Map<Person, Author> known) {
        Mention mention = one.mention();
        var found = known.get(mention.person());
        return found == null ? one : one.with(mention.by(mention.author().or(found)));
    }
}
