package dev.ambient.edge.sns;

import static java.util.Objects.requireNonNullElse;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Decision;
import dev.ambient.edge.words.Markdown;
import dev.ambient.edge.words.Phrase;
import dev.ambient.edge.words.Plain;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An alert as Amazon Q Developer in chat applications takes it, its custom notification; anything else it drops silently. The
 * messages of one alert are one thread.
 *
 * @see <a href="https://docs.aws.amazon.com/chatbot/latest/adminguide/custom-notifs.html">Custom notifications</a>
 */
record Notification(String version, String source, String id, Content content, Metadata metadata) {
    /** Characters of a title and of a summary. */
    private static final int TITLE = 250;
    /** Characters of what somebody else wrote, before it is made safe. */
    private static final int QUOTE = 280;

    /** Lines of a round-up, and characters of each, before it is made safe. */
    private static final int LISTED = 10;

    private static final int LINE = 100;

    /** What people read. */
    record Content(String textType, String title, String description, List<String> nextSteps, List<String> keywords) {}

    /** What sorts it. */
    record Metadata(
            String threadId,
            String summary,
            String eventType,
            List<String> relatedResources,
            Map<String, String> additionalContext) {}

    static Notification of(Alert alert, String brand, ZoneId zone) {
        return new Notification(
                "1.0",
                "custom",
                alert.id() + "-" + alert.transition(),
                new Content(
                        "client-markdown",
                        title(alert, brand),
                        description(alert, zone),
                        steps(alert, zone),
                        Stream.of(alert.team(), alert.brand(), alert.topic(), alert.network())
                                .filter(Objects::nonNull)
                                .filter(word -> !word.isBlank())
                                .map(word -> Plain.cut(Plain.line(word), 60, "…"))
                                .toList()),
                new Metadata(
                        alert.id(),
                        Plain.cut(Plain.line(alert.what()), TITLE, "…"),
                        alert.kind() + " " + alert.change(),
                        links(alert),
                        context(alert)));
    }

    private static String title(Alert alert, String brand) {
        var about = brand.isEmpty() ? "" : Markdown.plain(brand, 40) + ": ";
        return about + Phrase.kind(alert) + ", severity " + alert.severity() + " of 10";
    }

    private static String description(Alert alert, ZoneId zone) {
        var lines = new ArrayList<String>();
        lines.add(Markdown.plain(alert.what(), QUOTE));
        var listed = alert.listed();
        for (var one : listed.subList(0, Math.min(LISTED, listed.size())))
            lines.add("- " + Phrase.time(one.at(), zone) + ": " + Markdown.plain(one.what(), LINE));
        if (listed.size() > LISTED) lines.add("and " + (listed.size() - LISTED) + " more, in the e-mail");
        for (var mention : alert.why().mentions())
            lines.add("> " + Markdown.plain(mention.excerpt(), QUOTE) + " (" + Phrase.time(mention.at(), zone) + ")");
        for (var doubt : alert.doubt()) lines.add("Against it: " + Markdown.plain(doubt, QUOTE));
        return String.join("\n", lines);
    }

    private static List<String> steps(Alert alert, ZoneId zone) {
        var steps = new ArrayList<String>();
        steps.add(Markdown.plain(alert.next().act(), QUOTE));
        if (alert.change() == Decision.Change.RESOLVE) return steps;
        if (alert.due() != null) steps.add("An answer is due by " + Phrase.time(alert.due(), zone));
        Markdown.address(requireNonNullElse(alert.next().reply(), ""))
                .ifPresent(link -> steps.add("Answer here: " + link));
        return steps;
    }

    private static List<String> links(Alert alert) {
        return alert.why().mentions().stream()
                .map(mention -> requireNonNullElse(mention.url(), ""))
                .flatMap(link -> Markdown.address(link).stream())
                .toList();
    }

    private static Map<String, String> context(Alert alert) {
        var context = new LinkedHashMap<String, String>();
        context.put("transition", Integer.toString(alert.transition()));
        context.put("change", alert.change().name());
        context.put("mode", alert.mode().toString());
        context.put("severity", Integer.toString(alert.severity()));
        context.put("rule", alert.rule().id() + " " + alert.rule().version());
        return context;
    }
}
