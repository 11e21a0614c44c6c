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
import java.time.ZoneId;
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

    private Blocks(ArrayNode blocks) {
        this.blocks = blocks;
    }

    /** The body of a request to the webhook. */
    static ObjectNode of(ObjectMapper json, Alert alert, String brand, ZoneId zone) {
        var message = json.createObjectNode();
        message.put("text", Markdown.plain(alert.what(), QUOTE)); // what a notification shows
        message.put("unfurl_links", false).put("unfurl_media", false);
        new Blocks(message.putArray("blocks")).write(alert, brand, zone);
        return message;
    }

    private void write(Alert alert, String brand, ZoneId zone) {
        var title = Phrase.upper(Phrase.kind(alert)) + ", severity " + alert.severity() + " of 10";
        blocks.addObject().put("type", "header").set("text", text("plain_text", Plain.cut(title, HEADER, "…")));
        section(Markdown.plain(alert.what(), QUOTE));
        var about = brand.isEmpty() ? "" : ", about " + Markdown.plain(brand, QUOTE);
        context("For the team " + Markdown.plain(alert.team(), QUOTE) + about + ", " + Phrase.time(alert.at(), zone)
                + " (" + zone.getId() + ")");
        alert.why().mentions().stream().limit(MENTIONS).forEach(this::mention);
        next(alert, zone);
        alert.doubt().stream().limit(DOUBTS).forEach(doubt -> context("Against it: " + Markdown.plain(doubt, QUOTE)));
        context("Alert `" + alert.id().replaceAll("[^A-Za-z0-9_-]", "") + "`, message " + alert.transition() + ", rule "
                + Markdown.plain(alert.rule().id(), QUOTE) + " version "
                + alert.rule().version());
    }

    private void mention(Alert.Excerpt mention) {
        section("> " + Markdown.plain(mention.excerpt(), QUOTE) + "\n" + link(mention.url(), "The post"));
    }

    private void next(Alert alert, ZoneId zone) {
        var due = alert.due() == null ? "" : "\nAn answer is due by " + Phrase.time(alert.due(), zone) + ".";
        var reply = alert.change() == Decision.Change.RESOLVE
                ? ""
                : link(alert.next().reply(), "Answer here");
        section("*What to do*\n" + Markdown.plain(alert.next().act(), QUOTE) + due
                + (reply.isEmpty() ? "" : "\n" + reply));
    }

    /** It says where it leads. */
    private static String link(@Nullable String url, String words) {
        return Markdown.address(requireNonNullElse(url, ""))
                .map(link -> "<" + link + "|" + words + "> ("
                        + Plain.cut(URI.create(link).getHost(), QUOTE, "…") + ")")
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
