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
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/** A stream batch → one write for each hour of each brand it touches, and what is said in conversations; what was added already is not added again. */
@ApplicationScoped
class Adding {
    private static final Logger LOG = Logger.getLogger(Adding.class);

    private final Dots dots;
    private final Pulses pulses;
    private final Talking talking;
    private final Outcomes outcomes;

    Adding(Dots dots, Pulses pulses, Talking talking, Outcomes outcomes) {
        this.dots = dots;
        this.pulses = pulses;
        this.talking = talking;
        this.outcomes = outcomes;
    }

    void add(List<DynamodbStreamRecord> records) {
        if (records.isEmpty()) return;
        var batch = new Pulse.Batch(sequence(records.get(0)), sequence(records.get(records.size() - 1)));
        var said = new ArrayList<Said>();
        for (var record : records) {
            var author = record.getDynamodb().getKeys().get("pk");
            var heard = heard(record);
            if (author != null && heard.isPresent())
                said.add(new Said(sequence(record), heard.get(), new Pseudonym(author.getS())));
        }
        var unread = records.size() - said.size();
        outcomes.count(Figure.UNREAD, unread);
        if (unread > 0) LOG.warnf("%d of %d dots could not be read and are not counted", unread, records.size());
        count(said, batch);
        talking.add(said, batch);
    }

    private void count(List<Said> said, Pulse.Batch batch) {
        var hours = new LinkedHashMap<Pulse.Id, List<Beat<Pulse>>>();
        said.forEach(one -> sort(one, hours));
        if (hours.isEmpty()) return;
        var stored = pulses.of(hours.keySet());
        hours.forEach((hour, beats) -> {
            var sum = new Sum<>(() -> pulses.exactly(hour), next -> pulses.keep(hour, next));
            var added = sum.add(
                    beats, batch, stored.getOrDefault(hour, new Versioned<>(Pulse.EMPTY, 0)), UnaryOperator.identity());
            outcomes.count(Figure.ADDED, added.fresh());
            outcomes.count(Figure.KNOWN, beats.size() - added.fresh());
        });
    }

    /** A brand's own posts are no pulse of its customers. */
    private static void sort(Said said, Map<Pulse.Id, List<Beat<Pulse>>> hours) {
        var heard = said.heard();
        if (heard.voice() != null) return;
        var beat = new Beat<>(said.sequence(), Pulse.of(heard, said.author()));
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
}
