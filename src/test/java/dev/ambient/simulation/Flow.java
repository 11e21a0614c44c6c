package dev.ambient.simulation;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Backlog;
import dev.ambient.domain.Conversations;
import dev.ambient.domain.Crowds;
import dev.ambient.domain.Customers;
import dev.ambient.domain.Diaries;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Feedback;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Judgements;
import dev.ambient.domain.Listening;
import dev.ambient.domain.Lookup;
import dev.ambient.domain.Matter;
import dev.ambient.domain.Matters;
import dev.ambient.domain.Note;
import dev.ambient.domain.Outbox;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Profiles;
import dev.ambient.domain.Pulses;
import dev.ambient.domain.Rejected;
import dev.ambient.domain.Told;
import dev.ambient.domain.Topic;
import dev.ambient.domain.Versioned;
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
import dev.ambient.fake.FakeOutcomes;
import dev.ambient.fake.FakeProfiles;
import dev.ambient.fake.FakeRejected;
import dev.ambient.fake.FakeTopic;
import dev.ambient.flow.alert.MadeAlert;
import dev.ambient.flow.enrich.MadeEnrich;
import dev.ambient.flow.profile.MadeProfile;
import dev.ambient.flow.pulse.MadePulse;
import dev.ambient.flow.watch.MadeWatch;
import dev.ambient.simulation.Faults.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.time.DateTime;

/** All five functions over ports and queues in memory; nothing moves unless it is told to. */
final class Flow {
    static final Listening LISTENING = Town.listening();
    private static final ObjectMapper JSON = Wire.mapper();
    private static final MadeEnrich ENRICH = new MadeEnrich(MadeDecoder.networks(), LISTENING);
    private static final Duration VISIBILITY = Duration.ofMinutes(3);

    final FakeDots dots = new FakeDots();
    final Kept profiles = new Kept(new FakeProfiles(dots, LISTENING));
    final Waves pulses = new Waves();
    final FakeConversations conversations = new FakeConversations();
    final FakeMatters matters = new FakeMatters();
    final FakeJudgements judgements = new FakeJudgements();
    final FakeTopic topic = new FakeTopic();
    final Heralds heralds = new Heralds(topic, this::now);
    final Critics critics;
    final FakeOutcomes outcomes = new FakeOutcomes();
    final FakeRejected rejected = new FakeRejected();
    final Line mentions = new Line("m");
    final Line heard = new Line("h");
    final Line alerts = new Line("x");
    final List<Heard> known = new ArrayList<>();
    final Faults faults;
    private final Random random;

    private final RequestHandler<SQSEvent, SQSBatchResponse> enrich;
    private final RequestHandler<SQSEvent, SQSBatchResponse> profile;
    private final RequestHandler<SQSEvent, SQSBatchResponse> alert;
    private final RequestHandler<DynamodbEvent, Void> pulse;
    private final RequestHandler<ScheduledEvent, Void> watch;
    private int streamed;
    private int tried;
    /** A shard is read by one function at a time. */
    private boolean reading;

    private boolean aged;

    private Instant now = Town.START;

