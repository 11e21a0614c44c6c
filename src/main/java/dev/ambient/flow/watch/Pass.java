package dev.ambient.flow.watch;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Backlog;
import dev.ambient.domain.Chronicle;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Pulses;
import dev.ambient.domain.Rhythm;
import dev.ambient.domain.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * One pass over all brands: closes their buckets in order, decides, learns the hours that end, and tells what waits.
 * It holds still while the queues before it do: what is not counted yet is not silence.
 */
@ApplicationScoped
class Pass {
    private static final Logger LOG = Logger.getLogger(Pass.class);
    /** Messages before the table above which the flow is behind. */
    private static final long BEHIND = 1_000;

    private static final Versioned<Chronicle> UNLEARNT = new Versioned<>(Chronicle.EMPTY, 0);
    private static final Versioned<Rhythm> UNHEARD = new Versioned<>(Rhythm.EMPTY, 0);

    private final Listening listening;
    private final Backlog backlog;
    private final Pulses pulses;
    private final Heights heights;
    private final Worklists worklists;
    private final Unanswered unanswered;
    private final Quiet quiet;
    private final Crowding crowding;
    private final Reminding reminding;
    private final Outbox<Alert> alerts;
    private final Outcomes outcomes;

    Pass(
            Listening listening,
            Backlog backlog,
            Pulses pulses,
            Heights heights,
            Worklists worklists,
            Unanswered unanswered,
            Quiet quiet,
            Crowding crowding,
            Reminding reminding,
            Outbox<Alert> alerts,
            Outcomes outcomes) {
        this.listening = listening;
        this.backlog = backlog;
        this.pulses = pulses;
        this.heights = heights;
        this.worklists = worklists;
        this.unanswered = unanswered;
        this.quiet = quiet;
        this.crowding = crowding;
        this.reminding = reminding;
        this.alerts = alerts;
        this.outcomes = outcomes;
    }

    void at(Instant now) {
        var waiting = backlog.waiting();
        outcomes.count(Figure.WAITING, waiting);
        if (waiting > BEHIND) {
            outcomes.count(Figure.STALLED, 1);
            LOG.warnf("%d messages wait before the table: nothing is closed, learnt or decided in this pass", waiting);
            return;
        }
        var brands = listening.brands().keySet().stream()
                .filter(listening::serves)
                .sorted()
                .toList();
        var rhythms = pulses.rhythms(brands);
        var closings = new ArrayList<Closing>();
        for (var brand : brands) closings.add(Closing.of(brand, rhythms.getOrDefault(brand, UNHEARD), now));
        var hours = pulses.of(
                closings.stream().flatMap(closing -> closing.hours().stream()).toList());
        var days = pulses.chronicles(
                closings.stream().filter(Closing::looksBack).map(Closing::brand).toList());
        var ended = closings.stream()
                .flatMap(closing -> closing.ended().stream())
                .sorted()
                .toList();
        // before anything is kept, or who dies in between never tells of them
        if (!ended.isEmpty()) {
            unanswered.until(ended.get(ended.size() - 1));
            quiet.until(ended.get(ended.size() - 1));
        }
        worklists.after(ended, Rhythm.crises(rhythms)); // with the questions that were due by now
        crowding.after(ended);
        reminding.at(now);
        for (var closing : closings)
            close(closing, new Hours(closing.brand(), hours, days.getOrDefault(closing.brand(), UNLEARNT)));
        outcomes.count(Figure.PASSED, 1);
    }

    private void close(Closing closing, Hours hours) {
        var stored = closing.stored();
        if (!stored.value().news().isEmpty()) stored = tell(stored, hours);
        var rhythm = stored.value();
        for (var end : closing.ends()) {
            if (hours.chronicle().awaits(end)) hours = learnt(hours, end);
            rhythm = rhythm.close(end, hours, listening);
            if (!rhythm.news().isEmpty()) {
                stored = keep(closing.brand(), stored.with(rhythm));
                stored = tell(stored, hours);
                rhythm = stored.value();
            }
        }
        if (!closing.ended().isEmpty() || stored.version() == 0) keep(closing.brand(), stored.with(rhythm));
        outcomes.count(Figure.LEARNT, closing.ended().size());
    }

    /** Before the rhythm goes past the day: who dies in between finds it learnt, and decides the same. */
    private Hours learnt(Hours hours, Instant end) {
        var next = hours.days().with(hours.chronicle().learn(end, hours));
        if (!pulses.keepChronicle(hours.brand(), next)) {
            throw new IllegalStateException("another pass learnt the day of " + hours.brand());
        }
        return hours.with(new Versioned<>(next.value(), next.version() + 1));
    }

    private Versioned<Rhythm> tell(Versioned<Rhythm> stored, Hours hours) {
        for (var verdict : stored.value().news()) send(heights.alert(verdict, stored.value(), hours), Figure.WAVES);
        return keep(hours.brand(), stored.with(stored.value().sent()));
    }

    private Versioned<Rhythm> keep(String brand, Versioned<Rhythm> rhythm) {
        if (!pulses.keep(brand, rhythm)) {
            throw new IllegalStateException(
                    "another pass wrote the rhythm of " + brand + "; the next one goes on from there");
        }
        return new Versioned<>(rhythm.value(), rhythm.version() + 1);
    }

    private void send(Alert alert, Figure figure) {
        if (!alerts.send(List.of(alert)).isEmpty()) {
            throw new IllegalStateException("an alert could not be queued; the next pass queues it again");
        }
        outcomes.count(figure, 1);
    }
}
