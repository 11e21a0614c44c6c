package dev.ambient.local.replay;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ambient.domain.Heard;
import dev.ambient.edge.json.Wire;
import dev.ambient.fake.Events;
import dev.ambient.local.report.Ledger;
import dev.ambient.local.template.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Each function of the packaged application killed before and after each of its writes and sends, or with that one request or
 * its answer lost, and given its batch again: table, messages and outcomes are those of an undisturbed run. Only the count of
 * a team's interruptions may fall short, by those that were told when it died.
 */
class CrashIT {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Logger LOG = Logger.getLogger("dev.ambient");
    /** When the posts are heard, ten hours after the third midnight. */
    private static final Instant NOW = MONDAY.plus(Duration.ofHours(82));
    /** Tries after which a queue would give up. */
    private static final int RECEIVES = 5;

    @TempDir
    private static Path folder;

    private static Properties properties;
    private static Trial trial;

    /** The table as each function finds it, and what it is given, from an undisturbed run. */
    private static final Map<String, Map<Trial.Spot, Map<String, AttributeValue>>> FOUND = new HashMap<>();

    private static final Map<String, List<SQSMessage>> BATCHES = new HashMap<>();
    private static final DynamodbEvent DOTS = new DynamodbEvent();

    @BeforeAll
    static void play() {
        properties = (Properties) System.getProperties().clone();
        LOG.setLevel(Level.OFF); // a function that dies says so, hundreds of times
        trial = Trial.open(folder, NOW);
        trial.call("watch", at(MONDAY));
        BATCHES.put("enrich", mail(bodies().stream().map(Events::message).toList()));
        undisturbed("enrich");
        BATCHES.put("profile", mail(inOrder(trial.messages("heard"))));
        trial.changes();
        undisturbed("profile");
        var alerts = new ArrayList<>(mail(trial.messages("alerts")));
        DOTS.setRecords(dots());
        undisturbed("pulse");
        undisturbed("watch");
        alerts.addAll(mail(trial.messages("alerts")));
        assertTrue(alerts.size() > 5, "the posts cause alerts of both kinds");
        BATCHES.put("alert", alerts);
        undisturbed("alert");
    }

