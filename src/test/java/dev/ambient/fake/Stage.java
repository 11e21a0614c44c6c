package dev.ambient.fake;

import dev.ambient.local.Engines;
import dev.ambient.local.Inbox;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The real engines of all tests at the edge, started once, and clients to them. */
public final class Stage {
    private static final Engines ENGINES = Engines.start();
    private static final SdkHttpClient HTTP = ApacheHttpClient.create();

    public static final DynamoDbClient DYNAMO =
            local(DynamoDbClient.builder().httpClient(HTTP), ENGINES.table()).build();
    public static final DynamoDbStreamsClient STREAMS = local(
                    DynamoDbStreamsClient.builder().httpClient(HTTP), ENGINES.table())
            .build();
    public static final SqsClient SQS =
            local(SqsClient.builder().httpClient(HTTP), ENGINES.queues()).build();
    public static final SnsClient SNS = local(
                    SnsClient.builder().httpClient(HTTP), ENGINES.inbox().endpoint())
            .build();

    public static final EventBridgeClient EVENTS = local(
                    EventBridgeClient.builder().httpClient(HTTP),
                    ENGINES.inbox().endpoint())
            .build();

    private Stage() {}

    /** What was published. */
    public static Inbox inbox() {
        return ENGINES.inbox();
    }

    /** Environment variables that send the AWS clients of another process here. */
    public static Map<String, String> environment() {
        return Map.of(
                "AWS_REGION", Region.US_EAST_1.id(),
                "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local",
                "AWS_ENDPOINT_URL_DYNAMODB", ENGINES.table().toString(),
                "AWS_ENDPOINT_URL_SQS", ENGINES.queues().toString(),
                "AWS_ENDPOINT_URL_SNS", ENGINES.inbox().endpoint().toString(),
                "AWS_ENDPOINT_URL_EVENTBRIDGE", ENGINES.inbox().endpoint().toString());
    }

    private static <B extends AwsClientBuilder<B, ?>> B local(B client, URI endpoint) {
        return client.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }
}
