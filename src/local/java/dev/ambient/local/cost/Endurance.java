package dev.ambient.local.cost;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Outcome;
import dev.ambient.domain.Refusal;
import dev.ambient.edge.listening.MadeListening;
import dev.ambient.local.Options;
import dev.ambient.local.backtest.Play;
import dev.ambient.local.backtest.Played;
import dev.ambient.local.backtest.Witness;
import dev.ambient.local.replay.Timeline;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** A long input through the five functions over ports in memory: mentions a second, and what the heap holds. */
final class Endurance implements Witness {
    private static final int STEP = 100_000;

    private final PrintStream out;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private long told;
    private long fed;
    private long since = System.nanoTime();

    private Endurance(PrintStream out) {
        this.out = out;
    }

    static void print(Options options, PrintStream out) throws IOException {
        var books = new Endurance(out);
        var play = new Play(MadeListening.of(Timeline.listening(options)), books);
        out.println("records    a second, of the last 100,000   live heap MB, the table in memory included");
        var begun = System.nanoTime();
        var played = Played.of(play, options, books::step);
        var seconds = (System.nanoTime() - begun) / 1e9;
        out.printf(
                "%,d records in %.0f s: %.0f a second, %.0f s of them processor time; %,d people, %,d messages told, %s; live heap %,d MB%n",
                played.records(),
                seconds,
                played.records() / seconds,
                processor(),
                play.profiles().all().size(),
                books.told,
                books.outcomes,
                live());
    }

    private String step(String body) {
        if (++fed % STEP == 0) {
            var seconds = (System.nanoTime() - since) / 1e9;
            out.printf("%,9d  %30.0f   %,d%n", fed, STEP / seconds, live());
            since = System.nanoTime();
        }
        return body;
    }

    /** Seconds of all threads of this JVM, its compilers and collectors too. */
    static double processor() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    @Override
    public void decided(Alert alert) {}

    @Override
    public void told(Alert alert, LocalDate day) {
        told++;
    }

    @Override
    public void rejected(String record, String body, Refusal refusal) {}

    @Override
    public void note(String record, Outcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    @Override
    public void count(Figure figure, long more) {}
}
