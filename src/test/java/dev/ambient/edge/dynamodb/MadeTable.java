package dev.ambient.edge.dynamodb;

import dev.ambient.domain.Conversations;
import dev.ambient.domain.Crowds;
import dev.ambient.domain.Customers;
import dev.ambient.domain.Diaries;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Judgements;
import dev.ambient.domain.Key;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Matters;
import dev.ambient.domain.Profile;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Pulses;
import dev.ambient.edge.bulk.Lanes;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All of a table, wired by hand. */
public final class MadeTable {
    private static final int DAYS = 90;

    private final DynamoDbClient dynamo;
    private final String name;
    private final Table table;
    private final Pen pen;
    private final Press press;
    private final Dotted dotted;
    private final Pseudonyms pseudonyms;
    private final Lanes lanes = new Lanes();
    private final Listening listening;
    private final Clock clock;

    /** @param key under which people are filed; without one nobody is found */
    public MadeTable(DynamoDbClient dynamo, String name, Optional<String> key, Listening listening, Clock clock) {
        this.dynamo = dynamo;
        this.name = name;
        table = new Table(dynamo, name);
        pen = new Pen(dynamo, name);
        press = new Press(dynamo, name, pen, lanes);
        pseudonyms = new Pseudonyms(key);
        dotted = new Dotted(pseudonyms, DAYS, clock);
        this.listening = listening;
        this.clock = clock;
    }

    public Profiles profiles() {
        return new DynamoProfiles(table, pen, pseudonyms, dotted, lanes, listening);
    }

    public Dots dots() {
        return new DynamoDots(table, press, dotted);
    }

    public Conversations conversations() {
        return new DynamoConversations(table, pen, DAYS, clock);
    }

    public Pulses pulses() {
        return new DynamoPulses(table, pen, clock);
    }

    public Diaries diaries() {
        return new DynamoDiaries(table, pen);
    }

    public Judgements judgements() {
        return new DynamoJudgements(table, pen, press, clock);
    }

    public Matters matters() {
        return new DynamoMatters(table, pen, press, clock);
    }

    public Customers customers() {
        return new DynamoCustomers(table, pen, pseudonyms);
    }

    public Crowds crowds() {
        return new DynamoCrowds(table, pen);
    }

    /** All people, in no order: every item of the table is read for it. */
    public Stream<Profile> people() {
        return dynamo
                .scanPaginator(scan -> scan.tableName(name)
                        .filterExpression("sk = :profile")
                        .expressionAttributeValues(Map.of(":profile", AttributeValue.fromS("PROFILE"))))
                .items()
                .stream()
                .map(attributes -> Portrait.profile(new Item(attributes)).value());
    }

    /** Everything that is kept of what was said from an account, in no order. */
    public Collection<Heard> heard(Pseudonym account) {
        var keys = table.places(account.value(), Dotted.PREFIX).stream()
                .map(place -> new Key(place.sk().substring(Dotted.PREFIX.length())))
                .collect(Collectors.toMap(key -> key, key -> account));
        return dots().heard(keys).values();
    }
}
