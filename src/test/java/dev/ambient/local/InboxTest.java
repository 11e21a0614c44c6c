package dev.ambient.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.SnsException;

class InboxTest {
    private static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:alerts";

    private final Inbox inbox = Inbox.start(0);
    private final SnsClient sns = SnsClient.builder()
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .endpointOverride(inbox.endpoint())
            .build();

    @AfterEach
    void close() {
        sns.close();
        inbox.close();
    }

    @Test
    void keepsWhatWasPublishedAndWhoReadsIt() {
        String awkward = "Zoë & 🐑 + 100% <b>\n\"a=b\"";
        String id =
                sns.publish(hello().message(awkward).subject("Spike").build()).messageId();

        Letter letter = inbox.letters().get(0);

        assertEquals(new Letter(TOPIC, "Spike", Map.of("default", awkward), Map.of(), id), letter);
        assertEquals(awkward, letter.body("email"));
    }

    @Test
    void takes256KibibytesAndNoMore() {
        var kind = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue("SPIKE")
                .build();
        var least = hello().messageAttributes(Map.of("kind", kind)); // 4 + 6 + 5 bytes
        sns.publish(least.message("é".repeat((1 << 17) - 8)).build());
        assertThrows(
                InvalidParameterException.class,
                () -> sns.publish(least.message("é".repeat((1 << 17) - 7)).build()));
        var half = PublishBatchRequestEntry.builder().message("x".repeat(1 << 17));
        sns.publishBatch(batch -> batch.topicArn(TOPIC)
                .publishBatchRequestEntries(half.id("a").build(), half.id("b").build()));
        var more = half.id("c").message("x".repeat((1 << 17) + 1)).build();
        assertThrows(
                BatchRequestTooLongException.class,
                () -> sns.publishBatch(batch -> batch.topicArn(TOPIC)
                        .publishBatchRequestEntries(
                                half.id("a").message("x".repeat(1 << 17)).build(), more)));
        assertEquals(3, inbox.letters().size());
    }

    @Test
    void decodesABodyPerProtocol() {
        sns.publish(hello().messageStructure("json")
                .message("{\"default\":\"all\",\"email\":\"Dear team\",\"sms\":\"!\"}")
                .build());

        Letter letter = inbox.letters().get(0);

        assertEquals("Dear team", letter.body("email"));
        assertEquals("all", letter.body("sqs"));
    }

    @Test
    void decodesAttributesOfEveryType() {
        sns.publish(hello().messageAttributes(Map.of(
                        "mode", attribute("String", "interrupt"),
                        "severity", attribute("Number", "7.5"),
                        "topics", attribute("String.Array", "[\"food_&_dining\",\"sports\"]"),
                        "raw",
                                MessageAttributeValue.builder()
                                        .dataType("Binary")
                                        .binaryValue(SdkBytes.fromUtf8String("☕"))
                                        .build()))
                .build());

        Letter letter = inbox.letters().get(0);

        assertEquals("interrupt", letter.attributes().get("mode").textValue());
        assertEquals(7.5, letter.attributes().get("severity").numberValue().doubleValue());
        assertEquals(
                "[\"food_&_dining\",\"sports\"]",
                letter.attributes().get("topics").toString());
        assertEquals("\"4piV\"", letter.attributes().get("raw").toString());
    }

    @Test
    void takesABatchEntryByEntry() {
        var done = sns.publishBatch(r -> r.topicArn(TOPIC)
                .publishBatchRequestEntries(
                        entry("a", "one"),
                        entry("b", "two").toBuilder().subject("two\nlines").build(),
                        entry("c", "three")));

        assertEquals(
                List.of("a", "c"), done.successful().stream().map(e -> e.id()).toList());
        assertEquals("InvalidParameter", done.failed().get(0).code());
        assertEquals(
                List.of("one", "three"),
                inbox.letters().stream().map(l -> l.body("sqs")).toList());
    }

    @Test
    void tellsItsReaderInOrder() {
        List<String> read = new ArrayList<>();
        inbox.reader(letter -> read.add(letter.body("sqs")));

        sns.publish(hello().message("first").build());
        sns.publish(hello().message("second").build());

        assertEquals(List.of("first", "second"), read);
    }

    @Test
    void refusesWhatSnsRefuses() {
        assertThrows(
                InvalidParameterException.class,
                () -> sns.publish(hello().subject("x".repeat(100)).build()));
        assertThrows(
                InvalidParameterException.class,
                () -> sns.publish(hello().messageStructure("json")
                        .message("{\"email\":\"no default\"}")
                        .build()));
        SnsException unknown = assertThrows(SnsException.class, () -> sns.listTopics());

        assertEquals("InvalidAction", unknown.awsErrorDetails().errorCode());
        assertTrue(inbox.letters().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&&&===",
                "Action=Publish",
                "Action=Publish&TopicArn=%ZZ",
                "Action=%00%01<script>&TopicArn=t",
                "Action=Publish&TopicArn=t&Message=m&MessageStructure=json",
                "Action=Publish&TopicArn=t&Message=m&MessageAttributes.entry.1.Name=n",
                "Action=Publish&TopicArn=t&Message=m&MessageAttributes.entry.1.Name=n"
                        + "&MessageAttributes.entry.1.Value.DataType=Number&MessageAttributes.entry.1.Value.StringValue=NaN",
                "Action=PublishBatch&TopicArn=t",
                "{\"json\":true}",
            })
    void answersHostileBodiesWithAnErrorAndGoesOn(String body) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(inbox.endpoint())
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().matches("(?s)<ErrorResponse .*<Code>\\w+</Code>.*</ErrorResponse>"), answer.body());
        sns.publish(hello().build());
        assertEquals(1, inbox.letters().size());
    }

    @Test
    void refusesABodyThatIsTooLong() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(inbox.endpoint())
                                .POST(HttpRequest.BodyPublishers.ofString("Message=" + "x".repeat(1 << 23)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertEquals(400, answer.statusCode());
    }

    private static PublishRequest.Builder hello() {
        return PublishRequest.builder().topicArn(TOPIC).message("hello");
    }

    private static MessageAttributeValue attribute(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }

    private static PublishBatchRequestEntry entry(String id, String message) {
        return PublishBatchRequestEntry.builder().id(id).message(message).build();
    }
}
