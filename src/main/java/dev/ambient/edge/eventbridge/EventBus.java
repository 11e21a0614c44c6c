package dev.ambient.edge.eventbridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ambient.domain.Alert;
import dev.ambient.domain.Listening;
import dev.ambient.edge.bulk.Chunks;
import dev.ambient.edge.channels.Channel;
import dev.ambient.edge.words.Names;
import dev.ambient.edge.words.Plain;
import dev.ambient.edge.words.Shorter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/**
 * The stack's event bus: each alert an event with source {@code ambient}, its kind and change as detail-type and the whole alert as
 * detail.
 */
@ApplicationScoped
class EventBus implements Channel {
    /** Entries that one request takes. */
    private static final int BATCH = 10;
    /** Bytes that one request took at all times, whatever it takes by now. */
    private static final int BYTES = 256 * 1024;
    /** Bytes of a detail: a target such as Step Functions takes 256 KiB with the envelope around it. */
    private static final int DETAIL = 240 * 1024;
    /** How often an entry is put that the bus does not take, before its message comes again. */
    private static final int TRIES = 2;

    private static final Logger LOG = Logger.getLogger(EventBus.class);

    private final EventBridgeClient events;
    private final Names names;
    private final ObjectMapper json;
    private final String bus;

    private record Entry(int place, PutEventsRequestEntry event) {
        int size() {
            return event.source().length() + event.detailType().length() + Plain.bytes(event.detail()) + 14;
        }
    }

    EventBus(
            EventBridgeClient events,
            ObjectMapper json,
            Listening listening,
            @ConfigProperty(name = "ambient.bus") String bus) {
        this.events = events;
        this.names = new Names(listening);
        this.json = json;
        this.bus = bus;
    }

    @Override
    public String name() {
        return "eventBus";
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public Set<Integer> tell(List<Alert> alerts) {
        var open = IntStream.range(0, alerts.size())
                .mapToObj(place -> new Entry(place, event(alerts.get(place))))
                .toList();
        for (var tries = 0; tries < TRIES && !open.isEmpty(); tries++) open = refused(open);
        var untold = new HashSet<Integer>();
        open.forEach(entry -> untold.add(entry.place));
        return untold;
    }

    /** Where one request is not answered at all, the next would wait as long: the rest is not put. */
    private List<Entry> refused(List<Entry> entries) {
        var refused = new ArrayList<Entry>();
        var answered = true;
        for (var chunk : Chunks.of(entries, BATCH, BYTES, Entry::size)) {
            answered = answered && put(chunk, refused);
            if (!answered) refused.addAll(chunk);
        }
        return refused;
    }

    private boolean put(List<Entry> chunk, List<Entry> refused) {
        try {
            var results = events.putEvents(request ->
                            request.entries(chunk.stream().map(Entry::event).toList()))
                    .entries();
            for (var place = 0; place < chunk.size(); place++) {
                var code = place < results.size() ? results.get(place).errorCode() : "missing";
                if (code == null) continue;
                LOG.warnf("The bus did not take an alert: %s", code);
                refused.add(chunk.get(place));
            }
            return true;
        } catch (RuntimeException failed) {
            LOG.warnf("The bus did not take %d alerts: %s", chunk.size(), failed.getMessage());
            return false;
        }
    }

    private PutEventsRequestEntry event(Alert alert) {
        return PutEventsRequestEntry.builder()
                .eventBusName(bus)
                .source("ambient")
                .detailType(alert.kind() + " " + alert.change())
                .time(alert.at())
                .detail(Shorter.fitting(alert, DETAIL, names.phrase(alert).language(), this::detail))
                .build();
    }

    private String detail(Alert alert) {
        try {
            return json.writeValueAsString(alert);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
