package dev.ambient.local.show;

import dev.ambient.domain.Conversation;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Key;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Turn;
import dev.ambient.local.show.Sheet.Excerpt;
import dev.ambient.local.show.Sheet.Fact;
import dev.ambient.local.show.Sheet.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A conversation, who takes part and what they said → who asked, who answered, and what is open. */
final class TalkSheet {
    private final String of;
    private final Conversation talk;
    private final Key root;
    private final Map<Pseudonym, Profile> people;
    private final Map<Key, Heard> said;
    private final Instant at;

    TalkSheet(
            String of, Conversation talk, Key root, Map<Pseudonym, Profile> people, Map<Key, Heard> said, Instant at) {
        this.of = of;
        this.talk = talk;
        this.root = root;
        this.people = people;
        this.said = said;
        this.at = at;
    }

    Sheet sheet() {
        return new Sheet(
                of,
                "Conversation " + of,
                about(),
                at,
                List.of(
                        Section.of("open question", talk.open(root).map(this::open)),
                        new Section(
                                "asked",
                                talk.asked(root).stream().map(this::asked).toList()),
                        new Section(
                                "brands",
                                talk.voices().entrySet().stream()
                                        .map(one -> voice(one.getKey(), one.getValue()))
                                        .toList()),
                        new Section(
                                "about",
                                talk.concerns().entrySet().stream()
                                        .map(one -> Fact.of(
                                                one.getKey() + ": " + Words.count(one.getValue(), "post"),
                                                Map.of("brand", one.getKey(), "posts", one.getValue())))
                                        .toList()),
                        new Section("turns", talk.all().stream().map(this::turn).toList()),
                        new Section(
                                "decided",
                                talk.decisions().stream()
                                        .map(TalkSheet::decided)
                                        .toList())));
    }

    private String about() {
        return Words.count(talk.posts(), "post") + " after the opening by "
                + (talk.people() == 1 ? "one customer" : talk.people() + " customers")
                + (talk.overheard() > 0 ? ", quoted before up to " + talk.overheard() + " people" : "")
                + ".";
    }

    private Fact open(Turn ask) {
        return Fact.of(
                        name(ask) + " asked " + Words.time(ask.at()) + " and waits for "
                                + Words.span(Duration.between(ask.at(), at)) + ".",
                        ask)
                .showing(excerpt(ask));
    }

    private Fact asked(Conversation.Asked asked) {
        var ask = asked.ask();
        var answer = asked.answer();
        var words = name(ask) + " asked " + Words.time(ask.at()) + "; "
                + (answer == null
                        ? "nobody answered."
                        : name(answer) + (answer.voice() == null ? ", a peer," : "") + " answered after "
                                + Words.span(Duration.between(ask.at(), answer.at())) + ".");
        return Fact.of(words, asked).showing(excerpt(ask));
    }

    private static Fact voice(String brand, Conversation.Voice voice) {
        return Fact.of(
                brand + ": " + Words.count(voice.posts(), "post") + ", " + Words.days(voice.first(), voice.last()),
                Map.of("brand", brand, "voice", voice));
    }

    private Fact turn(Turn turn) {
        return Fact.of(Words.time(turn.at()) + " " + name(turn), turn).showing(excerpt(turn));
    }

    private static Fact decided(Decision one) {
        return Fact.of(
                Words.time(one.at()) + " " + Words.plain(one.kind()) + ": " + Words.plain(one.change()) + " ("
                        + one.reason() + "), alert " + one.alert(),
                one);
    }

    /** The brand, how somebody calls themselves, or as the table calls them. */
    private String name(Turn turn) {
        var voice = turn.voice();
        if (voice != null) return voice;
        var heard = Optional.ofNullable(said.get(turn.key()))
                .map(one -> one.mention().author().handle());
        var known = Optional.ofNullable(people.get(turn.author()))
                .map(Profile::face)
                .map(Profile.Face::handle);
        return heard.or(() -> known)
                .map(handle -> "@" + handle)
                .orElse(turn.author().value());
    }

    private Optional<Excerpt> excerpt(Turn turn) {
        var heard = said.get(turn.key());
        return Optional.of(
                heard == null
                        ? new Excerpt(turn.at(), null, null)
                        : new Excerpt(
                                turn.at(),
                                heard.mention().text(),
                                heard.mention().url()));
    }
}
