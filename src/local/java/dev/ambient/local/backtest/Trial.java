package dev.ambient.local.backtest;

import dev.ambient.domain.Listening;
import dev.ambient.domain.Outcome;
import dev.ambient.local.Options;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    /** What a team is told on a day, in the mean and at most. */
    record Load(double alerts, double interruptions, long mostInterruptions) {}

    static Trial of(Options options, Listening listening, List<Truth> truths) throws IOException {
        var books = new Books();
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
                loads(books, Math.max(days, 1)),
                played.records() / seconds,
                peak());
    }

    private static Map<String, Load> loads(Books books, double days) {
        var loads = new TreeMap<String, Load>();
        books.days.forEach((team, each) -> {
            var alerts = each.values().stream().mapToLong(Books.Day::alerts).sum();
            var cuts =
                    each.values().stream().mapToLong(Books.Day::interruptions).summaryStatistics();
            loads.put(team, new Load(alerts / days, cuts.getSum() / days, cuts.getMax()));
        });
        return loads;
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
                        "  %s: %.1f alerts and %.1f interruptions a day, %d at most%n",
                        team.getKey(),
                        team.getValue().alerts(),
                        team.getValue().interruptions(),
                        team.getValue().mostInterruptions()))
                .collect(Collectors.joining());
        return head + "  kind                episodes  alerts   false in 30 days     detection    minutes\n" + kinds
                + load;
    }
}
