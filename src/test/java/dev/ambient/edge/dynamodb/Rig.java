package dev.ambient.edge.dynamodb;

import dev.ambient.any.AnyListening;
import dev.ambient.edge.bulk.Lanes;
import dev.ambient.fake.Stage;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The beans wired by hand on a table of their own. */
final class Rig {
    final String name = "t" + UUID.randomUUID();
    final DynamoDbClient dynamo = Stage.DYNAMO;
    final Pseudonyms pseudonyms = new Pseudonyms(Optional.of("a secret of the tests"));
    final Table table;
    final Pen pen;
    private final Press press;
    private final Clock clock;

    Rig() {
        this(Clock.systemUTC());
    }

    Rig(Clock clock) {
        this.clock = clock;
        table = new Table(dynamo, name);
        pen = new Pen(dynamo, name);
        press = new Press(dynamo, name, pen, new Lanes());
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
        return new DynamoDots(table, press, dotted(now));
    }

    DynamoPulses pulses() {
        return new DynamoPulses(table, pen, clock);
    }

    DynamoConversations conversations() {
        return new DynamoConversations(table, pen, 90, clock);
    }

    DynamoDiaries diaries() {
        return new DynamoDiaries(table, pen);
    }

    DynamoCustomers customers() {
        return new DynamoCustomers(table, pen, pseudonyms);
    }

    DynamoCrowds crowds() {
        return new DynamoCrowds(table, pen);
    }

    DynamoJudgements judgements() {
        return new DynamoJudgements(table, pen, press, clock);
    }

    DynamoMatters matters() {
        return new DynamoMatters(table, pen, press, clock);
    }

    private Dotted dotted(Clock now) {
        return new Dotted(pseudonyms, 90, now);
    }
}
