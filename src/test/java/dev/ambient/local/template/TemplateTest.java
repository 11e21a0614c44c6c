package dev.ambient.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final Place PLACE = new Place(
            "http://localhost:9324", "elasticmq", "000000000000", "ambient", Map.of("AlertEmail", "a@b.example"));
    private static final Template TEMPLATE = Template.read(Path.of("template.yaml"), PLACE);

    @Test
    void functionsStandInFlowOrder() {
        var order = TEMPLATE.functions().stream().map(Function::handler).toList();
        assertEquals(
                List.of("enrich", "profile", "pulse", "watch", "alert"),
                order.stream().limit(5).toList());
        for (var function : TEMPLATE.functions()) assertEquals(function.id(), function.handler());
    }

    @Test
    void aQueueKnowsItsDeadLetters() {
        var mentions = TEMPLATE.queue("mentions");
        assertEquals("ambient-mentions", mentions.name());
        assertEquals("http://localhost:9324/000000000000/ambient-mentions", mentions.url());
        assertEquals(5, mentions.redrive().orElseThrow().receives());
        assertEquals("mentionsDead", TEMPLATE.dead(mentions).orElseThrow().id());
        assertTrue(mentions.visibility().compareTo(Duration.ofMinutes(6)) >= 0);
    }

    @Test
    void sourcesAreReadWithTheirParameters() {
        var source = (Source.Queued) TEMPLATE.function("enrich").sources().get(0);
        assertEquals(TEMPLATE.queue("mentions").arn(), source.queue());
        assertEquals(100, source.batch());
        assertTrue(source.partial());
        var stream = (Source.Streamed) TEMPLATE.function("pulse").sources().get(0);
        assertEquals(TEMPLATE.tables().get(0).streamArn(), stream.stream());
        assertEquals(10_000, stream.batch());
        assertTrue(stream.patterns().get(0).contains("DOT#"));
        var minute = (Source.Scheduled) TEMPLATE.function("watch").sources().get(0);
        assertEquals(Duration.ofMinutes(1), minute.rate());
    }

    @Test
    void theEnvironmentIsThatOfGlobalsAndTheFunction() {
        var environment = TEMPLATE.function("profile").environment();
        assertEquals("profile", environment.get("QUARKUS_LAMBDA_HANDLER"));
        assertEquals(TEMPLATE.queue("alerts").url(), environment.get("AMBIENT_ALERTS"));
        assertEquals(Values.KEY, environment.get("AMBIENT_AUTHOR_KEY"));
        assertEquals("ambient", TEMPLATE.environment().get("AMBIENT_TABLE"));
    }

    @Test
    void theTableHasItsKeysAndItsIndexes() {
        var table = TEMPLATE.tables().get(0);
        assertEquals("pk", table.keys().hash());
        assertEquals("sk", table.keys().range().orElseThrow());
        assertEquals(
                List.of("work", "quiet"),
                table.indexes().stream().map(Table.Index::name).toList());
        assertEquals("NEW_AND_OLD_IMAGES", table.stream().orElseThrow());
    }

    @Test
    void subscriptionsFollowTheirCondition() {
        var mail = TEMPLATE.topics().get(0).subscriptions().get(0);
        assertEquals("a@b.example", mail.endpoint());
        assertTrue(mail.policy().contains("interrupt"));
        var without = Template.read(Path.of("template.yaml"), Place.CLOUD);
        assertTrue(without.topics().stream()
                .allMatch(topic -> topic.subscriptions().isEmpty()));
    }

    @Test
    void intrinsicFunctionsAreWorkedOut() {
        var yaml = """
                Parameters: {Name: {Type: String, Default: quill}}
                Conditions: {isQuill: !Equals [!Ref Name, quill], isNot: !Not [{Condition: isQuill}]}
                Resources:
                  one: {Type: AWS::SQS::Queue, Properties: {QueueName: !Join ["-", [a, !Ref Name, !Sub "${AWS::StackName}"]]}}
                  two: {Type: AWS::SQS::Queue, Condition: isNot}
                  three:
                    Type: AWS::SQS::Queue
                    Properties:
                      QueueName: !If [isQuill, !Sub ["${x}-${!y}", {x: !GetAtt one.QueueName}], no]
                      VisibilityTimeout: !If [isNot, 5, !Ref AWS::NoValue]
                """;
        var template = Template.read(yaml, "template.yaml", PLACE);
        assertEquals(
                List.of("a-quill-ambient", "a-quill-ambient-${y}"),
                template.queues().stream().map(Queue::name).toList());
        assertEquals(Duration.ofSeconds(30), template.queue("three").visibility());
    }

    @Test
    void whatIsNotKnownIsSaidInOneLineThatNamesTheResource() {
        assertEquals(
                "resource pipe is of type AWS::Pipes::Pipe, which the local run does not know",
                complaint("pipe: {Type: AWS::Pipes::Pipe}"));
        assertEquals(
                "resource q: Fn::Cidr is not known to the local run",
                complaint("q: {Type: AWS::SQS::Queue, Properties: {QueueName: !Cidr [a, b]}}"));
        assertEquals(
                "resource q: nobody is neither a parameter nor a resource",
                complaint("q: {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref nobody}}"));
        var function =
                "f: {Type: AWS::Serverless::Function, Properties: {Environment: {Variables: {QUARKUS_LAMBDA_HANDLER: f}}, Events: {e: {Type: %s}}}}";
        assertEquals(
                "resource f.Events.e: the local run does not know what Type = Api means",
                complaint(function.formatted("Api, Properties: {}")));
        assertTrue(complaint(function.formatted("Schedule, Properties: {Schedule: \"cron(0 0 * * ? *)\"}"))
                .contains("f.Events.e.Properties"));
    }

    private static String complaint(String resource) {
        var yaml = "Resources:\n  " + resource;
        return assertThrows(IllegalArgumentException.class, () -> Template.read(yaml, "template.yaml", PLACE))
                .getMessage()
                .replaceFirst("^template.yaml: ", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Resources: {a: {Type: 'AWS::SQS::Queue', Properties: {QueueName: !Ref a}}}",
                "Conditions: {a: !Condition a}\nResources: {b: {Type: 'AWS::SQS::Queue', Condition: a}}",
                "Resources: {a: {Type: 'AWS::SQS::Queue', Properties: &a {Tags: *a}}}",
                "Resources: {a: {Type: 'AWS::SQS::Queue', Properties: {QueueName: !Select [7, [b]]}}}",
                "Globals: {Function: {Timeout: ~}}\nResources: {a: {Type: 'AWS::Serverless::Function', Properties: {Timeout: ~}}}"
            })
    void whatCannotBeWorkedOutIsSaidInALine(String yaml, @TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("template.yaml"), yaml);
        var error = assertThrows(IllegalArgumentException.class, () -> Template.read(file, PLACE));
        assertTrue(error.getMessage().startsWith(file + ": "), error.getMessage());
        assertEquals(1, error.getMessage().lines().count());
    }
}