    @AfterAll
    static void end() {
        trial.close();
        LOG.setLevel(null);
        System.setProperties(properties);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrich", "profile", "pulse", "watch", "alert"})
    void aCrashAnywhereLeavesNoTrace(String function) {
        var cuts = 0;
        var undisturbed = perform(function, 0, Cut.Harm.DIES_AFTER);
        assertTrue(undisturbed.effects > 0);
        for (var harm : Cut.Harm.values()) {
            for (var place = 1; ; place++) {
                var disturbed = perform(function, place, harm);
                if (disturbed.effects < place) break;
                cuts++;
                var where = function + " " + harm + " at effect " + place;
                assertEquals(undisturbed.seen.sent(), disturbed.seen.sent(), where);
                assertEquals(undisturbed.seen.outcomes(), disturbed.seen.outcomes(), where);
                var table = undisturbed.seen.table().entrySet();
                assertEquals(
                        without(table, disturbed),
                        without(disturbed.seen.table().entrySet(), undisturbed),
                        where);
            }
        }
        assertEquals(Cut.Harm.values().length * undisturbed.effects, cuts, "each effect is harmed in each way");
    }

    /** The items that the other has not, or not so. */
    private static Map<Trial.Spot, Map<String, String>> without(
            Set<Map.Entry<Trial.Spot, Map<String, String>>> table, Performance other) {
        return table.stream()
                .filter(item -> !item.getValue().equals(other.seen.table().get(item.getKey())))
                .filter(item -> !item.getKey().pk().startsWith("T#"))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What came of it, and how many effects the first call had. */
    private record Performance(Trial.Seen seen, int effects) {}

    private static void undisturbed(String function) {
        FOUND.put(function, trial.table());
        perform(function, 0, Cut.Harm.DIES_AFTER);
    }

    /** Harms the first call and lets those that follow be, as often as a batch comes again. */
    private static Performance perform(String function, int place, Cut.Harm harm) {
        trial.restore(FOUND.getOrDefault(function, Map.of()));
        var batch = BATCHES.getOrDefault(function, List.of());
        try (var ledger = Ledger.open()) {
            Cut.at(place, harm);
            var left = call(function, batch, 0);
            var effects = Cut.over();
            if (Cut.wasDeadly()) left = Left.all(batch);
            for (var round = 1; left.again() && round < RECEIVES; round++) left = call(function, left.messages, round);
            assertFalse(left.again(), function + " never ends");
            return new Performance(trial.seen(ledger), effects);
        }
    }

    /** What has to come again. */
    private record Left(boolean again, List<SQSMessage> messages) {
        static Left all(List<SQSMessage> batch) {
            return new Left(true, batch);
        }
    }

    private static Left call(String function, List<SQSMessage> batch, int round) {
        try {
            var answer = trial.call(function, event(function, batch, round));
            if (!(answer instanceof SQSBatchResponse partial))
                return new Left(function.equals("watch") && round < 3, List.of());
            var failed = partial.getBatchItemFailures().stream()
                    .map(BatchItemFailure::getItemIdentifier)
                    .toList();
            return new Left(
                    !failed.isEmpty(),
                    batch.stream()
                            .filter(message -> failed.contains(message.getMessageId()))
                            .toList());
        } catch (RuntimeException | Cut.Death died) {
            return Left.all(batch);
        }
    }

    /** A pass of {@code watch} is not repeated: the next one comes a minute later. */
    private static Object event(String function, List<SQSMessage> batch, int round) {
        if (function.equals("watch")) return at(NOW.plus(Duration.ofMinutes(round)));
        if (function.equals("pulse")) return DOTS;
        var event = new SQSEvent();
        event.setRecords(batch);
        return event;
    }

    private static ScheduledEvent at(Instant time) {
        var event = new ScheduledEvent();
        event.setTime(new DateTime(time.toEpochMilli(), DateTimeZone.UTC));
        return event;
    }

    /** As they were posted: a queue may mix them up, and who was answered before they asked never waits. */
    private static List<Message> inOrder(List<Message> heard) {
        return heard.stream().sorted(Comparator.comparing(CrashIT::posted)).toList();
    }

    private static Instant posted(Message heard) {
        try {
            return Wire.mapper().readValue(heard.body(), Heard.class).mention().at();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<SQSMessage> mail(List<Message> messages) {
        return messages.stream()
                .map(message -> Mail.of(message).event("arn:aws:sqs:local:000000000000:crash", "local"))
                .toList();
    }

    private static List<DynamodbEvent.DynamodbStreamRecord> dots() {
        var source =
                (Source.Streamed) trial.template().function("pulse").sources().get(0);
        var filter = new Filter(source.patterns(), "pulse");
        return trial.changes().stream()
                .filter(filter::matches)
                .map(change -> Images.record(change, source.stream(), NOW))
                .toList();
    }

    /** Some that wait for help, one that got it, one that is hurt, an edit, a delete, a duplicate, and a wave at the end. */
    private static List<String> bodies() {
        var bodies = new ArrayList<String>();
        for (var day = 0; day < 3; day++)
            bodies.add(post("calm" + day, "calm" + day, day * 25, 0, "nordbrew in the cup again, happy with it"));
        bodies.add(post("ana", "ana1", 10, 0, "@nordbrew the lid leaks again, third time this month. Help!"));
        bodies.add(reply("1104826513", "answer", 12, "Sorry! Send us the batch number, we replace it.", "ana1", "ana"));
        bodies.add(post("bob", "bob1", 33, 0, "@nordbrew my grinder broke after a week, can you help?"));
        bodies.add(post("bob", "bob1", 33, 0, "@nordbrew my grinder broke after a week, can you help?"));
        bodies.add(post("cleo", "cleo1", 50, 0, "@nordbrew your lid came off and burnt my hand"));
        bodies.add(post("dan", "dan1", 51, 0, "done with Nordbrew, cancelling today"));
        bodies.add(op("update", "calm0", "calm0", 1, "nordbrew in the cup again, not so happy any more"));
        bodies.add(op("delete", "calm1", "calm1", 26, ""));
        bodies.add(post("eve", "eve1", 60, 0, "good morning"));
        bodies.add("{\"type\":\"mention\",\"text\":");
        for (var one = 0; one < 6; one++)
            bodies.add(post("wave" + one, "wave" + one, 81, 2 * one, "@nordbrew the app is down again, what now?"));
        return bodies;
    }

    private static String post(String author, String id, int hours, int minutes, String text) {
        return mention("create", author, id, MONDAY.plus(Duration.ofMinutes(hours * 60L + minutes)), text, "");
    }

    private static String reply(String author, String id, int hours, String text, String to, String whom) {
        var link = ",\"reply\":{\"id\":\"%s\",\"author\":\"%s\"}".formatted(to, whom);
        return mention("create", author, id, MONDAY.plus(Duration.ofHours(hours)), text, link);
    }

    private static String op(String op, String author, String id, int hours, String text) {
        return mention(op, author, id, MONDAY.plus(Duration.ofHours(hours)), text, ",\"revision\":\"2\"");
    }

    private static String mention(String op, String author, String id, Instant at, String text, String more) {
        return "{\"type\":\"mention\",\"op\":\"%s\",\"network\":\"x\",\"id\":\"%s\",\"author\":{\"id\":\"%s\"},\"at\":\"%s\",\"text\":\"%s\"%s}"
                .formatted(op, id, author, at, text, more);
    }
}
