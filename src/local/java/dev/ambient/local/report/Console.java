package dev.ambient.local.report;

import dev.ambient.local.Units;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The run in a few lines. */
public final class Console {
    private Console() {}

    /** @param out the folder with the files */
    public static String of(Summary summary, Path out) {
        var each = summary.perMention();
        var alerts = summary.alerts();
        var answers = summary.responses();
        return String.join(
                "\n",
                "",
                line("records", Html.number(summary.records()) + ": " + list(summary.outcomes())),
                line("portraits", Html.number(summary.profiles())),
                line("alerts", Html.number(alerts.total()) + (alerts.total() == 0 ? "" : ": " + list(alerts.byKind()))),
                line(
                        "",
                        Html.number(alerts.interrupts()) + " of them interrupted somebody"
                                + (alerts.suppressed().isEmpty() ? "" : "; held back: " + list(alerts.suppressed()))),
                line("e-mails", "at most " + summary.attention().mostMailsASecond() + " within any second"),
                teams(summary.attention()) + line("needs", needs(summary.attention())),
                line(
                        "answers",
                        answers.n() == 0
                                ? "none"
                                : answers.n() + ", median " + Html.number(answers.medianMinutes())
                                        + " min, 90 % within " + Html.number(answers.p90Minutes()) + " min"),
                line(
                        "speed",
                        Html.number(summary.mentionsPerSecond()) + " mentions/s, "
                                + Html.number(summary.lastHalfPerSecond()) + " in the last half; "
                                + Html.number(summary.seconds())
                                + " s with " + Html.number(summary.ticks()) + " passes of the schedule, "
                                + Html.number(summary.startSeconds()) + " s to start"),
                line(
                        "a mention",
                        Html.number(each.writeUnits()) + " write units, " + Html.number(each.writeUnitsWorklist())
                                + " for the worklist, " + Html.number(each.readUnits()) + " read units, "
                                + Html.number(each.sqsRequests()) + " SQS requests, " + Html.number(each.lambdaMs())
                                + " ms"),
                items(summary.items()),
                line(
                        "a million",
                        "$" + Html.number(summary.dollarsPerMillionMentions()) + " in the cloud, and $"
                                + Html.number(summary.schedule().dollarsPerMonth())
                                + " a month for the schedule; logs not counted"),
                "",
                line("look at", out.resolve("index.html").toString()),
                line("data", out.resolve("summary.json") + ", alerts.ndjson, rejected.ndjson, inbox/"));
    }

    private static String teams(Attention attention) {
        var loads = attention.teams().entrySet().stream().map(team -> line("", team.getKey() + ": " + team.getValue()));
        var broken = attention.broken().stream().map(promise -> line("BROKEN", promise));
        return Stream.concat(loads, broken).map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String needs(Attention attention) {
        var needs = attention.needs();
        if (needs.opened() == 0) return "none";
        return Html.number(needs.opened()) + ", " + Html.number(100 * needs.soon())
                + " % on the worklist within two minutes, the last of them after "
                + Html.number(needs.slowestSeconds()) + " s; " + Html.number(needs.expired()) + " left it unanswered";
    }

    private static String line(String name, String words) {
        return "  " + name + " ".repeat(Math.max(1, 11 - name.length())) + words;
    }

    /** Where a mention's units go, the dearest first; what is read alone comes last. */
    private static String items(Map<String, Units> items) {
        return items.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Units> one) -> one.getValue().writes())
                        .thenComparing(one -> one.getValue().reads())
                        .reversed())
                .map(one -> line(
                        "",
                        String.format(
                                Locale.ROOT,
                                "%-13s %.3f write, %.3f index, %.3f read units",
                                one.getKey(),
                                one.getValue().writes(),
                                one.getValue().indexed(),
                                one.getValue().reads())))
                .collect(Collectors.joining("\n"));
    }

    private static String list(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> Html.number(count.getValue()) + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }
}
