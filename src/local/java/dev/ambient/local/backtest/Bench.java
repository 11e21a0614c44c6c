package dev.ambient.local.backtest;

import dev.ambient.domain.Listening;
import dev.ambient.domain.Rhythm;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The volume rule on made-up counts whose truth is known: false episodes in talk without events, detection in talk with them. */
public final class Bench {
    private static final double DISPERSION = 3;
    private static final Duration BUCKET = Duration.ofMinutes(5);

    private final Talk.Shape shape;
    private final double mean;
    private final long seed;
    private final int runs;

    Bench(Talk.Shape shape, double mean, long seed, int runs) {
        this.shape = shape;
        this.mean = mean;
        this.seed = seed;
        this.runs = runs;
    }

    /** @param arguments first seed and number of seeds; those below 1,000 were used to choose the rule, those above to report on it */
    public static void main(String[] arguments) {
        var seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000;
        print(seed, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40, System.out);
    }

    static void print(long seed, int runs, PrintStream out) {
        out.println(
                "Volume rule, over-dispersion 3, " + runs + " times 16 weeks: false episodes in 30 days; detection of"
                        + " three times the usual for three hours; median minutes to it.");
        for (var shape : Talk.Shape.values()) {
            for (var mean : List.of(5.0, 10.0, 20.0, 50.0, 500.0)) {
                var bench = new Bench(shape, mean, seed, runs);
                out.println(shape + ", " + mean + " an hour");
                if (mean != 10 && mean != 20) {
                    out.println(
                            "  version 1, hourly   " + bench.of(talk -> Former.openings(talk, Duration.ofHours(1))));
                    out.println("  version 1           " + bench.of(talk -> Former.openings(talk, BUCKET)));
                }
                for (var z : List.of(3.0, 3.5, 4.0)) {
                    out.println("  version 3, z " + z + "    " + bench.of(talk -> openings(talk, z)));
                }
            }
        }
    }

    Score of(Function<Talk, List<Instant>> rule) {
        var scores = new ArrayList<Score>();
        for (var run = 0; run < runs; run++) {
            var quiet = Talk.of(shape, mean, DISPERSION, false, 2 * (seed + run));
            var eventful = Talk.of(shape, mean, DISPERSION, true, 2 * (seed + run) + 1);
            scores.add(Score.of(rule.apply(quiet), eventful, rule.apply(eventful)));
        }
        return scores.stream().reduce(Score.NONE, Score::plus);
    }

    /** When the rule as it is opens a wave. */
    static List<Instant> openings(Talk talk, double z) {
        var usual = Listening.Spike.BALANCED;
        var rule = new Listening.Spike(z, usual.floor(), usual.least1h(), usual.least3h(), usual.ratio());
        var opened = new ArrayList<Instant>();
        var rhythm = Rhythm.EMPTY.begin(Talk.START.minusMillis(1));
        for (var end = Talk.START.plus(BUCKET); !end.isAfter(talk.end()); end = end.plus(BUCKET)) {
            rhythm = rhythm.close(end, talk, rule);
            if (!rhythm.queued()) {
                if (rhythm.isOpen()) opened.add(end);
                rhythm = rhythm.sent();
            }
        }
        return opened;
    }
}
