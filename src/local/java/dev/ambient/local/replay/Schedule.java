package dev.ambient.local.replay;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ambient.local.Meter;
import dev.ambient.local.Trouble;
import dev.ambient.local.Usage;
import dev.ambient.local.template.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;

/** A function that is fired by the clock: at whole multiples of its rate, or of the tick where that is longer. */
final class Schedule {
    private static final Logger LOG = Logger.getLogger(Schedule.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Source.Scheduled source;
    private final Lambda lambda;
    private Usage used = Usage.NONE;
    private long fired;

    Schedule(Source.Scheduled source, Lambda lambda) {
        this.source = source;
        this.lambda = lambda;
    }

    /** Fires it if the time is one of its own. What it throws is logged: the next pass does its work, too. */
    void fire(Instant tick, Duration step) {
        var rate = source.rate().compareTo(step) > 0 ? source.rate() : step;
        if (Math.floorMod(tick.toEpochMilli(), rate.toMillis()) != 0) return;
        var before = Meter.get().snapshot();
        fired++;
        try {
            lambda.call(event(tick), Clock.Span.of(tick));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "%s failed at %s", lambda.function().handler(), tick);
        }
        used = used.plus(Meter.get().snapshot().since(before));
    }

    String handler() {
        return lambda.function().handler();
    }

    long fired() {
        return fired;
    }

    /** What its passes used; nothing else runs beside them in a replay. */
    Usage used() {
        return used;
    }

    private ScheduledEvent event(Instant tick) {
        var event = new ScheduledEvent();
        var written = written(tick);
        event.setId(written.getOrDefault("id", UUID.randomUUID().toString()));
        event.setSource(written.getOrDefault("source", "aws.events"));
        event.setDetailType(written.getOrDefault("detail-type", "Scheduled Event"));
        event.setDetail(Map.of());
        event.setTime(new DateTime(
                Instant.parse(written.getOrDefault("time", tick.toString())).toEpochMilli(), DateTimeZone.UTC));
        return event;
    }

    private Map<String, String> written(Instant tick) {
        if (source.input().isEmpty()) return Map.of();
        var text = source.input()
                .replace("<aws.scheduler.scheduled-time>", tick.toString())
                .replace("<aws.scheduler.execution-id>", UUID.randomUUID().toString());
        try {
            var fields = new HashMap<String, String>();
            JSON.readTree(text)
                    .properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asText()));
            return fields;
        } catch (JsonProcessingException bad) {
            throw new Trouble("template.yaml: the input of " + handler() + "." + source.id() + " is no JSON.", bad);
        }
    }
}
