package dev.ambient.local.cost;

import dev.ambient.domain.Heard;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Outbox;
import dev.ambient.edge.listening.MadeListening;
import dev.ambient.edge.network.MadeDecoder;
import dev.ambient.fake.FakeLookup;
import dev.ambient.fake.FakeOutcomes;
import dev.ambient.flow.enrich.MadeEnrich;
import dev.ambient.local.Options;
import dev.ambient.local.Units;
import dev.ambient.local.replay.Timeline;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the first mentions of an input cost {@code profile} and {@code pulse}, by how many of them come in one batch. */
final class Batches {
    private static final int MOST = 20_000;
    /** Longer than any input. */
    private static final Duration EVER = Duration.ofDays(100_000);

    private static final int STREAM = 10_000;

    private final Listening listening;
    private final List<Heard> heard = new ArrayList<>();

    private Batches(Listening listening) {
        this.listening = listening;
    }

    static void print(Options options, PrintStream out) throws IOException {
        var batches = new Batches(MadeListening.of(Timeline.listening(options)));
        batches.hear(options);
        out.printf("%,d mentions; units a mention, and how many mentions share a batch%n", batches.heard.size());
        for (var size : List.of(1, 10, 100, 400, 1_000)) batches.profile(size, out);
        for (var size : List.of(10, 100, 1_000, STREAM)) batches.pulse(size, EVER, out);
        for (var seconds : List.of(60, 300)) batches.pulse(STREAM, Duration.ofSeconds(seconds), out);
    }

    private void hear(Options options) throws IOException {
        Outbox<Heard> ears = some -> {
            heard.addAll(some);
            return Set.of();
        };
        var outcomes = new FakeOutcomes();
        var enrich = new MadeEnrich(MadeDecoder.networks(), listening)
                .with(new FakeLookup(), ears, (record, body, refusal) -> {}, outcomes);
        try (var timeline = Timeline.of(options)) {
            while (timeline.hasNext() && heard.size() < MOST)
                enrich.handleRequest(Works.letters(List.of(timeline.next().body())), null);
        }
        heard.sort(Comparator.comparing(one -> one.mention().at()));
    }

    private void profile(int size, PrintStream out) {
        var table = new Metered(nobody -> null);
        var works = new Works(table, listening);
        for (var from = 0; from < heard.size(); from += size)
            works.profile(Works.event(heard.subList(from, Math.min(heard.size(), from + size))));
        out.printf("profile %,6d          %s%n", size, words(table.used(), "profile"));
    }

    private void pulse(int size, Duration window, PrintStream out) {
        var table = new Metered(nobody -> null);
        var works = new Works(table, listening);
        var batch = new ArrayList<Heard>();
        for (var one : heard) {
            var late = !batch.isEmpty()
                    && one.mention().at().isAfter(batch.get(0).mention().at().plus(window));
            if (late || batch.size() == size) stream(batch, works, table);
            batch.add(one);
        }
        stream(batch, works, table);
        var name = window.equals(EVER) ? "" : window.toSeconds() + " s";
        out.printf("pulse   %,6d %-8s %s%n", size, name, words(table.used(), "pulse", "conversation"));
    }

    private static void stream(List<Heard> batch, Works works, Metered table) {
        works.profile(Works.event(batch));
        var dots = table.inserted();
        if (!dots.isEmpty()) works.pulse(dots);
        batch.clear();
    }

    private String words(Map<String, Units> used, String... sorts) {
        var words = new StringBuilder();
        for (var sort : sorts) {
            var units = used.getOrDefault(sort, Units.NONE).times(1.0 / Math.max(1, heard.size()));
            words.append(String.format(
                    "%s %.3f write, %.3f index, %.3f read   ", sort, units.writes(), units.indexed(), units.reads()));
        }
        return words.toString().strip();
    }
}
