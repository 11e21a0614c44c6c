package dev.ambient.local.replay;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;

/** A line on where the run is, every two seconds at most. */
final class Progress {
    private static final long PAUSE = 2_000_000_000L;
    /** Records between two times that are kept. */
    private static final long STEP = 100;

    private final PrintStream out;
    private final long begun = System.nanoTime();
    private long said = System.nanoTime();
    /** When so many records were in. */
    private final TreeMap<Long, Long> times = new TreeMap<>();

    private long records;
    private long ticks;

    Progress(PrintStream out) {
        this.out = out;
    }

    void records(int count, Instant now) {
        records += count;
        if (times.isEmpty() || records - times.lastKey() >= STEP) times.put(records, System.nanoTime());
        say(now);
    }

    void ticked(Instant now) {
        ticks++;
        say(now);
    }

    long ticks() {
        return ticks;
    }

    /** Seconds until now since half of the records were in; 0 where there was none. */
    double halfSeconds() {
        var half = times.ceilingEntry(records / 2);
        return half == null ? 0 : (System.nanoTime() - half.getValue()) / 1e9;
    }

    /** Says something at once. */
    void note(String line) {
        out.println(line);
    }

    private void say(Instant now) {
        var time = System.nanoTime();
        if (time - said < PAUSE) return;
        said = time;
        var seconds = (time - begun) / 1e9;
        out.println(String.format(
                Locale.ROOT,
                "  %5.0f s  %,d records, %,d ticks, it is %s",
                seconds,
                records,
                ticks,
                now.toString().substring(0, 16)));
    }
}
