package dev.ambient.fake;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Dot;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Key;
import dev.ambient.domain.Person;
import dev.ambient.domain.Pseudonym;
import dev.ambient.edge.json.Wire;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Dots in memory, in the order in which they were first put: what the stream would tell. */
public final class FakeDots implements Dots {
    private static final ObjectMapper JSON = Wire.mapper();

    private final Map<Pseudonym, Map<Key, Dot>> dots = new HashMap<>();
    private final List<Dot> inserted = new ArrayList<>();
    private Predicate<Dot> failing = dot -> false;

    /** From now on these cannot be put. */
    public synchronized void fail(Predicate<Dot> which) {
        failing = which;
    }

    /** Dots put where none was, oldest first: what {@code pulse} is given. */
    public synchronized List<Dot> inserted() {
        return List.copyOf(inserted);
    }

    /** How many those are. */
    public synchronized int insertions() {
        return inserted.size();
    }

    /** A batch of the stream: those from one place to another, which is not among them. */
    public synchronized DynamodbEvent batch(int from, int until) {
        var records = new ArrayList<DynamodbStreamRecord>();
        for (var place = from; place < until; place++) records.add(record(100 + place, inserted.get(place)));
        var event = new DynamodbEvent();
        event.setRecords(records);
        return event;
    }

    /** The insertion of a dot as the stream would tell it. */
    public static DynamodbStreamRecord record(long sequence, Dot dot) {
        var keys = Map.of(
                "pk", new AttributeValue(FakeProfiles.pseudonym(dot.person()).value()));
        var image = Map.of("body", new AttributeValue().withB(ByteBuffer.wrap(body(dot))));
        var record = new DynamodbStreamRecord();
        record.setDynamodb(new StreamRecord()
                .withSequenceNumber(Long.toString(sequence))
                .withKeys(keys)
                .withNewImage(new HashMap<>(image)));
        return record;
    }

    /** Everything that is there. */
    public synchronized List<Dot> all() {
        return dots.values().stream().flatMap(mine -> mine.values().stream()).toList();
    }

    /** A dot's bytes as the stream would carry them, for {@link #develop}. */
    public static byte[] body(Dot dot) {
        try {
            return dot.heard() == null ? new byte[0] : JSON.writeValueAsBytes(dot.heard());
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    @Override
    public synchronized Optional<Dot> of(Person person, Key key) {
        return Optional.ofNullable(mine(FakeProfiles.pseudonym(person)).get(key));
    }

    @Override
    public synchronized Set<Key> present(Person person, Collection<Key> keys) {
        var present = new HashSet<>(keys);
        present.retainAll(mine(FakeProfiles.pseudonym(person)).keySet());
        return present;
    }

    @Override
    public synchronized List<Dot> put(Collection<Dot> some) {
        var failed = some.stream().filter(failing).toList();
        some.stream().filter(failing.negate()).forEach(this::replace);
        return failed;
    }

    @Override
    public synchronized Map<Key, Heard> heard(Map<Key, Pseudonym> places) {
        var heard = new HashMap<Key, Heard>();
        places.forEach((key, person) -> {
            var dot = mine(person).get(key);
            if (dot != null && dot.heard() != null) heard.put(key, Objects.requireNonNull(dot.heard()));
        });
        return heard;
    }

    @Override
    public Pseudonym pseudonym(Person person) {
        return FakeProfiles.pseudonym(person);
    }

    @Override
    public Optional<Heard> develop(byte[] body) {
        try {
            return body.length == 0 ? Optional.empty() : Optional.of(JSON.readValue(body, Heard.class));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether it took the place of nothing or of something older. */
    synchronized boolean replace(Dot dot) {
        var mine = mine(FakeProfiles.pseudonym(dot.person()));
        var there = mine.get(dot.key());
        if (there != null && there.revision() >= dot.revision()) return false;
        mine.put(dot.key(), dot);
        if (there == null) inserted.add(dot);
        return true;
    }

    synchronized void forget(Pseudonym person) {
        dots.remove(person);
    }

    private Map<Key, Dot> mine(Pseudonym person) {
        return dots.computeIfAbsent(person, nobody -> new LinkedHashMap<>());
    }
}
