package dev.ambient.flow.pulse;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.ambient.domain.Concern;
import dev.ambient.domain.Dots;
import dev.ambient.domain.Figure;
import dev.ambient.domain.Heard;
import dev.ambient.domain.Outcomes;
import dev.ambient.domain.Pseudonym;
import dev.ambient.domain.Pulse;
import dev.ambient.domain.Pulses;
import dev.ambient.domain.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A stream batch → one write for each hour of each brand it touches; what was added already is not added again. */
@ApplicationScoped
class Adding {
    private static final Logger LOG = Logger.getLogger(Adding.class);
    private static final int PATIENCE = 8;

    private final Dots dots;
    private final Pulses pulses;
    private final Outcomes outcomes;

    Adding(Dots dots, Pulses pulses, Outcomes outcomes) {
        this.dots = dots;
        this.pulses = pulses;
        this.outcomes = outcomes;
    }

    void add(List<DynamodbStreamRecord> records) {
        if (records.isEmpty()) return;
        var batch = new Pulse.Batch(sequence(records.get(0)), sequence(records.get(records.size() - 1)));
        var hours = new LinkedHashMap<Pulse.Id, List<Beat>>();
        var unread = 0;
        for (var record : records) {
            var author = record.getDynamodb().getKeys().get("pk");
            var heard = heard(record);
            if (author == null || heard.isEmpty()) unread++;
            else sort(heard.get(), new Pseudonym(author.getS()), sequence(record), hours);
        }
        outcomes.count(Figure.UNREAD, unread);
        if (unread > 0) LOG.warnf("%d of %d dots could not be read and are not counted", unread, records.size());
        if (hours.isEmpty()) return;
        var stored = pulses.of(hours.keySet());
        hours.forEach((hour, beats) ->
                keep(hour, beats, batch, stored.getOrDefault(hour, new Versioned<>(Pulse.EMPTY, 0))));
    }

    private void keep(Pulse.Id hour, List<Beat> beats, Pulse.Batch batch, Versioned<Pulse> stored) {
        for (var conflicts = 0; conflicts < PATIENCE; conflicts++) {
            var before = stored.value();
            var fresh = beats.stream()
                    .filter(beat -> !before.knows(batch.first(), beat.sequence))
                    .toList();
            var sum = fresh.stream().map(Beat::pulse).reduce(Pulse::plus);
            if (sum.isEmpty()
                    || pulses.keep(hour, stored.with(before.plus(sum.get()).after(batch)))) {
                outcomes.count(Figure.ADDED, fresh.size());
                outcomes.count(Figure.KNOWN, beats.size() - fresh.size());
                return;
            }
            stored = pulses.exactly(hour);
        }
        throw new IllegalStateException("somebody else keeps writing the pulse of " + hour.hour());
    }

    /** A brand's own posts are no pulse of its customers. */
    private static void sort(Heard heard, Pseudonym author, String sequence, Map<Pulse.Id, List<Beat>> hours) {
        if (heard.voice() != null) return;
        var beat = new Beat(sequence, Pulse.of(heard, author));
        for (Concern concern : heard.concerns()) {
            var hour = new Pulse.Id(concern.brand(), Pulse.hour(heard.mention().at()));
            hours.computeIfAbsent(hour, first -> new ArrayList<>()).add(beat);
        }
    }

    private Optional<Heard> heard(DynamodbStreamRecord record) {
        var image = record.getDynamodb().getNewImage();
        var body = image == null ? null : image.get("body");
        if (body == null || body.getB() == null) return Optional.empty();
        var bytes = new byte[body.getB().remaining()];
        body.getB().duplicate().get(bytes);
        return dots.develop(bytes);
    }

    private static String sequence(DynamodbStreamRecord record) {
        return record.getDynamodb().getSequenceNumber();
    }

    /** One dot, and where in the stream it stands. */
    private record Beat(String sequence, Pulse pulse) {}
}
