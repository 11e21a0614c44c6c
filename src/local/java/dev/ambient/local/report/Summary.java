package dev.ambient.local.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ambient.local.Units;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a run came to: {@code summary.json}.
 *
 * @param records that came in, each with one outcome: the sum of these
 * @param mentions posts as first written; edits and deletes of posts are counted beside them
 * @param profiles in the table at the end
 * @param attention what was asked of people
 * @param responses how long people waited for an answer
 * @param seconds of feeding and deciding; {@code startSeconds} for engines and application come on top
 * @param lastHalfPerSecond mentions of the last half, by when the JVM has compiled what it uses
 * @param perMention everything the functions used but the passes of the schedule
 * @param items of it, the average mention's share by sort of item
 * @param dollarsPerMillionMentions of the same, without logs
 * @param ticks passes of the schedule
 * @param schedule what those use, whoever talks: for a month at one pass a minute
 * @param refused bodies the queue itself did not take; they never came in
 */
public record Summary(
        long records,
        Map<String, Long> outcomes,
        long mentions,
        long edits,
        long deletes,
        long profiles,
        Alerts alerts,
        Attention attention,
        Responses responses,
        double seconds,
        double startSeconds,
        double mentionsPerSecond,
        double lastHalfPerSecond,
        PerMention perMention,
        Map<String, Units> items,
        double dollarsPerMillionMentions,
        long ticks,
        Schedule schedule,
        long refused) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * Alerts by their ids, not by messages.
     *
     * @param messages published, transitions and all
     * @param suppressed reasons why messages were held back, and how often
     */
    public record Alerts(
            long total,
            long interrupts,
            Map<String, Long> byKind,
            Map<String, Long> byTeam,
            Map<String, Long> suppressed,
            long messages) {

        static Alerts of(List<Told> told, Map<String, Long> held) {
            var seen = new HashSet<String>();
            var alerts = told.stream().filter(one -> seen.add(one.id())).toList();
            var suppressed = new TreeMap<>(held);
            for (var one : told) one.held().forEach((reason, count) -> suppressed.merge(reason, count, Long::sum));
            return new Alerts(
                    alerts.size(),
                    alerts.stream().filter(Told::interrupts).count(),
                    count(alerts, Told::kind),
                    count(alerts, Told::team),
                    suppressed,
                    told.size());
        }

        private static Map<String, Long> count(List<Told> alerts, Function<Told, String> by) {
            var counts = new TreeMap<String, Long>();
            for (var one : alerts) counts.merge(by.apply(one), 1L, Long::sum);
            return counts;
        }
    }

    /** The average mention's share. */
    public record PerMention(
            double writeUnits, double writeUnitsWorklist, double readUnits, double sqsRequests, double lambdaMs) {
        static PerMention of(Account account, long mentions) {
            var share = 1.0 / Math.max(1, mentions);
            return new PerMention(
                    round(account.writes() * share),
                    round(account.indexed() * share),
                    round(account.reads() * share),
                    round(account.requests() * share),
                    round(account.millis() * share));
        }
    }

    /** What the average pass of a schedule uses, and what a month of one pass a minute costs. */
    public record Schedule(
            long passes,
            double writeUnits,
            double readUnits,
            double sqsRequests,
            double lambdaMs,
            double dollarsPerMonth) {
        private static final double MONTH = 30.4375 * 24 * 60;

        static Schedule of(Account account, long passes) {
            var share = 1.0 / Math.max(1, passes);
            return new Schedule(
                    passes,
                    round((account.writes() + account.indexed()) * share),
                    round(account.reads() * share),
                    round(account.requests() * share),
                    round(account.millis() * share),
                    round(account.dollars() * share * MONTH));
        }
    }

    /**
     * What there is to sum up.
     *
     * @param halfSeconds of {@code seconds}, for the last half of the records
     * @param items units by sort of item, without what passes use
     */
    public record Facts(
            Map<String, Long> outcomes,
            long mentions,
            long edits,
            long deletes,
            long profiles,
            List<Told> told,
            Attention attention,
            Map<String, Long> held,
            double seconds,
            double halfSeconds,
            double startSeconds,
            Account account,
            Account passes,
            Map<String, Units> items,
            long ticks,
            long refused) {}

    public static Summary of(Facts facts) {
        var flow = facts.account.minus(facts.passes);
        return new Summary(
                facts.outcomes.values().stream().mapToLong(Long::longValue).sum(),
                facts.outcomes,
                facts.mentions,
                facts.edits,
                facts.deletes,
                facts.profiles,
                Alerts.of(facts.told, facts.held),
                facts.attention,
                Responses.of(facts.told),
                round(facts.seconds),
                round(facts.startSeconds),
                speed(facts.mentions, facts.seconds),
                speed(facts.mentions / 2.0, facts.halfSeconds),
                PerMention.of(flow, facts.mentions),
                shares(facts.items, facts.mentions),
                facts.mentions > 0 ? round(flow.dollars() / facts.mentions * 1e6) : 0,
                facts.ticks,
                Schedule.of(facts.passes, facts.ticks),
                facts.refused);
    }

    private static Map<String, Units> shares(Map<String, Units> items, long mentions) {
        var shares = new TreeMap<String, Units>();
        items.forEach((sort, units) -> {
            var share = units.times(1.0 / Math.max(1, mentions));
            shares.put(sort, new Units(round(share.writes()), round(share.indexed()), round(share.reads())));
        });
        return shares;
    }

    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static double speed(double mentions, double seconds) {
        return seconds > 0 ? round(mentions / seconds) : 0;
    }

    private static double round(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
