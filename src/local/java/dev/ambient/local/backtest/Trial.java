package dev.ambient.local.backtest;

import dev.ambient.domain.Listening;
import dev.ambient.domain.Outcome;
import dev.ambient.local.Options;
import dev.ambient.local.report.Load;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One play of an input.
 *
 * @param days of event time
 * @param teams by key
 * @param peakHeapMb of the whole JVM, the table in memory included
 */
record Trial(
        long records,
        double days,
        Map<Outcome, Long> outcomes,
        List<Verdict> rules,
        Map<String, Load> teams,
        double mentionsPerSecond,
        long peakHeapMb) {
    static Trial of(Options options, Listening listening, List<Truth> truths) throws IOException {
        var books = new Books(listening);
        var play = new Play(listening, books);
        var begun = System.nanoTime();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        var played = Played.of(play, options);
        var seconds = (System.nanoTime() - begun) / 1e9;
        var days = played.days();
        return new Trial(
                played.records(),
                days,
                books.outcomes,
                Backtest.verdicts(books, truths, Math.max(days, 1) / 30),
                books.days.loads(Math.max(days, 1)),
                played.records() / seconds,
                peak());
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    @Override
    public String toString() {
        var head = String.format(
                "%,d records of %.1f days, %s; %.0f a second, heap at most %,d MB%n",
                records, days, outcomes, mentionsPerSecond, peakHeapMb);
        var kinds = rules.stream().map(rule -> "  " + rule + "\n").collect(Collectors.joining());
        var load = teams.entrySet().stream()
                .map(team -> String.format(
                        "  %s: %.1f alerts a day, %s%n",
                        team.getKey(), team.getValue().alerts(), team.getValue()))
                .collect(Collectors.joining());
        return head + "  kind                episodes  alerts   false in 30 days     detection    minutes\n" + kinds
                + load;
    }
}
