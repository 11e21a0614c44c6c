package dev.ambient.edge.slack;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Decision;
import dev.ambient.edge.words.Markdown;
import dev.ambient.edge.words.Phrase;
import dev.ambient.edge.words.Plain;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An alert in Slack's Block Kit: at most a dozen blocks of at most 3,000 characters each.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Blocks</a>
 */
final class Blocks {
    /** Characters of what somebody else wrote, before it is made safe. */
    private static final int QUOTE = 280;
    /** Characters of a header. */
    private static final int HEADER = 150;

    private static final int MENTIONS = 3;
    private static final int DOUBTS = 5;

    private final ArrayNode blocks;
    private final Phrase phrase;

    private Blocks(ArrayNode blocks, Phrase phrase) {
        this.blocks = blocks;
        this.phrase = phrase;
    }

    /** The body of a request to the webhook. */
    static ObjectNode of(ObjectMapper json, Alert alert, String brand, Phrase phrase) {
        var message = json.createObjectNode();
        message.put("text", Markdown.plain(alert.what(), QUOTE)); // what a notification shows
        message.put("unfurl_links", false).put("unfurl_media", false);
        new Blocks(message.putArray("blocks"), phrase).write(alert, brand);
        return message;
    }

    private void write(Alert alert, String brand) {
        var title = phrase.upper(phrase.say("title", phrase.kind(alert), alert.severity()));
        blocks.addObject().put("type", "header").set("text", text("plain_text", Plain.cut(title, HEADER, "…")));
        section(Markdown.plain(alert.what(), QUOTE));
        context(phrase.say(
                brand.isEmpty() ? "slack.for" : "slack.about",
                Markdown.plain(alert.team(), QUOTE),
                Markdown.plain(brand, QUOTE),
                phrase.time(alert.at()),
                phrase.zone().getId()));
        alert.why().mentions().stream().limit(MENTIONS).forEach(this::mention);
        next(alert);
        alert.doubt().stream()
                .limit(DOUBTS)
                .forEach(doubt -> context(phrase.say("chat.doubt", Markdown.plain(doubt, QUOTE))));
        context(phrase.say(
                "slack.footer",
                "`" + alert.id().replaceAll("[^A-Za-z0-9_-]", "") + "`",
                Integer.toString(alert.transition()),
                Markdown.plain(alert.rule().id(), QUOTE),
                Integer.toString(alert.rule().version())));
    }

    private void mention(Alert.Excerpt mention) {
        section("> " + Markdown.plain(mention.excerpt(), QUOTE) + "\n" + link(mention.url(), phrase.say("slack.post")));
    }

    private void next(Alert alert) {
        var due = alert.due() == null ? "" : "\n" + phrase.say("letter.due", phrase.time(alert.due()));
        var reply = alert.change() == Decision.Change.RESOLVE
                ? ""
                : link(alert.next().reply(), phrase.say("slack.reply"));
        section("*" + phrase.say("letter.todo") + "*\n"
                + Markdown.plain(alert.next().act(), QUOTE) + due + (reply.isEmpty() ? "" : "\n" + reply));
    }

    /** It says where it leads. */
    private String link(@Nullable String url, String words) {
        return Markdown.address(requireNonNullElse(url, ""))
                .map(link -> phrase.say(
                        "slack.link",
                        "<" + link + "|" + words + ">",
                        Plain.cut(URI.create(link).getHost(), QUOTE, "…")))
                .orElse("");
    }

    private void section(String text) {
        blocks.addObject().put("type", "section").set("text", text("mrkdwn", text));
    }

    private void context(String text) {
        blocks.addObject().put("type", "context").putArray("elements").add(text("mrkdwn", text));
    }

    /** Verbatim: Slack makes no link or mention of what only looks like one. */
    private ObjectNode text(String type, String text) {
        var node = blocks.objectNode().put("type", type).put("text", text.strip());
        return type.equals("mrkdwn") ? node.put("verbatim", true) : node;
    }
}
