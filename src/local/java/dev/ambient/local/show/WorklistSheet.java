package dev.ambient.local.show;

import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Contact;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Key;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Worklist;
import dev.ambient.local.show.Sheet.Excerpt;
import dev.ambient.local.show.Sheet.Fact;
import dev.ambient.local.show.Sheet.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits for a team, who they are and what they wrote → in which order it is to be answered, until when, and by whom. */
final class WorklistSheet {
    private final Worklist list;
    private final Map<Pseudonym, Profile> people;
    private final Map<Key, Heard> said;

    WorklistSheet(Worklist list, Map<Pseudonym, Profile> people, Map<Key, Heard> said) {
        this.list = list;
        this.people = people;
        this.said = said;
    }

    Sheet sheet() {
        var facts = new ArrayList<Fact>();
        for (var entry : list.entries()) facts.add(fact(row(facts.size() + 1, entry), entry));
        var team = list.team().key();
        return new Sheet(team, "Worklist of " + team, about(), list.at(), List.of(new Section("waits", facts)));
    }

    private String about() {
        return (list.entries().size() == 1 ? "1 waits" : list.entries().size() + " wait") + ", " + list.late()
                + " longer than promised, " + list.claimed() + " taken on.";
    }

    private Fact fact(Row row, Worklist.Entry entry) {
        var claim = entry.claim();
        var words = row.rank + ". " + Words.plain(row.kind) + ", " + row.who + " to " + row.brand + ": priority "
                + row.priority + ", severity "
                + row.severity + ", waits for " + Words.span(Duration.between(row.since, list.at()))
                + (row.late ? ", was due " : ", due ") + Words.time(row.due)
                + (claim == null ? "" : ", taken on by " + claim.team() + " " + Words.time(claim.at()));
        return Fact.of(words, row).showing(Optional.of(excerpt(entry)));
    }

    private Row row(int rank, Worklist.Entry entry) {
        var need = entry.need();
        return new Row(
                rank,
                need.alert(),
                need.kind(),
                need.brand(),
                who(entry),
                entry.severity(),
                entry.priority(),
                need.chance(),
                need.since(),
                entry.promise().due(),
                entry.late(),
                entry.claim());
    }

    /** How they call themselves, or as the table calls them. */
    private String who(Worklist.Entry entry) {
        return Optional.ofNullable(people.get(entry.person()))
                .map(Profile::face)
                .map(Profile.Face::handle)
                .map(handle -> "@" + handle)
                .orElse(entry.person().value());
    }

    private Excerpt excerpt(Worklist.Entry entry) {
        var heard = said.get(entry.need().subject());
        return heard == null
                ? new Excerpt(entry.need().since(), null, null)
                : new Excerpt(
                        heard.mention().at(),
                        heard.mention().text(),
                        heard.mention().url());
    }

    /**
     * A row as JSON.
     *
     * @param chance P(need) 0..1
     * @param claim by whom it was taken on, null by nobody
     */
    record Row(
            int rank,
            String alert,
            AlertKind kind,
            String brand,
            String who,
            int severity,
            int priority,
            double chance,
            Instant since,
            Instant due,
            boolean late,
            @Nullable Contact claim) {}
}
