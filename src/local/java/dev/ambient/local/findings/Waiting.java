package dev.ambient.local.findings;

import dev.ambient.domain.Listening;
import dev.ambient.edge.json.Wire;
import dev.ambient.edge.listening.MadeListening;
import dev.ambient.local.Options;
import dev.ambient.local.backtest.Play;
import dev.ambient.local.backtest.Played;
import dev.ambient.local.replay.Timeline;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;

/**
 * Any file of threads: how often teams are interrupted by it, and whether needs that were answered there end by themselves. What was told is
 * also written as {@code told.ndjson}.
 */
final class Waiting {
    private final Options options;
    private final Listening listening;
    private final PrintStream out;

    Waiting(Options options, PrintStream out) {
        this.options = options;
        this.listening = MadeListening.of(Timeline.listening(options));
        this.out = out;
    }

    void print() throws IOException {
        var threads = Threads.read(options.input().orElseThrow(), listening);
        var told = new Told(listening);
        var played = Played.of(new Play(listening, told), options, body -> body);
        out.printf("%,d records of %.1f days%n", played.records(), played.days());
        told.loads(Math.max(played.days(), 1)).forEach((team, load) -> out.println("  " + team + ": " + load));
        out.println("  " + Answered.of(threads, told));
        var lines = new ArrayList<String>();
        for (var alert : told.messages()) lines.add(Wire.mapper().writeValueAsString(alert));
        Files.createDirectories(options.out());
        Files.write(options.out().resolve("told.ndjson"), lines);
    }
}
