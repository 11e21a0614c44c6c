package dev.ambient.house;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Outcome;
import dev.ambient.local.template.Tags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Whoever is woken finds what woke them: the template's alarms, dashboard and policies, and the runbook. */
class OperationsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode TEMPLATE = template();
    private static final Set<String> FUNCTIONS = of("AWS::Serverless::Function");
    private static final Set<String> QUEUES = of("AWS::SQS::Queue");
    private static final Set<String> TOPICS = of("AWS::SNS::Topic");
    private static final Set<String> ALARMS = of("AWS::CloudWatch::Alarm");

    @Test
    void everyAlarmSaysWhyAndTellsOperators() {
        assertTrue(ALARMS.size() > 15);
        for (var alarm : ALARMS) {
            var properties = properties(alarm);
            var why = properties.get("AlarmDescription");
            var words = why.isTextual() ? why.textValue() : why.path("Fn::Sub").asText();
            assertTrue(words.length() > 60, alarm + " says why and what first");
            assertEquals(
                    "[{\"Ref\":\"opsTopic\"}]", properties.get("AlarmActions").toString(), alarm);
            assertFalse(properties.path("TreatMissingData").isMissingNode(), alarm + " says what silence means");
        }
    }

    @Test
    void everyAlarmHasASectionOfTheRunbookAndNoSectionIsOfAnAlarmThatIsGone() throws IOException {
        var sections = Pattern.compile("(?m)^## (\\w+(?:, \\w+)*)$")
                .matcher(Files.readString(Path.of("infra/runbook.md")))
                .results()
                .flatMap(heading -> Stream.of(heading.group(1).split(", ")))
                .filter(word -> Character.isLowerCase(word.charAt(0)))
                .toList();
        assertEquals(ALARMS, new TreeSet<>(sections));
        assertEquals(ALARMS.size(), sections.size(), "one each");
    }

    @Test
    void everythingThatCanFailHasItsAlarm() {
        for (var function : FUNCTIONS) assertTrue(watched("Errors").contains(function), function);
        var refused = new TreeSet<String>();
        for (var one : properties("throttled").get("Metrics")) {
            var metric = one.has("Fn::If") ? one.at("/Fn::If/1") : one;
            if (metric.has("MetricStat"))
                refused.add(
                        metric.at("/MetricStat/Metric/Dimensions/0/Value/Ref").textValue());
        }
        assertEquals(FUNCTIONS, refused);
        assertEquals(fed(), watched("ApproximateAgeOfOldestMessage"));
        var aside = new TreeSet<>(QUEUES);
        aside.removeAll(fed());
        assertEquals(aside, watched("ApproximateNumberOfMessagesVisible"));
        assertEquals(Set.of("pulse"), watched("IteratorAge"));
    }

    @Test
    void whatFeedsAFunctionHasItsDeadLettersAndEveryFunctionALogThatEnds() {
        for (var queue : fed()) {
            var dead = properties(queue)
                    .at("/RedrivePolicy/deadLetterTargetArn/Fn::GetAtt/0")
                    .textValue();
            assertEquals(queue + "Dead", dead);
            assertTrue(QUEUES.contains(dead), queue);
        }
        for (var function : FUNCTIONS) {
            var log = properties(function).at("/LoggingConfig/LogGroup/Ref").textValue();
            assertTrue(properties(log).has("RetentionInDays"), function);
        }
    }

    /** What is there only under a condition has a board of the same condition: a board cannot name what is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"board", "slackBoard"})
    void aDashboardNamesWhatThereIsAndAllOfIt(String id) throws IOException {
        var text = properties(id).at("/DashboardBody/Fn::Sub").textValue();
        var named = Pattern.compile("\\$\\{([\\w:]+)(?:\\.\\w+)?}")
                .matcher(text)
                .results()
                .map(name -> name.group(1))
                .filter(name -> !name.startsWith("AWS::"))
                .collect(toSet());
        assertEquals(named, like(id, named));
        var board = JSON.readTree(text);
        assertEquals(
                like(id, ALARMS).stream().map(alarm -> "${" + alarm + ".Arn}").collect(toSet()),
                words(board.at("/widgets/0/properties/alarms")));
        for (var metric : List.of("Invocations", "Errors", "Duration", "Throttles"))
            assertEquals(like(id, FUNCTIONS), labels(board, metric), metric);
        assertEquals(like(id, fed()), labels(board, "ApproximateAgeOfOldestMessage"));
        var aside = new TreeSet<>(QUEUES);
        aside.removeAll(fed());
        assertEquals(like(id, aside), labels(board, "ApproximateNumberOfMessagesVisible"));
        assertEquals(like(id, Set.of("pulse")), labels(board, "IteratorAge"));
    }

    /** Those that are there under the same condition as a resource. */
    private static Set<String> like(String resource, Set<String> names) {
        var condition = TEMPLATE.get("Resources").path(resource).path("Condition");
        return new TreeSet<>(names.stream()
                .filter(name ->
                        TEMPLATE.get("Resources").path(name).path("Condition").equals(condition))
                .toList());
    }

    @Test
    void theDashboardShowsEveryMetricThatFunctionsPrintAndNoOther() throws IOException {
        var shown = new TreeSet<String>();
        for (var id : of("AWS::CloudWatch::Dashboard")) {
            var board =
                    JSON.readTree(properties(id).at("/DashboardBody/Fn::Sub").textValue());
            for (var widget : board.get("widgets")) {
                var metrics = widget.at("/properties/metrics");
                if (!metrics.at("/0/0").asText().equals("Ambient")) continue;
                metrics.forEach(metric -> shown.add(metric.get(1).textValue()));
            }
        }
        assertEquals(printed(), shown);
        for (var alarm : ALARMS) {
            var properties = properties(alarm);
            if (properties.path("Namespace").asText().equals("Ambient"))
                assertTrue(printed().contains(properties.get("MetricName").textValue()), alarm);
        }
    }

    @Test
    void everyQueueAndTopicRefusesPlainTransport() {
        assertEquals(QUEUES, refusing("AWS::SQS::QueuePolicy", "Queues"));
        assertEquals(TOPICS, refusing("AWS::SNS::TopicPolicy", "Topics"));
    }

    @Test
    void everythingIsEncryptedAtRest() {
        for (var queue : QUEUES)
            assertTrue(properties(queue).path("SqsManagedSseEnabled").asBoolean(), queue);
        for (var topic : TOPICS) assertTrue(properties(topic).has("KmsMasterKeyId"), topic);
        for (var table : of("AWS::DynamoDB::Table"))
            assertTrue(properties(table).at("/SSESpecification/SSEEnabled").asBoolean(), table);
    }

    @Test
    void aRoleMayDoWhatItNamesToWhatItNames() {
        for (var role : of("AWS::IAM::Role")) {
            for (var policy : properties(role).get("Policies")) {
                for (var statement : policy.at("/PolicyDocument/Statement")) {
                    var said = statement.has("Fn::If") ? statement.at("/Fn::If/1") : statement;
                    var actions = new ArrayList<>(texts(said.get("Action")));
                    actions.forEach(action -> assertFalse(action.contains("*"), role + ": " + action));
                    actions.removeIf(action -> action.startsWith("xray:")); // X-Ray has no resources to name
                    if (!actions.isEmpty())
                        assertFalse(said.get("Resource").toString().contains("\"*\""), role);
                }
            }
        }
    }

    /** Queues that a function drinks from. */
    private static Set<String> fed() {
        var fed = new TreeSet<String>();
        for (var function : FUNCTIONS)
            for (var event : properties(function).get("Events"))
                if (event.get("Type").asText().equals("SQS"))
                    fed.add(event.at("/Properties/Queue/Fn::GetAtt/0").textValue());
        return fed;
    }

    /** What has an alarm on a metric: the resource of its only dimension. */
    private static Set<String> watched(String metric) {
        var watched = new TreeSet<String>();
        for (var alarm : ALARMS) {
            if (!properties(alarm).path("MetricName").asText().equals(metric)) continue;
            var value = properties(alarm).at("/Dimensions/0/Value");
            watched.add(
                    value.has("Ref")
                            ? value.get("Ref").textValue()
                            : value.at("/Fn::GetAtt/0").textValue());
        }
        return watched;
    }

    /** Labels of the widget whose first metric this is; each is the name it stands for. */
    private static Set<String> labels(JsonNode board, String metric) {
        var labels = new TreeSet<String>();
        for (var widget : board.get("widgets")) {
            var metrics = widget.at("/properties/metrics");
            if (!metrics.at("/0/1").asText().equals(metric)) continue;
            for (var line : metrics) {
                var label = line.get(line.size() - 1).get("label").textValue();
                assertTrue(line.toString().contains("${" + label), label);
                labels.add(label);
            }
        }
        return labels;
    }

    private static Set<String> printed() {
        return Stream.concat(Stream.of(Outcome.values()), Stream.of(Figure.values()))
                .map(Object::toString)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> refusing(String type, String property) {
        var refusing = new TreeSet<String>();
        for (var policy : of(type)) {
            for (var statement : properties(policy).at("/PolicyDocument/Statement")) {
                var plain = statement
                        .at("/Condition/Bool/aws:SecureTransport")
                        .asText()
                        .equals("false");
                if (!plain || !statement.get("Effect").asText().equals("Deny")) continue;
                properties(policy)
                        .get(property)
                        .forEach(one -> refusing.add(one.get("Ref").textValue()));
            }
        }
        return refusing;
    }

    private static Set<String> words(JsonNode list) {
        return Set.copyOf(texts(list));
    }

    private static List<String> texts(JsonNode one) {
        if (one.isTextual()) return List.of(one.textValue());
        var texts = new ArrayList<String>();
        one.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private static JsonNode properties(String resource) {
        return TEMPLATE.get("Resources").get(resource).get("Properties");
    }

    private static Set<String> of(String type) {
        var found = new TreeSet<String>();
        TEMPLATE.get("Resources").fields().forEachRemaining(resource -> {
            if (resource.getValue().get("Type").textValue().equals(type)) found.add(resource.getKey());
        });
        return found;
    }

    private static JsonNode template() {
        try {
            Map<String, Object> root = new Yaml(new Tags()).load(Files.readString(Path.of("template.yaml")));
            return JSON.valueToTree(new LinkedHashMap<>(root));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