    Flow(Random random, Set<Kind> kinds) {
        this.random = random;
        this.critics = new Critics(new Random(random.nextLong()));
        this.faults = new Faults(random, kinds, this::anything);
        var outboxAlerts = faults.at(Outbox.class, outbox(alerts, (Alert one) -> Duration.ofSeconds(one.groupWait())));
        var outboxHeard = faults.at(Outbox.class, outbox(heard, (Heard one) -> {
            known.add(one);
            return Duration.ZERO;
        }));
        var people = faults.at(Profiles.class, profiles);
        var portraits = faults.at(Dots.class, dots);
        var sums = faults.at(Pulses.class, pulses);
        var aside = faults.at(Rejected.class, rejected);
        var crowds = faults.at(Crowds.class, new FakeCrowds());
        var diaries = faults.at(Diaries.class, new FakeDiaries());
        var customers = faults.at(Customers.class, new FakeCustomers());
        var notes = faults.at(Outcomes.class, outcomes);
        var outboxNotes = faults.at(Outbox.class, outbox(heard, (Note one) -> Duration.ZERO));
        var outboxFeedback = faults.at(Outbox.class, answers());
        enrich = ENRICH.with(
                faults.at(Lookup.class, new FakeLookup()), cast(outboxHeard), cast(outboxNotes), aside, notes);
        profile = MadeProfile.with(
                people,
                crowds,
                customers,
                diaries,
                portraits,
                cast(outboxAlerts),
                cast(outboxFeedback),
                aside,
                notes,
                LISTENING,
                JSON);
        var talks = faults.at(Conversations.class, conversations);
        pulse = MadePulse.with(portraits, sums, talks, cast(outboxAlerts), notes, LISTENING);
        var told = faults.at(Matters.class, matters);
        var said = faults.at(Judgements.class, judgements);
        Backlog backlog = () -> mentions.size() + heard.size();
        watch = MadeWatch.with(
                LISTENING,
                faults.at(Backlog.class, backlog),
                sums,
                people,
                talks,
                crowds,
                portraits,
                diaries,
                told,
                cast(outboxAlerts),
                notes);
        alert = MadeAlert.with(told, said, faults.at(Topic.class, heralds), aside, LISTENING, notes, JSON);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Outbox<T> cast(Outbox any) {
        return any;
    }

    private <T> Outbox<T> outbox(Line line, Function<T, Duration> delay) {
        return letters -> {
            for (var letter : letters) line.send(write(letter), now, delay.apply(letter));
            return Set.of();
        };
    }

    /** Feedback travels beside alerts. */
    private Outbox<Feedback> answers() {
        return feedback -> {
            for (var one : feedback) alerts.send(write(Map.of("feedback", one)), now, Duration.ZERO);
            return Set.of();
        };
    }

    Instant now() {
        return now;
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    void until(Instant time) {
        if (time.isAfter(now)) now = time;
    }

    String feed(String body) {
        return mentions.send(body, now, Duration.ZERO).id;
    }

    /** Whatever comes next. */
    void anything() {
        switch (random.nextInt(8)) {
            case 0, 1 -> enrich();
            case 2, 3 -> profile();
            case 4, 5 -> alert();
            case 6 -> pulse();
            default -> watch();
        }
    }

    boolean enrich() {
        return queue(mentions, enrich);
    }

    boolean profile() {
        return queue(heard, profile);
    }

    boolean alert() {
        var done = queue(alerts, alert);
        if (!faults.areOver()) critics.read(heralds.news(), now).forEach(this::feed);
        return done;
    }

    private boolean queue(Line line, RequestHandler<SQSEvent, SQSBatchResponse> function) {
        var disorder = faults.happens(Kind.DISORDER, 0.7);
        var batch = line.take(1 + random.nextInt(10), now, disorder ? random : null);
        if (batch.isEmpty()) return false;
        var failed = new HashSet<String>();
        var calls = faults.calls();
        var ended =
                faults.live(() -> function.handleRequest(Line.event(batch, now), null).getBatchItemFailures().stream()
                        .map(BatchItemFailure::getItemIdentifier)
                        .forEach(failed::add));
        profiles.batch(line == heard && ended, faults.calls() - calls);
        for (var place = batch.size() - 1; place >= 0; place--) {
            var message = batch.get(place);
            if (!ended || failed.contains(message.id)) {
                if (faults.happens(Kind.DEATH, 0.2)) line.dies(message);
                else line.back(message, later(VISIBILITY));
            } else if (faults.happens(Kind.REDELIVER, 0.15))
                line.again(message, now.plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60))));
        }
        return true;
    }

    private Instant later(Duration time) {
        return faults.happens(Kind.DELAY, 0.5) ? now.plus(time) : now;
    }

    /** The next records of the stream; those of a batch that failed come again, perhaps with more. */
    boolean pulse() {
        var inserted = dots.insertions();
        if (reading || streamed >= inserted) return false;
        var end = Math.min(inserted, Math.max(tried, streamed + 1 + random.nextInt(6)));
        tried = end;
        var event = dots.batch(streamed, end);
        reading = true;
        var ended = faults.live(() -> pulse.handleRequest(event, null));
        reading = false;
        if (ended && !faults.happens(Kind.REDELIVER, 0.15)) {
            streamed = end;
            tried = 0;
        }
        return true;
    }

    void watch() {
        var event = new ScheduledEvent();
        event.setTime(new DateTime(now.toEpochMilli()));
        faults.live(() -> watch.handleRequest(event, null));
    }

    boolean isDone() {
        return mentions.isEmpty() && heard.isEmpty() && alerts.isEmpty() && streamed >= dots.insertions();
    }

    /** Nothing goes wrong any more: dead letters are redriven, everything is done, and time passes. */
    void settle() {
        faults.stop();
        for (var hour = 0; hour < 24 * 30 && !isDone(); hour++) {
            for (var line : List.of(mentions, heard, alerts)) line.redrive();
            while (enrich() | profile() | pulse() | alert()) {
                // on and on
            }
            wait(Duration.ofHours(1));
        }
        wait(Duration.ofHours(1)); // what hours end with is told by the pass after the next one ends
        for (var pass = random.nextInt(8) == 0 ? 8 : 1; pass > 0; pass--) {
            watch();
            wait(Duration.ofHours(1));
            while (alert()) wait(Duration.ofMinutes(3));
        }
        if (random.nextInt(8) == 0) age();
    }

    /** Nobody posts for so long that nothing is waited for any more. */
    private void age() {
        aged = true;
        for (var pass = 0; pass < 5; pass++) {
            wait(Duration.ofDays(6));
            watch();
            wait(Duration.ofHours(1));
            while (alert()) wait(Duration.ofMinutes(3));
        }
    }

    /** Whether so much time has passed. */
    boolean isAged() {
        return aged;
    }

    /** Of what is kept several at a time. */
    static String name(Object kept) {
        return kept instanceof Told told ? told.alert() : ((Matter) ((Versioned<?>) kept).value()).dedupe();
    }

    /** Everything that is known at the end, as text: the same for the same seed. */
    String print() {
        var told = topic.told().stream()
                .map(one -> one.id() + "#" + one.transition())
                .collect(Collectors.joining(","));
        return profiles.print() + "|" + told + "|" + outcomes.all().size();
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
