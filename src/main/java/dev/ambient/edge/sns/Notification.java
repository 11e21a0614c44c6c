package dev.ambient.edge.sns;

import static java.util.Objects.requireNonNullElse;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Decision;
import dev.ambient.edge.words.Markdown;
import dev.ambient.edge.words.Phrase;
import dev.ambient.edge.words.Plain;
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

    static Notification of(Alert alert, String brand, Phrase phrase) {
        return new Notification(
                "1.0",
                "custom",
                alert.id() + "-" + alert.transition(),
                new Content(
                        "client-markdown",
                        title(alert, brand, phrase),
                        description(alert, phrase),
                        steps(alert, phrase),
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

    private static String title(Alert alert, String brand, Phrase phrase) {
        var title = phrase.say("title", phrase.kind(alert), alert.severity());
        return brand.isEmpty() ? title : phrase.say("line", Markdown.plain(brand, 40), title);
    }

    private static String description(Alert alert, Phrase phrase) {
        var lines = new ArrayList<String>();
        lines.add(Markdown.plain(alert.what(), QUOTE));
        var listed = alert.listed();
        for (var one : listed.subList(0, Math.min(LISTED, listed.size())))
            lines.add("- " + phrase.say("item", phrase.time(one.at()), Markdown.plain(one.what(), LINE)));
        if (listed.size() > LISTED) lines.add(phrase.say("chat.more", listed.size() - LISTED));
        for (var mention : alert.why().mentions())
            lines.add("> "
                    + phrase.say("chat.post", Markdown.plain(mention.excerpt(), QUOTE), phrase.time(mention.at())));
        for (var doubt : alert.doubt()) lines.add(phrase.say("chat.doubt", Markdown.plain(doubt, QUOTE)));
        return String.join("\n", lines);
    }

    private static List<String> steps(Alert alert, Phrase phrase) {
        var steps = new ArrayList<String>();
        steps.add(Markdown.plain(alert.next().act(), QUOTE));
        if (alert.change() == Decision.Change.RESOLVE) return steps;
        if (alert.due() != null) steps.add(phrase.say("chat.due", phrase.time(alert.due())));
        Markdown.address(requireNonNullElse(alert.next().reply(), ""))
                .ifPresent(link -> steps.add(phrase.say("reply", link)));
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
