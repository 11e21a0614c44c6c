package dev.ambient.local.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Feeds bodies in their order. When event time crosses a tick, the flow is drained, the schedules are fired and what they caused
 * is drained, as if all had come in as it happened.
 */
final class Replay {
    /** Event time that is let pass after the last record, so that waves can end. */
    private static final Duration AFTER = Duration.ofHours(4);
    /** Messages before the table above which feeding waits. */
    private static final long AHEAD = 1_000;

    private final Flow flow;
    private final Feeder feeder;
    private final Pace pace;
    private final Progress progress;
    private final Map<Peek.Sort, Long> sorts = new EnumMap<>(Peek.Sort.class);
    private @Nullable Instant first;
    private @Nullable Instant now;
    private @Nullable Instant last;

    Replay(Flow flow, Feeder feeder, Duration tick, Progress progress) {
        this.flow = flow;
        this.feeder = feeder;
        this.pace = new Pace(tick);
        this.progress = progress;
    }

    void run(Iterator<Body> bodies) {
        Clock.set(Instant.now());
        try (var workers = new Workers(flow.early())) {
            var timed = new Watermark(bodies);
            while (timed.hasNext()) {
                var next = timed.next();
                next.now().ifPresent(this::until);
                feeder.feed(next.body(), Clock.now());
                for (var sort : next.peek().records()) sorts.merge(sort, 1L, Long::sum);
                progress.records(next.peek().records().size(), Clock.now());
                throttle(workers);
            }
        }
        end();
    }

    /** How many records there were of each sort. */
    long count(Peek.Sort sort) {
        return sorts.getOrDefault(sort, 0L);
    }

    /** What the last half of the records took, in seconds. */
    double halfSeconds() {
        return progress.halfSeconds();
    }

    /** First and last day of event time, for people. */
    String span() {
        if (first == null || last == null) return "nothing was fed";
        return first.toString().substring(0, 10) + " to " + last.toString().substring(0, 10);
    }

    /** Days of event time from the first record to the last. */
    double days() {
        return first == null || last == null ? 0 : Duration.between(first, last).toMinutes() / 1440.0;
    }

    private void until(Instant time) {
        if (now == null) now = time;
        if (first == null) first = now;
        var heard = now;
        var step = pace.tick();
        for (var tick = Pace.next(now, step); !tick.isAfter(time); tick = Pace.next(tick, step)) {
            tick(tick, step);
            var wider = pace.step(heard, tick);
            if (!wider.equals(step))
                progress.note("  silence since " + heard + ": from " + tick + " on a tick is "
                        + wider.toString().substring(2));
            step = wider;
        }
        if (time.isAfter(now)) now = time;
        Clock.set(now);
    }

    private void tick(Instant tick, Duration step) {
        feeder.flush();
        flow.tick(tick, step);
        progress.ticked(tick);
    }

    private void throttle(Workers workers) {
        workers.check();
        workers.ring();
        while (flow.early().stream().mapToLong(Mapping::waiting).sum() > AHEAD) {
            workers.ring();
            workers.check();
            nap();
        }
    }

    private void end() {
        feeder.flush();
        flow.drain(Clock.now());
        if (now == null) now = Clock.now();
        last = now;
        until(Clock.now().plus(AFTER));
        for (var due = flow.due(); due.isPresent(); due = flow.due()) until(Pace.next(due.get(), pace.tick()));
        flow.mappings().forEach(Mapping::settle);
    }

    private static void nap() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
