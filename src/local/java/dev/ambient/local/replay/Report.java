package dev.ambient.local.replay;

import dev.ambient.domain.Listening;
import dev.ambient.local.Meter;
import dev.ambient.local.Usage;
import dev.ambient.local.report.Account;
import dev.ambient.local.report.Attention;
import dev.ambient.local.report.Console;
import dev.ambient.local.report.Page;
import dev.ambient.local.report.Rejects;
import dev.ambient.local.report.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run did, gathered from where it is known, and written to the folder. */
final class Report {
    private final Scene scene;
    private final Folder folder;
    private final Replay replay;
    private final Listening listening;
    private final Optional<Island> island;
    private final long refused;

    /** @param refused bodies the queue did not take */
    Report(Scene scene, Folder folder, Replay replay, Listening listening, Optional<Island> island, long refused) {
        this.scene = scene;
        this.folder = folder;
        this.replay = replay;
        this.listening = listening;
        this.island = island;
        this.refused = refused;
    }

    /** Writes every file but those that were written while it went on. */
    Summary written(String title, double startSeconds, double seconds) {
        var used = Meter.get().snapshot().since(scene.before());
        var told = scene.mailbox().told();
        var account = account(used);
        var leftovers = new Leftovers(scene.clients().sqs(), scene.template());
        folder.write("rejected.ndjson", rejected(leftovers));
        var summary = Summary.of(new Summary.Facts(
                scene.ledger().counts(leftovers.pending(scene.flow().early(), scene.ledger())),
                replay.count(Peek.Sort.MENTION),
                replay.count(Peek.Sort.EDIT),
                replay.count(Peek.Sort.DELETE),
                scene.census().profiles(),
                told,
                Attention.of(told, listening, replay.days(), scene.mailbox().mostMailsASecond()),
                held(),
                seconds,
                replay.halfSeconds(),
                startSeconds,
                account,
                passes(),
                used.since(scene.mark().own()).since(scheduled()).items(),
                scene.flow().schedules().stream().mapToLong(Schedule::fired).sum(),
                refused));
        folder.write("summary.json", summary.json() + "\n");
        folder.write("index.html", Page.of(title, replay.span(), summary, account.minus(passes()), told));
        return summary;
    }

    String words(Summary summary) {
        return Console.of(summary, folder.path());
    }

    /** Everything the functions and what fires them used; the runner's own marks are left out. */
    private Account account(Usage used) {
        var own = scene.mark().own();
        var hidings = scene.flow().mappings().stream()
                .mapToLong(one -> one.box().hidings())
                .sum();
        return account(
                used.since(own),
                hidings,
                scene.flow().spent(),
                scene.mailbox().published(),
                scene.mailbox().put(),
                scene.mailbox().mails());
    }

    private Usage scheduled() {
        return scene.flow().schedules().stream().map(Schedule::used).reduce(Usage.NONE, Usage::plus);
    }

    private Account passes() {
        var used = scheduled();
        var names = new ArrayList<String>();
        for (var schedule : scene.flow().schedules()) names.add(schedule.handler());
        var spent = scene.flow().spent().stream()
                .filter(one -> names.contains(one.handler()))
                .toList();
        return account(used, 0, spent, 0, 0, 0);
    }

    /** A write that was refused for its condition costs a unit, too. */
    private static Account account(Usage used, long hidings, List<Spent> spent, long published, long put, long mails) {
        return new Account(
                used.writes() + used.refused(),
                used.indexed(),
                used.reads(),
                used.requests() - hidings,
                spent.stream().mapToLong(Spent::calls).sum(),
                spent.stream().mapToDouble(Spent::millis).sum(),
                spent.stream().mapToDouble(Spent::size).sum(),
                published,
                put,
                mails);
    }

    private String rejected(Leftovers leftovers) {
        var lines = new StringBuilder();
        for (var queue : scene.template().queues()) {
            if (!queue.id().equals("rejected")) continue;
            leftovers.each(queue, message -> {
                var attributes = new HashMap<String, String>();
                message.messageAttributes().forEach((name, value) -> attributes.put(name, value.stringValue()));
                lines.append(Rejects.line(message.messageId(), message.body(), attributes))
                        .append('\n');
            });
        }
        return lines.toString();
    }

    /** Reasons of what was held back and not told of since: asked of the application, where there is one. */
    private Map<String, Long> held() {
        return island.map(one -> one.held(scene.census().matters())).orElse(Map.of());
    }
}
