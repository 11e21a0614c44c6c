package dev.ambient.local.backtest;

import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Listening;
import dev.ambient.edge.json.Wire;
import dev.ambient.edge.listening.MadeListening;
import dev.ambient.local.Options;
import dev.ambient.local.Trouble;
import dev.ambient.local.replay.Timeline;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code mvn -q -Pbacktest verify -Dambient.input=…}: any mentions through the functions as they are, and how often each rule is right, as
 * it is set and with thresholds a fifth lower and higher. Without an input, {@link Bench}.
 */
public final class Backtest {
    private Backtest() {}

    public static void main(String[] arguments) throws IOException {
        var options = Options.of(System::getProperty);
        var truth = System.getProperty("ambient.truth", "").strip();
        try {
            if (options.input().isEmpty()) Bench.print(1_000, 20, System.out);
            else of(options, truth.isEmpty() ? List.of() : Truth.read(Path.of(truth)), System.out);
        } catch (Trouble trouble) {
            System.err.println("ambient: " + trouble.getMessage());
            System.exit(1);
        }
    }

    /** One trial for each setting; they are also written as {@code backtest.json}. */
    static Map<String, Trial> of(Options options, List<Truth> truths, PrintStream out) throws IOException {
        var listening = MadeListening.of(Timeline.listening(options));
        var trials = new LinkedHashMap<String, Trial>();
        for (var scale : List.of(1.0, 0.8, 1.2)) {
            var name = scale == 1 ? "as set" : "thresholds × " + scale;
            var trial = Trial.of(options, scaled(listening, scale), truths);
            out.println(name + ": " + trial);
            trials.put(name, trial);
        }
        Files.createDirectories(options.out());
        var json = Wire.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(trials);
        Files.writeString(options.out().resolve("backtest.json"), json);
        return trials;
    }

    /** How unusual talk must be, how likely a need, and how much must speak for a creating moment. */
    static Listening scaled(Listening usual, double scale) {
        var spike = usual.spike();
        return usual.with(new Listening.Spike(
                        scale * spike.z(), spike.floor(), spike.least1h(), spike.least3h(), spike.ratio()))
                .with(Math.min(1, scale * usual.need()))
                .scoring(Math.min(100, scale * usual.moment()));
    }

    static List<Verdict> verdicts(Books books, List<Truth> truths, double months) {
        return Arrays.stream(AlertKind.values())
                .map(kind -> Verdict.of(kind, books, truths, months))
                .filter(verdict -> verdict.episodes() > 0 || verdict.detection() != null)
                .toList();
    }
}
