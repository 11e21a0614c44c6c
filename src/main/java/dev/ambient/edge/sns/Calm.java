package dev.ambient.edge.sns;

import java.util.function.LongSupplier;

/**
 * The storm guard of e-mail: SNS suspends a subscription above ten messages a second, and nobody reads five. One at a time, as far
 * apart as the template says (400 ms), by the clock on the wall: at most five a second with the two instances that {@code alert} has, whatever is
 * replayed.
 */
final class Calm {
    private final long apart;
    private final LongSupplier clock;
    private final Sleep sleep;
    private long next = Long.MIN_VALUE;

    /** @param apart milliseconds between two */
    Calm(long apart) {
        this(apart, () -> System.nanoTime() / 1_000_000, Thread::sleep);
    }

    /** @param clock milliseconds of a clock that never leaps */
    Calm(long apart, LongSupplier clock, Sleep sleep) {
        this.apart = apart;
        this.clock = clock;
        this.sleep = sleep;
    }

    /** Comes back when the next breath may be drawn. */
    synchronized void breathe() {
        try {
            var wait = next - clock.getAsLong();
            if (next != Long.MIN_VALUE && wait > 0) sleep.of(wait);
            next = clock.getAsLong() + apart;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", interrupted);
        }
    }

    /** Waits so many milliseconds. */
    interface Sleep {
        void of(long millis) throws InterruptedException;
    }
}
