package dev.ambient.local;

/** The one account of this JVM: every answered AWS request adds its {@link Usage}, put there by {@link Tap}. */
public final class Meter {
    private static final Meter ONE = new Meter();

    private Usage total = Usage.NONE;

    private Meter() {}

    public static Meter get() {
        return ONE;
    }

    /** All that was used since the JVM started; {@link Usage#since} gives a stretch. */
    public synchronized Usage snapshot() {
        return total;
    }

    synchronized void add(Usage usage) {
        total = total.plus(usage);
    }
}
