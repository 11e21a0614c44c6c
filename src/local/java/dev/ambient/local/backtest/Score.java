package dev.ambient.local.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of looking at talk.
 *
 * @param weeks without events that were watched
 * @param delays minutes from an event's beginning to the wave that was opened before its end
 */
record Score(long weeks, long wrong, long events, List<Long> delays) {
    static final Score NONE = new Score(0, 0, 0, List.of());

    /** @param calm openings in talk without events */
    static Score of(List<Instant> calm, Talk eventful, List<Instant> opened) {
        var learnt = Talk.START.plus(Duration.ofDays(7 * Talk.WARM_UP));
        var delays = eventful.events().stream()
                .flatMap(event -> opened.stream()
                        .filter(at -> at.isAfter(event) && !at.isAfter(event.plus(Talk.EVENT)))
                        .map(at -> Duration.between(event, at).toMinutes())
                        .limit(1))
                .toList();
        var wrong = calm.stream().filter(at -> at.isAfter(learnt)).count();
        return new Score(Talk.WEEKS, wrong, eventful.events().size(), delays);
    }

    Score plus(Score other) {
        return new Score(
                weeks + other.weeks,
                wrong + other.wrong,
                events + other.events,
                Stream.concat(delays.stream(), other.delays.stream()).toList());
    }

    Interval falseAlarms() {
        return Interval.rate(wrong, weeks * 7 / 30.0);
    }

    Interval detection() {
        return Interval.share(delays.size(), events);
    }

    @Override
    public String toString() {
        var sorted = delays.stream().sorted().toList();
        return falseAlarms() + "   " + detection() + "   "
                + (sorted.isEmpty() ? "never" : sorted.get(sorted.size() / 2) + " min");
    }
}
