package dev.ambient.local.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The run on one page: {@code index.html}, without scripts and without anything from elsewhere. */
public final class Page {
    /** Alerts shown; the rest is in {@code alerts.ndjson}. */
    private static final int SHOWN = 200;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final Pattern PART = Pattern.compile("\\{\\{(\\w+)}}");

    private Page() {}

    /**
     * The page.
     *
     * @param title what was heard, e.g. the name of the input
     * @param span first and last event time
     */
    public static String of(String title, String span, Summary summary, Account account, List<Told> told) {
        var parts = Map.ofEntries(
                Map.entry("title", Html.text(title)),
                Map.entry("span", Html.text(span)),
                Map.entry("tiles", tiles(summary)),
                Map.entry("broken", broken(summary.attention())),
                Map.entry("alerts", alerts(told)),
                Map.entry("needs", needs(told)),
                Map.entry("outcomes", bars(summary.outcomes())),
                Map.entry("kinds", bars(summary.alerts().byKind())),
                Map.entry("teams", bars(summary.alerts().byTeam())),
                Map.entry("held", bars(summary.alerts().suppressed())),
                Map.entry("loads", loads(summary.attention())),
                Map.entry("costs", costs(summary, account)));
        return PART.matcher(template())
                .replaceAll(part -> Matcher.quoteReplacement(parts.getOrDefault(part.group(1), "")));
    }

    private static String tiles(Summary summary) {
        var answers = summary.responses();
        return tile(Html.number(summary.records()), "records heard")
                + tile(Html.number(summary.profiles()), "portraits kept")
                + tile(Html.number(summary.alerts().interrupts()), "times somebody was interrupted")
                + tile(
                        answers.n() == 0 ? "–" : Html.number(answers.medianMinutes()) + " min",
                        answers.n() == 0 ? "no question was answered yet" : "median answer, of " + answers.n())
                + tile("$" + Html.number(summary.dollarsPerMillionMentions()), "a million mentions, in the cloud")
                + tile(Html.number(summary.mentionsPerSecond()), "mentions a second, on this machine");
    }

    private static String tile(String figure, String words) {
        return "<div class=\"tile\"><b>" + Html.text(figure) + "</b><span>" + Html.text(words) + "</span></div>\n";
    }

    private static String broken(Attention attention) {
        return attention.broken().stream()
                .map(promise -> "<article class=\"grave\"><em>Not as promised</em><p>" + Html.text(promise)
                        + ".</p></article>\n")
                .collect(Collectors.joining());
    }

    private static String loads(Attention attention) {
        if (attention.teams().isEmpty()) return "<p class=\"none\">Nobody was told anything.</p>";
        return attention.teams().entrySet().stream()
                .map(team -> row(team.getKey(), team.getValue()))
                .collect(Collectors.joining(
                        "\n",
                        "<table><tr><th>Team, on a day of its own</th><td>interruptions</td><td>at most</td><td>grave, in all</td>"
                                + "<td>days beyond budget</td><td>worklist mails</td></tr>",
                        "</table>"));
    }

    private static String row(String team, Load load) {
        return "<tr><th>" + Html.text(team) + "</th><td>" + Html.number(load.interruptions()) + "</td><td>"
                + load.mostInterruptions() + "</td><td>" + load.grave() + "</td><td>" + load.daysBeyondBudget()
                + "</td><td>" + Html.number(load.worklistMails()) + "</td></tr>";
    }

