package dev.ambient.local.backtest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.ambient.domain.AlertKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one rule did.
 *
 * @param episodes that were opened
 * @param alerts that were told
 * @param falseAlarms in 30 days; null where the truth does not know the kind
 * @param detection share of what is true; null likewise
 * @param delayMinutes median of what was found; null where nothing was
 */
record Verdict(
        AlertKind kind,
        long episodes,
        long alerts,
        @Nullable Interval falseAlarms,
        @Nullable Interval detection,
        @Nullable Double delayMinutes) {

    /** @param months spans of 30 days that were watched */
    static Verdict of(AlertKind kind, Books books, List<Truth> truths, double months) {
        var opened = books.of(kind);
        var mine = truths.stream().filter(truth -> truth.isOf(kind)).toList();
        var told = books.told.getOrDefault(kind, 0L);
        if (mine.isEmpty()) return new Verdict(kind, opened.size(), told, null, null, null);
        var truth = mine.stream().collect(groupingBy(Truth::place));
        var found = opened.stream()
                .flatMap(one -> one.places().map(place -> Map.entry(place, one)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        var wrong = opened.stream()
                .filter(one -> one.places()
                        .flatMap(place -> truth.getOrDefault(place, List.of()).stream())
                        .noneMatch(line -> line.fits(one)))
                .count();
        var delays = mine.stream()
                .flatMap(line -> line.found(found.getOrDefault(line.place(), List.of())).stream())
                .sorted()
                .toList();
        return new Verdict(
                kind,
                opened.size(),
                told,
                Interval.rate(wrong, months),
                Interval.share(delays.size(), mine.size()),
                delays.isEmpty() ? null : median(delays));
    }

    private static double median(List<Duration> sorted) {
        var middle = sorted.get(sorted.size() / 2).plus(sorted.get((sorted.size() - 1) / 2));
        return middle.toSeconds() / 120.0;
    }

    @Override
    public String toString() {
        var counts = String.format("%-18s %9d %7d", kind, episodes, alerts);
        return detection == null
                ? counts
                : counts + "   " + falseAlarms + "   " + detection + "   "
                        + Objects.requireNonNullElse(delayMinutes, "never");
    }
}
