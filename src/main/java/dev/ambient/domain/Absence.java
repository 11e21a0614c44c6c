package dev.ambient.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Somebody grew silent → the whole alert. Nobody has to be interrupted for what took weeks. */
public final class Absence {
    private final Listening listening;
    private final Composer composer;

    public Absence(Listening listening) {
        this.listening = listening;
        this.composer = new Composer(listening);
    }

    /** The kept post that says what they spoke of last, where one is. */
    public Optional<Key> shown(Decision decision, Profile person) {
        return person.traces().stream()
                .filter(trace -> trace.feeds(decision.brand()))
                .map(Trace::key)
                .findFirst();
    }

    /**
     * The same decision and person give the same alert.
     *
     * @param last that post, if it can still be read
     */
    public Alert alert(Decision decision, Pseudonym name, Profile person, Optional<Heard> last) {
        var kind = decision.kind();
        var told = listening.team(kind);
        var team = told.key();
        var words = new Words(told.language());
        var mention = last.map(Heard::mention);
        var usual = Silence.of(person, decision.brand()).map(Silence::usual);
        return new Alert(
                Alert.FORMAT,
                decision.alert(),
                decision.transition(),
                decision.change(),
                Mode.DIGEST,
                kind,
                new Alert.Origin(decision.rule(), decision.version()),
                kind.severity(),
                Composer.priority(kind.severity(), 0, 0),
                team,
                decision.brand(),
                null,
                mention.map(Mention::network).orElse(null),
                decision.at(),
                null,
                Alert.dedupe(
                        kind, decision.brand(), name.value(), decision.root().value()),
                decision.subject().value(),
                words.silent(
                        person.face(),
                        listening.name(decision.brand()),
                        Duration.between(decision.since(), decision.at()),
                        usual),
                null,
                new Alert.Why(List.of(), mention.map(Alert.Excerpt::of).stream().toList(), 1, 0, 0),
                composer.who(person, decision, decision.at()),
                List.of(),
                new Alert.Next(words.todo(kind), team, mention.map(Mention::url).orElse(null)),
                Alert.Since.NOTHING,
                List.of());
    }
}
