package dev.ambient.edge.dynamodb;

import dev.ambient.any.AnyListening;
import dev.ambient.local.Engines;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The beans wired by hand on a table of their own, in one DynamoDB Local for all tests. */
final class Rig {
    private static final DynamoDbClient DYNAMO = DynamoDbClient.builder()
            .endpointOverride(Engines.start().table())
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(ApacheHttpClient.builder())
            .build();

    final String name = "t" + UUID.randomUUID();
    final DynamoDbClient dynamo = DYNAMO;
    final Pseudonyms pseudonyms = new Pseudonyms(Optional.of("a secret of the tests"));
    final Table table;
    final Pen pen;
    private final Clock clock;

    Rig() {
        this(Clock.systemUTC());
    }

    Rig(Clock clock) {
        this.clock = clock;
        table = new Table(dynamo, name);
        pen = new Pen(dynamo, name);
        dev.ambient.fake.Table.create(dynamo, name);
    }

    DynamoProfiles profiles() {
        return new DynamoProfiles(table, pen, pseudonyms, dotted(clock), new Lanes(), AnyListening.nordbrew());
    }

    DynamoDots dots() {
        return dots(clock);
    }

    /** The same dots seen at another time. */
    DynamoDots dots(Clock now) {
        return new DynamoDots(table, pen, dotted(now), new Lanes());
    }

    DynamoPulses pulses() {
        return new DynamoPulses(table, pen, clock);
    }

    DynamoEpisodes episodes() {
        return new DynamoEpisodes(table, pen, clock);
    }

    private Dotted dotted(Clock now) {
        return new Dotted(pseudonyms, 90, now);
    }
}
