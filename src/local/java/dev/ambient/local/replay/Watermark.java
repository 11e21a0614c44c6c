package dev.ambient.local.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bodies with the time it was when each came in: the greatest event time so far, as far as it can be believed. A time more than a
 * day ahead is believed when it is no later than the real clock and most of the next five times, if there are any, bear it out
 * (lie no more than a day before it), so that a real pause passes and one hostile date does not drag the clock. The clock starts
 * with the least of the first five times that lies at most ten weeks before their median.
 */
final class Watermark implements Iterator<Watermark.Timed> {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEKS = Duration.ofDays(70);
    private static final int WITNESSES = 5;

    private final Iterator<Body> bodies;
    private final Deque<Seen> ahead = new ArrayDeque<>();
    private int timed;
    private @Nullable Instant now;

    Watermark(Iterator<Body> bodies) {
        this.bodies = bodies;
    }

    /**
     * A body and its moment.
     *
     * @param now empty where no body bore a time yet
     */
    record Timed(Body body, Peek peek, Optional<Instant> now) {}

    private record Seen(Body body, Peek peek) {}

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty() || bodies.hasNext();
    }

    @Override
    public Timed next() {
        look();
        if (now == null) now = start();
        var seen = ahead.poll();
        if (seen == null) throw new NoSuchElementException();
        seen.peek.time().ifPresent(time -> {
            timed--;
            if (now == null || (time.isAfter(now) && believed(time, now))) now = time;
        });
        return new Timed(seen.body, seen.peek, Optional.ofNullable(now));
    }

    private void look() {
        while (timed <= WITNESSES && ahead.size() < 1_000 && bodies.hasNext()) {
            var body = bodies.next();
            var peek = Peek.at(body.text());
            ahead.add(new Seen(body, peek));
            if (peek.time().isPresent()) timed++;
        }
    }

    private boolean believed(Instant time, Instant before) {
        if (!time.isAfter(before.plus(DAY))) return true;
        if (time.isAfter(Instant.now().plus(DAY))) return false;
        var witnesses = times();
        var agree = witnesses.stream()
                .filter(other -> !other.isBefore(time.minus(DAY)))
                .count();
        return witnesses.isEmpty() || agree * 2 > witnesses.size();
    }

    private @Nullable Instant start() {
        var first = times().stream().sorted().toList();
        if (first.isEmpty()) return null;
        var median = first.get((first.size() - 1) / 2);
        return first.stream()
                .filter(time -> !time.isBefore(median.minus(WEEKS)))
                .findFirst()
                .orElse(median);
    }

    private List<Instant> times() {
        return ahead.stream()
                .flatMap(seen -> seen.peek.time().stream())
                .limit(WITNESSES)
                .toList();
    }
}
