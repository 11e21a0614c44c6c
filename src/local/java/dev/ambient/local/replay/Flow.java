package dev.ambient.local.replay;

import dev.ambient.local.Trouble;
import dev.ambient.local.template.Function;
import dev.ambient.local.template.Source;
import dev.ambient.local.template.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** All functions of the template with what fires them, in the template's order, which is that of the flow. */
final class Flow implements AutoCloseable {
    private final List<Stage> stages = new ArrayList<>();
    private final List<Mapping> mappings = new ArrayList<>();
    private final List<Mapping> early = new ArrayList<>();
    private final List<Stream> streams = new ArrayList<>();
    private final List<Schedule> schedules = new ArrayList<>();
    private final List<Lambda> lambdas = new ArrayList<>();
    private final ExecutorService janitor = Executors.newSingleThreadExecutor(Flow::daemon);
    private final Clients clients;
    private final Template template;
    private final Mark mark;

    /**
     * @param tapes the stream of each table, by the ARN the template gives it
     * @param census sees every change of a table
     */
    Flow(Template template, Clients clients, Beans beans, Map<String, Tape> tapes, Mark mark, Consumer<Record> census) {
        this.template = template;
        this.clients = clients;
        this.mark = mark;
        for (var function : template.functions()) {
            var lambda = new Lambda(function, beans.handler(function.handler()));
            lambdas.add(lambda);
            for (var source : function.sources()) wire(function, lambda, source, tapes, census);
        }
    }

    private void wire(
            Function function, Lambda lambda, Source source, Map<String, Tape> tapes, Consumer<Record> census) {
        if (source instanceof Source.Queued queued) {
            var box = new Box(clients.sqs(), template.queue(queued.queue()));
            var mapping = new Mapping(box, queued, lambda, clients.region(), janitor);
            if (streams.isEmpty()) early.add(mapping);
            mappings.add(mapping);
            stages.add(mapping);
        } else if (source instanceof Source.Streamed streamed) {
            var tape = tapes.get(streamed.stream());
            if (tape == null) throw new Trouble("template.yaml: " + function.id() + " reads a stream of no table.");
            var stream = new Stream(tape, streamed, lambda, mark, census);
            streams.add(stream);
            stages.add(stream);
        } else if (source instanceof Source.Scheduled scheduled) {
            schedules.add(new Schedule(scheduled, lambda));
        }
    }

    /** Does all there is to do at a time: afterwards only what is delayed beyond it waits. */
    void drain(Instant now) {
        boolean any;
        do {
            any = false;
            for (var stage : stages) while (stage.drain(now)) any = true;
        } while (any);
    }

    /** Drains, fires the schedules, and drains what they caused. */
    void tick(Instant tick, Duration step) {
        Clock.set(tick);
        drain(tick);
        for (var schedule : schedules) schedule.fire(tick, step);
        drain(tick);
    }

    /** When the next delayed message is due. */
    Optional<Instant> due() {
        return mappings.stream().flatMap(mapping -> mapping.due().stream()).min(Instant::compareTo);
    }

    /** The mappings before the table, which may work while feeding goes on. */
    List<Mapping> early() {
        return early;
    }

    List<Mapping> mappings() {
        return mappings;
    }

    List<Stream> streams() {
        return streams;
    }

    List<Schedule> schedules() {
        return schedules;
    }

    List<Spent> spent() {
        return lambdas.stream().map(Lambda::spent).toList();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "janitor");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        janitor.shutdown();
    }
}
