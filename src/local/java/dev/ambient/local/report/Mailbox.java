package dev.ambient.local.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ambient.local.Event;
import dev.ambient.local.Letter;
import dev.ambient.local.template.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import software.amazon.event.ruler.Machine;

/**
 * What leaves → {@code alerts.ndjson}, {@code chat.ndjson}, {@code events.ndjson}, {@code slack.ndjson} and, as far as the template's
 * subscriptions let it pass, {@code inbox/} and queues.
 */
public final class Mailbox implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path out;
    private final Writer alerts;
    private final Writer chat;
    private final Writer events;
    private final Writer slack;
    private final BiConsumer<String, String> delivery;
    private final Function<JsonNode, Optional<Told.Way>> ways;
    private final Rush rush = new Rush();
    private final Set<String> chats = new HashSet<>();
    private final List<Desk> desks = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private long mails;
    private long published;
    private long put;

    private record Desk(String topic, Topic.Subscription subscription, Machine filter, boolean open) {}

    /**
     * @param out an empty folder that is there
     * @param delivery takes the ARN of a queue and what is to be sent to it
     * @param ways how an alert that is being told came
     */
    public Mailbox(
            Path out,
            List<Topic> topics,
            BiConsumer<String, String> delivery,
            Function<JsonNode, Optional<Told.Way>> ways)
            throws IOException {
        this.delivery = delivery;
        this.ways = ways;
        this.slack = Files.newBufferedWriter(out.resolve("slack.ndjson"));
        this.out = out;
        this.alerts = Files.newBufferedWriter(out.resolve("alerts.ndjson"));
        this.chat = Files.newBufferedWriter(out.resolve("chat.ndjson"));
        this.events = Files.newBufferedWriter(out.resolve("events.ndjson"));
        for (var topic : topics) {
            if (topic.id().equals("chatTopic")) chats.add(topic.arn());
            for (var subscription : topic.subscriptions()) {
                var machine = new Machine();
                var open = subscription.policy().equals("{}");
                if (!open) machine.addRule(subscription.id(), subscription.policy());
                desks.add(new Desk(topic.arn(), subscription, machine, open));
            }
        }
    }

    /** Keeps one message; called by one thread at a time. */
    public synchronized void take(Letter letter) {
        published++;
        try {
            var alert = tree(letter.body("sqs"));
            if (chats.contains(letter.topic())) {
                line(chat, alert);
                return;
            }
            var one = Told.of(alert, ways.apply(alert));
            if (alert.has("id")) {
                Contract.check(alert);
                line(alerts, alert);
                told.add(one);
            }
            for (var desk : desks)
                if (desk.topic.equals(letter.topic()) && passes(desk, letter)) deliver(desk, letter, one);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Keeps one event. */
    public synchronized void take(Event event) {
        put++;
        Contract.check(event.body().path("detail"));
        try {
            line(events, event.body());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Keeps one message to a room. */
    public synchronized void say(String message) {
        try {
            line(slack, tree(message));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Everything that was told, oldest first. */
    public synchronized List<Told> told() {
        return List.copyOf(told);
    }

    /** Messages of any sort that were published. */
    public synchronized long published() {
        return published;
    }

    /** Events that were put on a bus. */
    public synchronized long put() {
        return put;
    }

    /** E-mails that went out. */
    public synchronized long mails() {
        return mails;
    }

    /** The most e-mails that a topic was given within any one second of wall time. */
    public synchronized int mostMailsASecond() {
        return rush.most();
    }

    private void deliver(Desk desk, Letter letter, Told one) throws IOException {
        var protocol = desk.subscription.protocol();
        if (protocol.equals("sqs")) delivery.accept(desk.subscription.endpoint(), letter.body(protocol));
        if (protocol.startsWith("email")) mail(letter, one);
    }

    private void mail(Letter letter, Told one) throws IOException {
        mails++;
        rush.add(letter.topic(), System.nanoTime());
        var team = letter.attributes().containsKey("team")
                ? letter.attributes().get("team").asText()
                : one.team();
        var folder = Files.createDirectories(out.resolve("inbox").resolve(safe(team)));
        var time = one.at().map(Object::toString).orElse("undated");
        Files.writeString(
                folder.resolve(
                        safe(time + "-" + one.id() + "-" + one.transition() + (one.again() ? "-again" : "")) + ".txt"),
                "Subject: " + letter.subject() + "\n\n" + letter.body("email") + "\n");
    }

    private static boolean passes(Desk desk, Letter letter) throws IOException {
        if (desk.open) return true;
        var event = JSON.createObjectNode();
        letter.attributes().forEach(event::set);
        try {
            return !desk.filter.rulesForJSONEvent(event.toString()).isEmpty();
        } catch (IOException bad) {
            throw bad;
        } catch (Exception bad) {
            throw new IOException(bad);
        }
    }

    /** Written at once: a run that serves is looked at while it goes on. */
    private static void line(Writer file, JsonNode node) throws IOException {
        file.append(JSON.writeValueAsString(node)).append('\n').flush();
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException text) {
            return JSON.createObjectNode();
        }
    }

    /** A name no file system minds, and which leads nowhere else. */
    static String safe(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^\\.+", "-");
        return plain.isEmpty() ? "-" : plain.substring(0, Math.min(plain.length(), 120));
    }

    @Override
    public synchronized void close() throws IOException {
        alerts.close();
        chat.close();
        events.close();
        slack.close();
    }
}
