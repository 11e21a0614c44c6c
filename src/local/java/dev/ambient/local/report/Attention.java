package dev.ambient.local.report;

import dev.ambient.domain.Listening;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a run asked of people, and whether it kept what is promised to them.
 *
 * @param teams by key
 * @param mostMailsASecond messages that one topic with e-mail subscribers was given for them within any one second, by the clock on the wall
 */
public record Attention(Map<String, Load> teams, Needs needs, int mostMailsASecond) {
    /** The storm guard: messages a second. */
    private static final int STORM = 5;

    /**
     * Those who wait.
     *
     * @param soon share of the needs that were on the worklist within two minutes of the post, in event time: a batch counts as it is live,
     *     where it lasts a second; 1 where there are none
     * @param slowestSeconds the longest that took
     * @param expired needs that left the worklist unanswered
     */
    public record Needs(long opened, double soon, double slowestSeconds, long expired) {
        private static final double SOON = 120;

        static Needs of(List<Told> told) {
            var seen = new HashSet<String>();
            var opened = told.stream()
                    .filter(one -> one.isNeed() && one.opens() && seen.add(one.id()))
                    .toList();
            var waits = opened.stream().flatMap(Needs::wait).toList();
            var soon = waits.stream().filter(wait -> wait <= SOON).count();
            return new Needs(
                    opened.size(),
                    waits.isEmpty() ? 1 : (double) soon / waits.size(),
                    waits.stream().mapToDouble(wait -> wait).max().orElse(0),
                    told.stream()
                            .filter(one -> one.isNeed() && Responses.isExpired(one))
                            .count());
        }

        private static Stream<Double> wait(Told open) {
            return open
                    .at()
                    .flatMap(at ->
                            open.sent().map(sent -> Duration.between(at, sent).toMillis() / 1e3))
                    .stream();
        }
    }

    /**
     * @param told in the order of telling
     * @param days of event time
     */
    public static Attention of(List<Told> told, Listening listening, double days, int mostMailsASecond) {
        var each = new Days();
        for (var one : told) {
            var team = listening.team(one.team());
            var when = one.now().or(one::at).orElse(Instant.EPOCH);
            each.add(team, team.day(when), one.interrupts(), one.severity(), one.rule());
        }
        return new Attention(each.loads(Math.max(days, 1)), Needs.of(told), mostMailsASecond);
    }

    /** What was promised and not kept, a line each. */
    public List<String> broken() {
        var broken = new ArrayList<String>();
        teams.forEach((team, load) -> {
            if (load.daysBeyondBudget() > 0)
                broken.add(team + " was interrupted beyond its budget by what is not grave, on "
                        + load.daysBeyondBudget() + " days");
        });
        if (mostMailsASecond > STORM)
            broken.add(
                    "a topic was given " + mostMailsASecond + " e-mails within a second; the storm guard is " + STORM);
        return broken;
    }
}
