package dev.ambient.flow.pulse;

import static java.util.stream.Collectors.toMap;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Composer;
import dev.ambient.domain.Conversation;
import dev.ambient.domain.Conversations;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Key;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.PeerConversation;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Turn;
import dev.ambient.domain.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stream batch → one write for each conversation that goes on in it, then what that decides. A post that nobody answered is no
 * conversation and costs nothing.
 */
@ApplicationScoped
class Talking {
    private static final int SHOWN = 3;

    private final Dots dots;
    private final Conversations conversations;
    private final Outbox<Alert> alerts;
    private final Listening listening;
    private final Composer composer;

    Talking(Dots dots, Conversations conversations, Outbox<Alert> alerts, Listening listening) {
        this.dots = dots;
        this.conversations = conversations;
        this.alerts = alerts;
        this.listening = listening;
        this.composer = new Composer(listening);
    }

    void add(List<Said> said, Pulse.Batch batch) {
        var talks = new LinkedHashMap<Conversation.Id, List<Beat<Conversation>>>();
        said.forEach(one -> sort(one, talks));
        if (talks.isEmpty()) return;
        var stored = conversations.of(talks.keySet());
        var openings = openings(said, stored);
        var told = new ArrayList<Alert>();
        talks.forEach((id, turns) -> {
            var sum = new Sum<>(() -> conversations.exactly(id), next -> conversations.keep(id, next));
            var opening = Optional.ofNullable(openings.get(id));
            var known = stored.getOrDefault(id, new Versioned<>(Conversation.EMPTY, 0));
            var added = sum.add(
                    turns,
                    batch,
                    known,
                    talk -> decided(id, opening.map(talk::begun).orElse(talk)));
            var talk = added.value();
            talk.decisions().stream()
                    .filter(decision ->
                            added.again() || !added.before().decisions().contains(decision))
                    .forEach(decision -> told.add(alert(id, decision, talk)));
        });
        if (!told.isEmpty() && !alerts.send(told).isEmpty())
            throw new IllegalStateException("an alert could not be queued; the batch comes again");
    }

    private Conversation decided(Conversation.Id id, Conversation talk) {
        return new PeerConversation(talk, id.root())
                .decide(listening)
                .map(talk::with)
                .orElse(talk);
    }

    private Alert alert(Conversation.Id id, Decision decision, Conversation talk) {
        var shown = new PeerConversation(talk, id.root()).shown(decision, SHOWN);
        return composer.talk(id, decision, talk, dots.heard(shown).values());
    }

    private static void sort(Said said, Map<Conversation.Id, List<Beat<Conversation>>> talks) {
        var heard = said.heard();
        var mention = heard.mention();
        if (Conversation.isTurn(mention))
            talks.computeIfAbsent(Conversation.Id.of(mention), first -> new ArrayList<>())
                    .add(new Beat<>(said.sequence(), Conversation.of(heard, said.author())));
        var quote = mention.quote();
        if (quote != null)
            talks.computeIfAbsent(
                            new Conversation.Id(mention.network(), Key.of(mention.network(), quote.id())),
                            first -> new ArrayList<>())
                    .add(new Beat<>(said.sequence(), Conversation.quoted(heard)));
    }

    /** The posts that began them, of those of which that is not known yet and a reply says who wrote it. */
    private Map<Conversation.Id, Turn> openings(List<Said> said, Map<Conversation.Id, Versioned<Conversation>> stored) {
        var authors = new HashMap<Conversation.Id, Pseudonym>();
        for (var one : said) {
            var mention = one.heard().mention();
            var reply = mention.reply();
            var whom = mention.answered();
            if (reply == null || whom == null || !reply.id().equals(mention.conversation())) continue;
            var id = Conversation.Id.of(mention);
            if (stored.containsKey(id) && stored.get(id).value().opening() != null) continue;
            authors.computeIfAbsent(id, first -> dots.pseudonym(whom));
        }
        if (authors.isEmpty()) return Map.of();
        Map<Key, Heard> heard = dots.heard(
                authors.entrySet().stream().collect(toMap(one -> one.getKey().root(), Map.Entry::getValue)));
        var openings = new HashMap<Conversation.Id, Turn>();
        authors.forEach((id, author) -> {
            var opening = heard.get(id.root());
            if (opening != null) openings.put(id, Conversation.turn(opening, author));
        });
        return openings;
    }
}
