package dev.ambient.fake;

import dev.ambient.local.Engines;
import dev.ambient.local.Inbox;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The real engines of all tests at the edge, started once, and clients to them. */
public final class Stage {
    private static final Engines ENGINES = Engines.start();
    private static final SdkHttpClient HTTP = ApacheHttpClient.create();

    public static final DynamoDbClient DYNAMO =
            local(DynamoDbClient.builder().httpClient(HTTP), ENGINES.table()).build();
    public static final SqsClient SQS =
            local(SqsClient.builder().httpClient(HTTP), ENGINES.queues()).build();
    public static final SnsClient SNS = local(
                    SnsClient.builder().httpClient(HTTP), ENGINES.inbox().endpoint())
            .build();

    private Stage() {}

    /** What was published. */
    public static Inbox inbox() {
        return ENGINES.inbox();
    }

    private static <B extends AwsClientBuilder<B, ?>> B local(B client, URI endpoint) {
        return client.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }
}
