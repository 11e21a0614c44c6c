package dev.ambient.domain;

import java.time.Instant;

/** What counts of one kind are compared with, of a brand or of one of its topics. */
interface Course {
    /** The count to be expected in the hour of a time. */
    double expected(Instant hour);

    /** Standard deviations above expectation of an over-dispersed count, by the Anscombe transform. */
    double z(double count, double expected);

    /** What a count says for so many times the usual talk, in nats. */
    double evidence(long count, double expected, double times);

    /** What counts of five minutes weigh beside those of hours, 0..0.5. */
    double bursty();
}
