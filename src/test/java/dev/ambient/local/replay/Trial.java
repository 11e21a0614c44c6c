package dev.ambient.local.replay;

import static java.util.stream.Collectors.toSet;

import dev.ambient.edge.dynamodb.Opened;
import dev.ambient.local.Letter;
import dev.ambient.local.Options;
import dev.ambient.local.report.Ledger;
import dev.ambient.local.template.Place;
import dev.ambient.local.template.Template;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;

/** The packaged application on engines whose state can be seen, and put back. */
final class Trial implements AutoCloseable {
    private static final List<String> SENT = List.of("heard", "alerts", "rejected");

    private final Clients clients;
    private final Template template;
    private final Island island;
    private final Tape tape;
    private final List<Letter> letters = new ArrayList<>();

    private Trial(Clients clients, Template template, Island island, Tape tape) {
        this.clients = clients;
        this.template = template;
        this.island = island;
        this.tape = tape;
    }

    /** @param folder for what it writes, which is nothing */
    static Trial open(Path folder, Instant now) {
        var options = Options.sample(folder);
        var engines = Kept.engines(options);
        var clients = Clients.of(engines);
        var place =
                new Place(engines.queues().toString(), "elasticmq", "000000000000", "crash", Map.of("Bluesky", "off"));
        var template = Template.read(options.template(), place);
        Stack.queues(clients.sqs(), template);
        var stream = Stack.table(clients.table(), template.tables().get(0), false);
        var settings = new HashMap<>(Settings.of(template, engines, Settings.listening(options)));
        settings.put("ambient.apart", "0"); // the storm guard would wait for minutes in all
        var island = Island.start(settings);
        var trial = new Trial(clients, template, island, new Tape(clients.streams(), stream, true));
        engines.inbox().reader(trial.letters::add);
        Clock.set(now);
        return trial;
    }

    /** The handler's answer, null where it has none. */
    @SuppressWarnings("unchecked") // as the template has it
    @Nullable
    Object call(String name, Object event) {
        var function = template.function(name);
        return new Lambda(function, island.handler(name)).call(event, Clock.Span.of(Clock.now()));
    }

    /** The table, by place. */
    Map<Spot, Map<String, AttributeValue>> table() {
        var items = new HashMap<Spot, Map<String, AttributeValue>>();
        for (var item : clients.table()
                .scanPaginator(scan -> scan.tableName(name()).consistentRead(true))
                .items()) items.put(Spot.of(item), item);
        return items;
    }

    /** A place in the table. */
    record Spot(String pk, String sk) {
        static Spot of(Map<String, AttributeValue> item) {
            return new Spot(item.get("pk").s(), item.get("sk").s());
        }

        Map<String, AttributeValue> key() {
            return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
        }
    }

    /** Puts the table back as it was, and empties queues and inbox. */
    void restore(Map<Spot, Map<String, AttributeValue>> table) {
        var now = table();
        now.keySet().stream()
                .filter(spot -> !table.containsKey(spot))
                .forEach(spot -> clients.table()
                        .deleteItem(delete -> delete.tableName(name()).key(spot.key())));
        table.entrySet().stream()
                .filter(item -> !item.getValue().equals(now.get(item.getKey())))
                .forEach(item ->
                        clients.table().putItem(put -> put.tableName(name()).item(item.getValue())));
        for (var queue : SENT)
            clients.sqs()
                    .purgeQueue(purge -> purge.queueUrl(template.queue(queue).url()));
        letters.clear();
    }

    /** What can be seen of a function's work; how often something was sent or told does not count. */
    record Seen(Map<Spot, Map<String, String>> table, Map<String, Set<String>> sent, Map<String, Long> outcomes) {}

    Seen seen(Ledger ledger) {
        var table = new HashMap<Spot, Map<String, String>>();
        table().forEach((spot, item) -> table.put(spot, plain(item)));
        var sent = new TreeMap<String, Set<String>>();
        for (var queue : SENT)
            sent.put(
                    queue,
                    messages(queue).stream()
                            .map(Message::body)
                            .map(Trial::brief)
                            .collect(toSet()));
        sent.put(
                "inbox",
                letters.stream()
                        .map(letter -> letter.body("https"))
                        .map(Trial::brief)
                        .collect(toSet()));
        return new Seen(table, sent, ledger.counts(0));
    }

    /** Of an alert, what makes it a repeat; else the whole body. */
    private static String brief(String body) {
        var alert = Pattern.compile("\\{\"v\":\\d+,(\"id\":.*?),\"mode\"").matcher(body);
        return alert.lookingAt() ? alert.group(1) : body;
    }

    /** Without what counts writes, what depends on the hour of the test, and which of two copies of a post was kept. */
    private static Map<String, String> plain(Map<String, AttributeValue> item) {
        var plain = new TreeMap<String, String>();
        item.forEach((name, value) -> plain.put(
                name,
                value.b() == null
                        ? value.toString()
                        : Opened.of(value.b().asByteArray()).replaceFirst("\"record\":\"[^\"]*\"", "")));
        plain.keySet().removeAll(Set.of("version", "ttl"));
        return plain;
    }

    /** All that waits in a queue; it stays there. */
    List<Message> messages(String queue) {
        var box = new Box(clients.sqs(), template.queue(queue));
        var all = new ArrayList<Message>();
        for (var some = box.receive(10, 0); !some.isEmpty(); some = box.receive(10, 0)) all.addAll(some);
        box.hide(all.stream().map(Mail::of).toList(), 0);
        return all;
    }

    /** All changes of the table since the last time. */
    List<software.amazon.awssdk.services.dynamodb.model.Record> changes() {
        var mark = new Mark(clients.table(), template.tables().get(0));
        var number = mark.write();
        var changes = new ArrayList<software.amazon.awssdk.services.dynamodb.model.Record>();
        while (changes.stream().noneMatch(change -> mark.is(change, number))) changes.addAll(tape.read());
        changes.removeIf(change -> mark.is(change, number));
        return changes;
    }

    Template template() {
        return template;
    }

    private String name() {
        return template.tables().get(0).name();
    }

    @Override
    public void close() {
        Clock.real();
        island.close();
    }
}
