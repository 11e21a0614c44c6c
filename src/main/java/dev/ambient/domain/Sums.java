package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** What was counted of one brand, by hour; silence is the empty pulse. */
@FunctionalInterface
public interface Sums {
    Pulse hour(Instant hour);

    /** What its talk was about on the days before. */
    default Chronicle chronicle() {
        return Chronicle.EMPTY;
    }

    /** The counts of a topic in the bucket that begins at a time. */
    default Pulse.Count count(Instant bucket, String topic) {
        return hour(Pulse.hour(bucket)).count(Pulse.bucket(bucket), topic);
    }

    /** The counts of a topic in the buckets of the span that ends at a time. */
    default Pulse.Count count(Instant end, Duration length, String topic) {
        return Stream.iterate(end.minus(length), at -> at.isBefore(end), at -> at.plus(Pulse.BUCKET))
                .map(bucket -> count(bucket, topic))
                .reduce(Pulse.Count.NONE, Pulse.Count::plus);
    }
}