    private static String bars(Map<String, Long> counts) {
        var most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        if (most == 0) return "<p class=\"none\">None.</p>";
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> "<tr><th>" + Html.text(label(count.getKey())) + "</th><td>"
                        + Html.number(count.getValue())
                        + "</td><td class=\"bar\"><i style=\"width:" + Math.max(1, 100 * count.getValue() / most)
                        + "%\"></i></td></tr>")
                .collect(Collectors.joining("\n", "<table>", "</table>"));
    }

    private static String label(String key) {
        return switch (key) {
            case "dot" -> "dot on a portrait";
            case "applied" -> "edit, delete or event applied";
            case "duplicate" -> "known already";
            case "notOurs" -> "not ours";
            case "objected" -> "its author objected";
            case "rejected" -> "rejected, kept aside";
            case "pending" -> "pending, may be redriven";
            default -> key.equals(key.toUpperCase(Locale.ROOT)) ? Html.words(key) : key;
        };
    }

    private static String needs(List<Told> told) {
        var ended = new HashSet<String>();
        for (var one : told) if (one.ends()) ended.add(one.id());
        var open = told.stream()
                .filter(one -> one.opens() && one.mode().equals("worklist") && !ended.contains(one.id()))
                .sorted(Comparator.comparingInt(Told::priority).reversed())
                .toList();
        return open.isEmpty() ? "<p class=\"none\">Nobody waits.</p>" : cards(open);
    }

    private static String alerts(List<Told> told) {
        var news = told.stream()
                .filter(one -> !one.mode().equals("worklist"))
                .sorted(Comparator.comparing(
                                (Told one) -> one.at().map(Object::toString).orElse(""))
                        .reversed())
                .toList();
        if (news.isEmpty()) return "<p class=\"none\">All was calm.</p>";
        return cards(news.subList(0, Math.min(SHOWN, news.size())))
                + (news.size() > SHOWN
                        ? "<p class=\"none\">" + (news.size() - SHOWN) + " older ones are in alerts.ndjson.</p>"
                        : "");
    }

    private static String cards(List<Told> told) {
        return told.stream().limit(SHOWN).map(Page::card).collect(Collectors.joining("\n"));
    }

    private static String card(Told one) {
        var grade = one.ends() ? "over" : one.severity() >= 8 ? "grave" : one.interrupts() ? "now" : "calm";
        var card = new StringBuilder("<article class=\"" + grade + "\"><header><em>" + Html.text(Html.words(one.kind()))
                + (one.ends() ? ", over" : one.again() ? ", once more" : "") + "</em><small>" + Html.text(one.team())
                + " · severity "
                + one.severity() + " · "
                + Html.text(one.at().map(TIME::format).orElse("")) + "</small></header><p>" + Html.text(one.what())
                + "</p>");
        if (!one.excerpt().isBlank())
            card.append("<blockquote>").append(Html.text(one.excerpt())).append("</blockquote>");
        if (!one.ends() && !one.advice().isBlank())
            card.append("<footer>")
                    .append(Html.text(one.advice()))
                    .append(' ')
                    .append(Html.link(one.link(), one.link().isBlank() ? "" : "Read it there"))
                    .append("</footer>");
        return card.append("</article>").toString();
    }

    private static String costs(Summary summary, Account account) {
        var each = summary.perMention();
        var million = 1e6 / Math.max(1, summary.mentions());
        return "<table>"
                + cost(
                        "DynamoDB",
                        Html.number(each.writeUnits()) + " write units, " + Html.number(each.writeUnitsWorklist())
                                + " for the worklist, " + Html.number(each.readUnits()) + " read units",
                        account.table() * million)
                + cost("Lambda", Html.number(each.lambdaMs()) + " ms", account.lambda() * million)
                + cost("SQS", Html.number(each.sqsRequests()) + " requests", account.queues() * million)
                + cost("SNS", Html.number(summary.alerts().messages()) + " messages in all", account.voice() * million)
                + "</table><p>The passes of the schedule come on top, whoever talks: "
                + Html.number(summary.schedule().readUnits()) + " read units and "
                + Html.number(summary.schedule().lambdaMs())
                + " ms each, about $" + Html.number(summary.schedule().dollarsPerMonth())
                + " a month at one a minute.</p>";
    }

    private static String cost(String service, String use, double dollars) {
        return "<tr><th>" + service + "</th><td>" + Html.text(use) + "</td><td>$" + Html.number(dollars) + "</td></tr>";
    }

    private static String template() {
        try (var page = Page.class.getResourceAsStream("page.html")) {
            if (page == null) throw new IllegalStateException("page.html is not on the class path");
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
