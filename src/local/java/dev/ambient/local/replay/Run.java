package dev.ambient.local.replay;

import dev.ambient.domain.Listening;
import dev.ambient.edge.listening.MadeListening;
import dev.ambient.local.Engines;
import dev.ambient.local.Options;
import dev.ambient.local.Trouble;
import dev.ambient.local.report.Ledger;
import dev.ambient.local.report.Mailbox;
import dev.ambient.local.report.Summary;
import dev.ambient.local.template.Place;
import dev.ambient.local.template.Template;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A run from the first engine to the last file. */
public final class Run {
    private final Options options;
    private final PrintStream out;
    private final long begun = System.nanoTime();

    private Run(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /**
     * Does it all.
     *
     * @param beans empty for those of the application from the class path
     * @throws Trouble where a person must put something right first
     */
    public static Summary of(Options options, Optional<Beans> beans, PrintStream out) {
        // Or clients made before the application log every byte, for good.
        Logger.getLogger("").setLevel(Level.WARNING);
        var run = new Run(options, out);
        try {
            return run.onEngines(beans);
        } catch (IOException full) {
            throw Folder.full(options.out(), full);
        } catch (UncheckedIOException full) {
            throw Folder.full(options.out(), full.getCause());
        } finally {
            Clock.real();
        }
    }

    private Summary onEngines(Optional<Beans> beans) throws IOException {
        var input = Settings.input(options);
        try (var bodies = Input.of(input)) {
            var listening = Settings.listening(options);
            var folder = Folder.fresh(options.out());
            var engines = Kept.engines(options);
            var clients = Clients.of(engines);
            var template = template(engines);
            var stream = stack(clients, template);
            var receipts = new Receipts();
            try (var island = beans.isPresent() ? null : Island.start(Settings.of(template, engines, listening));
                    var ledger = Ledger.open();
                    var mailbox =
                            new Mailbox(folder.path(), template.topics(), delivery(clients, template), receipts::of)) {
                var given = receipts.with(beans.orElse(island));
                engines.inbox().reader(mailbox::take);
                engines.inbox().observer(mailbox::take);
                engines.inbox().room(mailbox::say);
                var scene = Scene.of(options, template, clients, given, ledger, mailbox, stream);
                return played(scene, MadeListening.of(listening), Optional.ofNullable(island), folder, bodies);
            } finally {
                engines.inbox().reader(letter -> {});
                engines.inbox().observer(event -> {});
                engines.inbox().room(post -> {});
            }
        }
    }

    private Summary played(Scene scene, Listening listening, Optional<Island> island, Folder folder, Input bodies) {
        try (scene) {
            var started = seconds();
            out.println("ambient: engines and application started in " + Math.round(started * 10) / 10.0 + " s");
            var refused = new AtomicLong();
            var feeder = new Feeder(scene.clients().sqs(), scene.entry(), (body, why) -> {
                refused.incrementAndGet();
                out.println("  not taken by the queue: " + body.place() + ": " + why);
            });
            var replay = new Replay(scene.flow(), feeder, options.tick(), new Progress(out));
            var serves = options.serve() && options.input().isEmpty();
            if (!serves) replay.run(bodies);
            var report = new Report(scene, folder, replay, listening, island, refused.get());
            var summary = report.written(
                    options.input().map(Path::toString).orElse("the bundled sample"), started, seconds() - started);
            if (!serves) out.println(report.words(summary));
            if (options.serve()) new Serve(scene, out).untilEnd();
            return summary;
        }
    }

    /** As SNS brings a message to a queue. */
    private static BiConsumer<String, String> delivery(Clients clients, Template template) {
        return (queue, body) -> clients.sqs()
                .sendMessage(
                        request -> request.queueUrl(template.queue(queue).url()).messageBody(body));
    }

    private String stack(Clients clients, Template template) {
        Clock.real();
        Stack.queues(clients.sqs(), template);
        return Stack.table(
                clients.table(), template.tables().get(0), options.table().isPresent());
    }

    private Template template(Engines engines) {
        var parameters = Map.of(
                "AlertEmail",
                "team@local.example",
                "Bluesky",
                "off",
                "TableProtection",
                "false",
                "SlackSecret",
                "local");
        var place = new Place(engines.queues().toString(), "elasticmq", "000000000000", "ambient", parameters);
        try {
            var template = Template.read(options.template(), place);
            if (template.tables().size() != 1 || template.functions().isEmpty())
                throw new Trouble(options.template() + " has no function, or not exactly one table.");
            return template;
        } catch (IllegalArgumentException unknown) {
            throw new Trouble(String.valueOf(unknown.getMessage()), unknown);
        }
    }

    private double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
