package dev.ambient.flow.watch;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Composer;
import dev.ambient.domain.Conversation;
import dev.ambient.domain.Conversations;
import dev.ambient.domain.Decision;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.PeerConversation;
import dev.ambient.domain.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * When hours end: in which conversation among customers a question still waits. It is told, then kept as told: who dies in between
 * tells the same again, under the same id.
 */
@ApplicationScoped
class Unanswered {
    private static final int SHOWN = 3;

    private final Conversations conversations;
    private final Dots dots;
    private final Outbox<Alert> alerts;
    private final Composer composer;

    Unanswered(Conversations conversations, Dots dots, Outbox<Alert> alerts, Listening listening) {
        this.conversations = conversations;
        this.dots = dots;
        this.alerts = alerts;
        this.composer = new Composer(listening);
    }

    void until(Instant last) {
        var due = conversations.due(last);
        if (due.isEmpty()) return;
        conversations
                .of(due)
                .forEach((id, talk) -> new PeerConversation(talk.value(), id.root())
                        .overdue(last)
                        .ifPresent(decision -> tell(id, talk, decision)));
    }

    private void tell(Conversation.Id id, Versioned<Conversation> talk, Decision decision) {
        var shown = new PeerConversation(talk.value(), id.root()).shown(decision, SHOWN);
        var alert = composer.talk(id, decision, talk.value(), dots.heard(shown).values());
        if (!alerts.send(List.of(alert)).isEmpty())
            throw new IllegalStateException("an alert could not be queued; the next pass queues it again");
        // where somebody spoke meanwhile, a later pass sees whether it still waits
        conversations.keep(id, talk.with(talk.value().with(decision)));
    }
}
