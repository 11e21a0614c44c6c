package dev.ambient.edge.network.bluesky;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** After three failures in a row nothing is asked for 30 seconds, and then again after every further one. */
final class Circuit {
    static final int FAILURES = 3;
    static final long PAUSE = TimeUnit.SECONDS.toNanos(30);

    private final LongSupplier nanos;
    private int failures;
    private long since;

    /** @param nanos a clock that only differences are taken of */
    Circuit(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean isOpen() {
        return failures >= FAILURES && nanos.getAsLong() - since < PAUSE;
    }

    synchronized void failed() {
        failures = Math.min(FAILURES, failures + 1);
        since = nanos.getAsLong();
    }

    synchronized void worked() {
        failures = 0;
    }
}
