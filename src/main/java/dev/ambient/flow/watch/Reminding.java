package dev.ambient.flow.watch;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Matters;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * In every pass: the interruptions that nobody has taken on, and the round-ups that are due. {@code alert} decides whether they are told,
 * and only what it kept as told is due no longer; so whoever dies in between asks again.
 */
@ApplicationScoped
class Reminding {
    /** Matters that one pass looks at; the others stay listed for the next. */
    private static final int MOST = 100;

    private final Matters matters;
    private final Outbox<Alert> alerts;
    private final Outcomes outcomes;
    private final Listening listening;

    Reminding(Matters matters, Outbox<Alert> alerts, Outcomes outcomes, Listening listening) {
        this.matters = matters;
        this.alerts = alerts;
        this.outcomes = outcomes;
        this.listening = listening;
    }

    void at(Instant now) {
        var due = matters.due(now, MOST).stream()
                .flatMap(matter -> matter.waiting(listening, now).stream())
                .toList();
        if (due.isEmpty()) return;
        var left = alerts.send(due);
        outcomes.count(Figure.REMINDED, due.size() - left.size());
    }
}
