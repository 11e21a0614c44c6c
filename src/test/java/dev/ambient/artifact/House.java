package dev.ambient.artifact;

import dev.ambient.fake.Stage;
import dev.ambient.fake.Table;
import dev.ambient.local.template.Function;
import dev.ambient.local.template.Place;
import dev.ambient.local.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The stack of the template on the engines of the tests, and its functions to be started one by one. */
final class House {
    static final Path ZIP = Path.of("target/function.zip");

    private static final String HANDLER = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest";

    private final Path root;
    private final Template template;

    private House(Path root, Template template) {
        this.root = root;
        this.template = template;
    }

    /** Unzips the artifact into a folder, and makes queues and an empty table. */
    static House build(Path folder) throws IOException {
        unzip(ZIP, folder);
        var endpoint = Stage.environment().getOrDefault("AWS_ENDPOINT_URL_SQS", "");
        var stack = "ambient" + System.nanoTime();
        var place = new Place(endpoint, "us-east-1", "000000000000", stack, Map.of("Bluesky", "off"));
        var template = Template.read(Path.of("template.yaml"), place);
        template.queues().forEach(queue -> Stage.SQS.createQueue(one -> one.queueName(queue.name())));
        var house = new House(folder, template);
        if (Stage.DYNAMO.listTables().tableNames().contains(house.table()))
            Stage.DYNAMO.deleteTable(table -> table.tableName(house.table()));
        Table.create(Stage.DYNAMO, house.table());
        return house;
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().filter(one -> !one.isDirectory()).toList()) {
                var target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(file.getInputStream(entry), target);
            }
        }
    }

    Path root() {
        return root;
    }

    String table() {
        return template.tables().get(0).name();
    }

    Function function(String name) {
        return template.function(name);
    }

    /** @param more variables over those of the template and the engines */
    Guest start(String name, boolean snapshot, Map<String, String> more) throws IOException {
        var environment = environment(name);
        environment.putAll(more);
        return Guest.start(root, HANDLER, function(name).memory(), snapshot, environment);
    }

    /** The template's variables of a function, and the way to the engines. */
    Map<String, String> environment(String name) {
        var environment = new HashMap<>(function(name).environment());
        environment.computeIfPresent("AMBIENT_LISTENING", (key, file) -> layered(file));
        environment.putAll(Stage.environment());
        return environment;
    }

    /** Where a file of the layer lies here. */
    private static String layered(String file) {
        return file.replace("/opt/", Path.of("infra/listening").toAbsolutePath() + "/");
    }

    /** What waits in a queue, once there is something: an alert is delayed by half a minute. */
    List<Message> await(String queue) {
        var messages = new ArrayList<Message>();
        for (var tries = 0; messages.isEmpty() && tries < 3; tries++) {
            messages.addAll(Stage.SQS
                    .receiveMessage(
                            receive -> receive.queueUrl(template.queue(queue).url())
                                    .maxNumberOfMessages(10)
                                    .waitTimeSeconds(15))
                    .messages());
        }
        return messages;
    }

    /** All that waits in a queue and can be received now. */
    List<Message> all(String queue) {
        var all = new ArrayList<Message>();
        while (true) {
            var some = Stage.SQS
                    .receiveMessage(receive ->
                            receive.queueUrl(template.queue(queue).url()).maxNumberOfMessages(10))
                    .messages();
            if (some.isEmpty()) return all;
            all.addAll(some);
        }
    }

    /** Keys and versions of the table, and the numbers of messages. */
    Map<String, String> contents() {
        var contents = new TreeMap<String, String>();
        for (var item : items())
            contents.put(item.get("pk").s() + "/" + item.get("sk").s(), item.toString());
        for (var queue : template.queues()) {
            var counts = Stage.SQS
                    .getQueueAttributes(one -> one.queueUrl(queue.url()).attributeNames(QueueAttributeName.ALL))
                    .attributes();
            contents.put(
                    queue.id(),
                    counts.entrySet().stream()
                                    .filter(count -> count.getKey().toString().startsWith("ApproximateNumber"))
                                    .mapToInt(count -> Integer.parseInt(count.getValue()))
                                    .sum()
                            + " messages");
        }
        contents.put("inbox", Stage.inbox().letters().size() + " letters");
        return contents;
    }

    /** Second keys, without what follows their #, of what stands under first keys that begin so. */
    List<String> kinds(String beginning) {
        return items().stream()
                .filter(item -> item.get("pk").s().startsWith(beginning))
                .map(item -> item.get("sk").s().replaceAll("#.*", ""))
                .sorted()
                .toList();
    }

    private List<Map<String, AttributeValue>> items() {
        return Stage.DYNAMO.scan(scan -> scan.tableName(table())).items();
    }
}
