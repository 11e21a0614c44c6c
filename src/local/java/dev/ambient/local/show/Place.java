package dev.ambient.local.show;

import dev.ambient.domain.Listening;
import dev.ambient.edge.dynamodb.MadeTable;
import dev.ambient.edge.listening.MadeListening;
import dev.ambient.local.Engines;
import dev.ambient.local.Options;
import dev.ambient.local.Ports;
import dev.ambient.local.Trouble;
import dev.ambient.local.replay.Timeline;
import dev.ambient.local.template.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Where a table is: in a folder that a local run kept it in, else in DynamoDB, at the endpoint that {@code AWS_ENDPOINT_URL} names
 * or in the cloud.
 *
 * @param past whether it ends with what it was given, rather than goes on
 */
record Place(DynamoDbClient dynamo, MadeTable table, Listening listening, boolean past, boolean isKeyed)
        implements AutoCloseable {
    private static final String KEY = "AMBIENT_AUTHOR_KEY";
    /** What DynamoDB Local makes of a folder. */
    private static final String FILE = "shared-local-instance.db";

    /** @throws Trouble where there is none */
    static Place of(Request request, Options.Properties environment) {
        var name = request.table();
        var folder = Path.of(name);
        var listening = request.listening().orElseGet(Place::sample);
        if (Files.isDirectory(folder)) return kept(folder, listening);
        if (name.contains("/")) throw new Trouble("There is no folder " + name + " with a table in it.");
        return of(DynamoDbClient.create(), name, Optional.ofNullable(environment.get(KEY)), listening, false);
    }

    private static Place kept(Path folder, Path listening) {
        if (!Files.exists(folder.resolve(FILE)))
            throw new Trouble("There is no table in the folder " + folder + "; a run with -Dambient.table keeps one.");
        var engines = Engines.start(Ports.ANY, Optional.of(folder));
        var template = template();
        var name = template.tables().get(0).name();
        return of(
                client(engines),
                name,
                Optional.ofNullable(template.environment().get(KEY)),
                listening,
                true);
    }

    static DynamoDbClient client(Engines engines) {
        return DynamoDbClient.builder()
                .endpointOverride(engines.table())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    /** What a local run is wired from. */
    static Template template() {
        var here =
                new dev.ambient.local.template.Place("http://localhost", "local", "000000000000", "ambient", Map.of());
        return Template.read(Path.of("template.yaml"), here);
    }

    /** With the bundled sample's brands and teams. */
    static Place of(DynamoDbClient dynamo, String name, Optional<String> key, boolean past) {
        return of(dynamo, name, key, sample(), past);
    }

    private static Place of(DynamoDbClient dynamo, String name, Optional<String> key, Path listening, boolean past) {
        var filled = key.filter(some -> !some.isBlank());
        var heard = MadeListening.of(listening);
        var table = new MadeTable(dynamo, name, filled, heard, Clock.systemUTC());
        return new Place(dynamo, table, heard, past, filled.isPresent());
    }

    private static Path sample() {
        return Timeline.listening(Options.sample(Path.of("target")));
    }

    @Override
    public void close() {
        dynamo.close();
    }
}
