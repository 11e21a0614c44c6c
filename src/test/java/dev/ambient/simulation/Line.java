package dev.ambient.simulation;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A standard queue: at least once, in any order, with its dead letters. */
final class Line {
    private static final int PATIENCE = 5;

    private final String name;
    private final List<Message> waiting = new ArrayList<>();
    private final List<Message> dead = new ArrayList<>();
    private int sent;

    Line(String name) {
        this.name = name;
    }

    /** One message in it. */
    static final class Message {
        final String id;
        final String body;
        final Instant sent;
        private Instant visible;
        private @Nullable Instant received;
        private int receives;

        Message(String id, String body, Instant sent, Instant visible) {
            this.id = id;
            this.body = body;
            this.sent = sent;
            this.visible = visible;
        }

        SQSMessage event(Instant now) {
            var first = received == null ? now : received;
            received = first;
            receives++;
            var message = new SQSMessage();
            message.setMessageId(id);
            message.setBody(body);
            message.setAttributes(Map.of(
                    "SentTimestamp", "" + sent.toEpochMilli(),
                    "ApproximateFirstReceiveTimestamp", "" + first.toEpochMilli()));
            return message;
        }
    }

    Message send(String body, Instant now, Duration delay) {
        var message = new Message(name + "-" + sent++, body, now, now.plus(delay));
        waiting.add(message);
        return message;
    }

    boolean isEmpty() {
        return waiting.isEmpty() && dead.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    /** Takes some that can be seen, in order or in any. */
    List<Message> take(int most, Instant now, @Nullable Random order) {
        var seen = new ArrayList<Message>();
        for (var message : waiting) if (!message.visible.isAfter(now)) seen.add(message);
        if (order != null) java.util.Collections.shuffle(seen, order);
        var taken = List.copyOf(seen.subList(0, Math.min(most, seen.size())));
        waiting.removeAll(taken);
        return taken;
    }

    /** Comes again, or dies after too many times; at the head, where it came from. */
    void back(Message message, Instant visible) {
        message.visible = visible;
        if (message.receives >= PATIENCE) dies(message);
        else waiting.add(0, message);
    }

    /** As if its other receives had failed too: it comes again when dead letters are redriven, days later. */
    void dies(Message message) {
        dead.add(message);
    }

    /** Though it was settled, a second copy is delivered some day. */
    void again(Message message, Instant visible) {
        var twin = new Message(message.id, message.body, message.sent, visible);
        twin.received = message.received;
        waiting.add(twin);
    }

    void redrive() {
        for (var message : dead) message.receives = 0;
        waiting.addAll(dead);
        dead.clear();
    }

    static SQSEvent event(List<Message> batch, Instant now) {
        var event = new SQSEvent();
        event.setRecords(batch.stream().map(message -> message.event(now)).toList());
        return event;
    }

    @Override
    public String toString() {
        return name + ": " + waiting.size() + " wait, " + dead.size() + " dead";
    }
}
