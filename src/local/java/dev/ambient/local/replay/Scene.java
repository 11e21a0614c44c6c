package dev.ambient.local.replay;

import dev.ambient.local.Meter;
import dev.ambient.local.Options;
import dev.ambient.local.Usage;
import dev.ambient.local.report.Ledger;
import dev.ambient.local.report.Mailbox;
import dev.ambient.local.template.Queue;
import dev.ambient.local.template.Source;
import dev.ambient.local.template.Template;
import java.util.Map;

/**
 * Everything one run works with.
 *
 * @param before what had been used when it began
 */
record Scene(
        Options options,
        Template template,
        Clients clients,
        Flow flow,
        Mark mark,
        Census census,
        Ledger ledger,
        Mailbox mailbox,
        Usage before)
        implements AutoCloseable {

    /** @param stream ARN of the table's stream */
    static Scene of(
            Options options,
            Template template,
            Clients clients,
            Beans beans,
            Ledger ledger,
            Mailbox mailbox,
            String stream) {
        var table = template.tables().get(0);
        var kept = options.table().isPresent();
        var mark = new Mark(clients.table(), table);
        var census = new Census();
        if (kept) census.begin(clients.table(), table, mark);
        var before = Meter.get().snapshot();
        var tapes = Map.of(table.streamArn(), new Tape(clients.streams(), stream, !kept));
        var flow = new Flow(template, clients, beans, tapes, mark, census);
        return new Scene(options, template, clients, flow, mark, census, ledger, mailbox, before);
    }

    /** The queue of mentions: the one the first function with a queue drinks from. */
    Queue entry() {
        return template.functions().stream()
                .flatMap(function -> function.sources().stream())
                .filter(Source.Queued.class::isInstance)
                .map(source -> template.queue(((Source.Queued) source).queue()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no function of template.yaml drinks from a queue"));
    }

    @Override
    public void close() {
        if (options.table().isPresent()) mark.erase();
        flow.close();
    }
}
