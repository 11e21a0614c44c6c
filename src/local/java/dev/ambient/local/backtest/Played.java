package dev.ambient.local.backtest;

import dev.ambient.local.Options;
import dev.ambient.local.replay.Timeline;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An input that was played to its end, and for some hours of silence after it.
 *
 * @param first time of the first mention, null where none bore one
 * @param last time of the last one
 */
public record Played(long records, @Nullable Instant first, Instant last) {
    private static final Duration AFTER = Duration.ofHours(4);

    static Played of(Play play, Options options) throws IOException {
        return of(play, options, body -> body);
    }

    /** @param bodies what is made of a body before it is fed */
    public static Played of(Play play, Options options, UnaryOperator<String> bodies) throws IOException {
        var records = 0L;
        @Nullable Instant first = null;
        var now = Instant.EPOCH;
        try (var timeline = Timeline.of(options)) {
            while (timeline.hasNext()) {
                var said = timeline.next();
                var time = said.now().orElse(now);
                if (first == null && said.now().isPresent()) {
                    first = time;
                    now = time;
                }
                now = pass(play, now, time, options.tick());
                play.feed(bodies.apply(said.body()), now);
                records += said.records();
            }
        }
        pass(play, now, now.plus(AFTER), options.tick());
        return new Played(records, first, now);
    }

    public double days() {
        return first == null ? 0 : Duration.between(first, last).toMinutes() / 1440.0;
    }

    /** Ticks at whole multiples of a step. @return the later of the two times */
    private static Instant pass(Play play, Instant from, Instant until, Duration step) {
        if (!until.isAfter(from)) return from;
        var millis = step.toMillis();
        var next = (Math.floorDiv(from.toEpochMilli(), millis) + 1) * millis;
        for (; next <= until.toEpochMilli(); next += millis) play.tick(Instant.ofEpochMilli(next));
        return until;
    }
}
