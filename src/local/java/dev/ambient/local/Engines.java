package dev.ambient.local;

import com.amazonaws.services.dynamodbv2.local.server.DynamoDBProxyServer;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/**
 * DynamoDB Local, ElasticMQ and the {@link Inbox} in this process, in about three seconds. Their threads are not all
 * daemons: a main that started them must end with {@link System#exit}.
 */
public final class Engines implements AutoCloseable {
    /** Before Quarkus sets levels everything is logged, and a client's connections spell out each byte for as long as they live. */
    private static final List<Logger> TALKATIVE = Stream.of(
                    "com.amazonaws.services.dynamodbv2.local",
                    "org.apache.http",
                    "org.apache.pekko",
                    "org.eclipse.jetty",
                    "org.elasticmq",
                    "software.amazon.awssdk")
            .map(Logger::getLogger)
            .toList();

    private final Ports ports;
    private final DynamoDBProxyServer table;
    private final SQSRestServer queues;
    private final Inbox inbox;

    private Engines(Ports ports, Optional<Path> folder) throws Exception {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
        this.ports = ports;
        inbox = Inbox.start(ports.inbox());
        table = table(ports.table(), folder);
        queues = SQSRestServerBuilder.withInterface("localhost")
                .withPort(ports.queues())
                .start();
        queues.waitUntilStarted();
    }

    /** Empty engines on free ports; all they hold is gone when they close. */
    public static Engines start() {
        return start(Ports.ANY, Optional.empty());
    }

    /**
     * Engines on given ports, the table kept in a folder between runs.
     *
     * @param folder where the table is kept, made when it is missing; empty for memory
     * @throws Trouble when a port is taken or the folder cannot be written
     */
    public static Engines start(Ports ports, Optional<Path> folder) {
        folder.ifPresent(Engines::check);
        try {
            return new Engines(ports.found(), folder);
        } catch (Trouble e) {
            throw e;
        } catch (Exception e) {
            throw new Trouble("The engines do not start: " + e.getMessage(), e);
        }
    }

    private static void check(Path folder) {
        try {
            Files.delete(Files.createTempFile(Files.createDirectories(folder), "ambient", ".try"));
        } catch (IOException e) {
            throw new Trouble("The table cannot be kept in " + folder + ": it is not a folder that can be written.", e);
        }
    }

    private static DynamoDBProxyServer table(int port, Optional<Path> folder) throws Exception {
        String path = folder.map(Path::toString).orElse(null);
        var requests = new LocalDynamoDBRequestHandler(0, path == null, path, true, false);
        var server = new DynamoDBProxyServer(port, new LocalDynamoDBServerHandler(requests, null));
        server.start();
        return server;
    }

    /** Endpoint of DynamoDB and of its streams. */
    public URI table() {
        return URI.create("http://localhost:" + ports.table());
    }

    /** Endpoint of SQS. */
    public URI queues() {
        return URI.create("http://localhost:" + ports.queues());
    }

    /** What was published, and the endpoint of SNS and EventBridge. */
    public Inbox inbox() {
        return inbox;
    }

    /** System properties that send every AWS client of this JVM to these engines; set before a client is built. */
    public Map<String, String> properties() {
        return Map.of(
                "aws.region", "us-east-1",
                "aws.accessKeyId", "local",
                "aws.secretAccessKey", "local",
                "aws.endpointUrlDynamoDb", table().toString(),
                "aws.endpointUrlDynamoDbStreams", table().toString(),
                "aws.endpointUrlSqs", queues().toString(),
                "aws.endpointUrlSns", inbox.endpoint().toString(),
                "aws.endpointUrlEventBridge", inbox.endpoint().toString());
    }

    @Override
    public void close() throws Exception {
        inbox.close();
        queues.stopAndWait();
        table.stop();
    }
}
