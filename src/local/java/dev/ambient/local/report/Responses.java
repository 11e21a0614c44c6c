package dev.ambient.local.report;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long people waited until a brand or another customer answered: from the OPEN of a SERVICE_NEED to its RESOLVE; those that ended
 * unanswered are left out.
 *
 * @param n needs that were answered
 * @param medianMinutes nearest rank; 0 where there are none
 * @param p90Minutes nearest rank; 0 where there are none
 */
public record Responses(int n, double medianMinutes, double p90Minutes) {
    private static final String EXPIRED = "Nobody answered";
    /** How ends are told that are no answers. */
    private static final List<String> UNANSWERED = List.of("withdrawn", EXPIRED, "decided not to answer");

    static Responses of(List<Told> told) {
        var opened = new HashMap<String, Told>();
        for (var one : told) if (one.isNeed() && one.opens()) opened.putIfAbsent(one.id(), one);
        var waits = told.stream()
                .filter(Told::ends)
                .filter(one ->
                        opened.containsKey(one.id()) && UNANSWERED.stream().noneMatch(one.what()::contains))
                .flatMap(one -> wait(opened.get(one.id()), one))
                .sorted()
                .toList();
        return new Responses(waits.size(), rank(waits, 0.5), rank(waits, 0.9));
    }

    static boolean isExpired(Told one) {
        return one.ends() && one.what().contains(EXPIRED);
    }

    private static Stream<Double> wait(Told open, Told end) {
        if (open.at().isEmpty() || end.at().isEmpty()) return Stream.empty();
        return Stream.of(
                Math.max(0, Duration.between(open.at().get(), end.at().get()).toSeconds() / 60.0));
    }

    private static double rank(List<Double> sorted, double share) {
        if (sorted.isEmpty()) return 0;
        var place = (int) Math.ceil(share * sorted.size()) - 1;
        return Math.round(sorted.get(Math.max(0, place)) * 10) / 10.0;
    }
}
