package dev.ambient.local.backtest;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Topic;
import dev.ambient.edge.json.Wire;
import dev.ambient.edge.network.MadeDecoder;
import dev.ambient.fake.FakeConversations;
import dev.ambient.fake.FakeCrowds;
import dev.ambient.fake.FakeCustomers;
import dev.ambient.fake.FakeDiaries;
import dev.ambient.fake.FakeDots;
import dev.ambient.fake.FakeJudgements;
import dev.ambient.fake.FakeLookup;
import dev.ambient.fake.FakeMatters;
import dev.ambient.fake.FakeOutbox;
import dev.ambient.fake.FakeProfiles;
import dev.ambient.fake.FakePulses;
import dev.ambient.flow.alert.MadeAlert;
import dev.ambient.flow.enrich.MadeEnrich;
import dev.ambient.flow.profile.MadeProfile;
import dev.ambient.flow.pulse.MadePulse;
import dev.ambient.flow.watch.MadeWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import org.joda.time.DateTime;

/** The five functions over ports in memory, in event time: before each tick all that came is done, and every message is taken once. */
public final class Play {
    private static final ObjectMapper JSON = Wire.mapper();
    private static final int BATCH = 10;

    private final FakeDots dots = new FakeDots();
    private final FakeProfiles profiles;
    private final FakePulses pulses = new FakePulses();
    private final FakeConversations talks = new FakeConversations();
    private final Queue<Message> mentions = new ArrayDeque<>();
    private final Queue<Message> heard = new ArrayDeque<>();
    private final Queue<Message> alerts = new PriorityQueue<>();
    private final RequestHandler<SQSEvent, SQSBatchResponse> enrich;
    private final RequestHandler<SQSEvent, SQSBatchResponse> profile;
    private final RequestHandler<SQSEvent, SQSBatchResponse> alert;
    private final RequestHandler<DynamodbEvent, Void> pulse;
    private final RequestHandler<ScheduledEvent, Void> watch;
    private Instant now = Instant.EPOCH;
    private long sent;
    private int streamed;

    public Play(Listening listening, Witness books) {
        profiles = new FakeProfiles(dots, listening);
        var matters = new FakeMatters();
        var crowds = new FakeCrowds();
        var diaries = new FakeDiaries();
        Outbox<Heard> ears = outbox(heard, (Heard one) -> Duration.ZERO);
        Outbox<Alert> delayed = outbox(alerts, (Alert one) -> Duration.ofSeconds(one.groupWait()));
        Outbox<Alert> mouths = some -> {
            some.forEach(books::decided);
            return delayed.send(some);
        };
        Topic topic = told -> {
            told.forEach(one -> books.told(one, listening.team(one.team()).day(now)));
            return Set.of();
        };
        enrich = new MadeEnrich(MadeDecoder.networks(), listening).with(new FakeLookup(), ears, books::rejected, books);
        profile = MadeProfile.with(
                profiles,
                crowds,
                new FakeCustomers(),
                diaries,
                dots,
                mouths,
                new FakeOutbox<>(),
                books::rejected,
                books,
                listening,
                JSON);
        pulse = MadePulse.with(dots, pulses, talks, mouths, books, listening);
        watch = MadeWatch.with(
                listening,
                () -> mentions.size() + heard.size(),
                pulses,
                profiles,
                talks,
                crowds,
                dots,
                diaries,
                matters,
                mouths,
                books);
        alert = MadeAlert.with(matters, new FakeJudgements(), topic, books::rejected, listening, books, JSON);
    }

    /** One message, first visible at a time. */
    private record Message(String id, String body, Instant sent, Instant visible, int tries)
            implements Comparable<Message> {
        /** Tries after which something is wrong with what is played: no port fails here. */
        private static final int MOST = 5;

        /** Once more: what an edit changes may be on its way only. */
        Message again() {
            if (tries == MOST) throw new IllegalStateException("message " + id + " comes again for ever");
            return new Message(id, body, sent, visible, tries + 1);
        }

        @Override
        public int compareTo(Message other) {
            var order = visible.compareTo(other.visible);
            return order == 0 ? Long.compare(Long.parseLong(id), Long.parseLong(other.id)) : order;
        }

        SQSEvent.SQSMessage event() {
            var message = new SQSEvent.SQSMessage();
            message.setMessageId(id);
            message.setBody(body);
            message.setAttributes(Map.of(
                    "SentTimestamp", "" + sent.toEpochMilli(),
                    "ApproximateFirstReceiveTimestamp", "" + visible.toEpochMilli()));
            return message;
        }
    }

    public FakeDots dots() {
        return dots;
    }

    public FakeProfiles profiles() {
        return profiles;
    }

    public FakePulses pulses() {
        return pulses;
    }

    public FakeConversations conversations() {
        return talks;
    }

    void feed(String body, Instant time) {
        now = time;
        put(mentions, body, Duration.ZERO);
        if (mentions.size() >= BATCH) read();
    }

    /** Does all that waits, then fires the schedule. */
    void tick(Instant time) {
        read();
        now = time;
        tell();
        var event = new ScheduledEvent();
        event.setTime(new DateTime(time.toEpochMilli()));
        watch.handleRequest(event, null);
        tell();
    }

    private void read() {
        while (queue(mentions, enrich) | queue(heard, profile)) {
            // until both are empty
        }
        stream();
        tell();
    }

    /** Each when it is due: it is told on that day. */
    private void tell() {
        var until = now;
        while (!alerts.isEmpty() && !alerts.element().visible().isAfter(until)) {
            now = alerts.element().visible();
            queue(alerts, alert);
        }
        now = until;
    }

    private boolean queue(Queue<Message> line, RequestHandler<SQSEvent, SQSBatchResponse> function) {
        var batch = new LinkedHashMap<String, Message>();
        while (batch.size() < BATCH
                && !line.isEmpty()
                && !line.element().visible().isAfter(now))
            batch.put(line.element().id(), line.remove());
        if (batch.isEmpty()) return false;
        var event = new SQSEvent();
        event.setRecords(batch.values().stream().map(Message::event).toList());
        for (var failed : function.handleRequest(event, null).getBatchItemFailures())
            line.add(requireNonNull(batch.get(failed.getItemIdentifier())).again());
        return true;
    }

    private void stream() {
        var end = dots.insertions();
        if (streamed == end) return;
        pulse.handleRequest(dots.batch(streamed, end), null);
        streamed = end;
    }

    private <T> Outbox<T> outbox(Queue<Message> line, Function<T, Duration> delay) {
        return letters -> {
            for (var letter : letters) put(line, write(letter), delay.apply(letter));
            return Set.of();
        };
    }

    private void put(Queue<Message> line, String body, Duration delay) {
        line.add(new Message(Long.toString(sent++), body, now, now.plus(delay), 1));
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
