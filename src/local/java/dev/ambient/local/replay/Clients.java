package dev.ambient.local.replay;

import dev.ambient.local.Engines;
import dev.ambient.local.Tap;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The runner's own clients of the engines. */
record Clients(DynamoDbClient table, DynamoDbStreamsClient streams, SqsClient sqs, String region) {
    static Clients of(Engines engines) {
        var region = engines.properties().getOrDefault("aws.region", "us-east-1");
        return new Clients(
                to(DynamoDbClient.builder(), engines.table(), region).build(),
                to(DynamoDbStreamsClient.builder(), engines.table(), region).build(),
                to(SqsClient.builder().checksumValidationEnabled(false), engines.queues(), region)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .build(),
                region);
    }

    private static <B extends AwsClientBuilder<B, ?>> B to(B builder, URI endpoint, String region) {
        return builder.overrideConfiguration(ours -> ours.putExecutionAttribute(Tap.RUNNER, true))
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }
}
