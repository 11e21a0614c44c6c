package dev.ambient.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A network on which a brand is spoken of, and how long it usually keeps silent.
 *
 * @param heard end of the last hour in which it was heard
 * @param gap hours from one such hour to the next, as usual
 * @param gaps how many were learnt
 */
public record Network(Instant heard, double gap, long gaps) {
    private static final double RATE = 0.02;
    private static final long LEARNT = 5;
    private static final double MOST = 5;

    static Network first(Instant end) {
        return new Network(end, 0, 0);
    }

    /** Heard again; a gap of more than five usual ones teaches as much as five, so that an outage does not teach silence. */
    Network heard(Instant end) {
        var hours = silence(end).toMinutes() / 60.0;
        var clipped = gaps < LEARNT ? hours : Math.min(hours, MOST * gap);
        var rate = Math.max(RATE, 1.0 / (gaps + 1));
        return new Network(end, gap + rate * (clipped - gap), gaps + 1);
    }

    Duration silence(Instant end) {
        return Duration.between(heard, end);
    }

    boolean isLearnt() {
        return gaps >= LEARNT;
    }
}
