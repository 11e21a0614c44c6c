package dev.ambient.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The least there can be: the SDK's client and one read. */
public final class PlainHandler implements RequestStreamHandler {
    private final DynamoDbClient dynamo = DynamoDbClient.create();
    private final String table = System.getenv("AMBIENT_TABLE");

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        event.readAllBytes();
        var key = Map.of("pk", AttributeValue.fromS("none"), "sk", AttributeValue.fromS("none"));
        dynamo.getItem(get -> get.tableName(table).key(key));
        answer.write("null".getBytes(UTF_8));
    }
}
