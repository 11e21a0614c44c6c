package dev.ambient.local.findings;

import dev.ambient.domain.Alert;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Listening;
import dev.ambient.edge.listening.MadeListening;
import dev.ambient.local.Options;
import dev.ambient.local.backtest.Play;
import dev.ambient.local.backtest.Played;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The airline week: what people are unhappy with, beside the reasons that readers labelled, and its waves. */
final class Airlines {
    private static final Set<AlertKind> ON_SUMS = EnumSet.of(
            AlertKind.SPIKE,
            AlertKind.SENTIMENT_SHIFT,
            AlertKind.CRISIS,
            AlertKind.LISTENING_GAP,
            AlertKind.EMERGING_TOPIC,
            AlertKind.PRODUCT_INSIGHT,
            AlertKind.SEASONAL_TENSION);

    private final Path data;
    private final Options options;
    private final Listening listening;
    private final Reasons reasons = Reasons.read();
    private final PrintStream out;

    /** @param options with the week's listening */
    Airlines(Path data, Options options, PrintStream out) {
        this.data = data;
        this.options = options.input(data.resolve("mentions/airlines-2015.ndjson.gz"));
        this.listening = MadeListening.of(options.listening().orElseThrow());
        this.out = out;
    }

    void print() throws IOException {
        for (var inserted : Inserted.values()) {
            var told = new Told(listening);
            var play = new Play(listening, told);
            var played = Played.of(play, options, inserted);
            if (inserted == Inserted.AS_GIVEN) waves(told);
            out.println("\nTension points by labelled reason, inserted words " + inserted);
            Labels.read(data.resolve("airline/train.tsv"), reasons.names())
                    .forEach((handle, labelled) ->
                            compare(handle, labelled, new Tensions(play, reasons, brand(handle)), played));
        }
    }

    private void waves(Told told) {
        out.println("\nWaves of the week, as told of and as decided");
        told.all().stream()
                .filter(alert -> ON_SUMS.contains(alert.kind()))
                .sorted(Comparator.comparing(Alert::at).thenComparing(Alert::brand))
                .forEach(alert -> out.println(alert.at() + " " + alert.kind() + " " + alert.change() + " "
                        + (told.wasTold(alert) ? "told: " : "held: ") + alert.what() + " "
                        + alert.doubt()));
    }

    private void compare(String handle, List<Set<Integer>> labelled, Tensions tensions, Played played) {
        var kinds = reasons.names().size();
        var first = played.first();
        var posts = tensions.posts();
        var pulses = first == null ? List.<Set<Integer>>of() : tensions.pulses(first, played.last());
        var portraits = tensions.portraits(played.last());
        out.println(handle + ": " + labelled.size() + " labelled posts");
        line("unhappy posts", posts, Ranks.of(kinds, labelled, posts));
        line("samples of pulses", pulses, Ranks.of(kinds, labelled, pulses));
        line("portraits", portraits, Ranks.of(kinds, labelled, portraits));
        for (var reason = 0; reason < kinds; reason++)
            out.printf(
                    Locale.ROOT,
                    "  %-28s %5.1f %%   %5.1f %%   %5.1f %%   %5.1f %%%n",
                    reasons.names().get(reason),
                    share(reason, labelled),
                    share(reason, posts),
                    share(reason, pulses),
                    share(reason, portraits));
    }

    private void line(String sum, List<Set<Integer>> sample, Ranks ranks) {
        var spoken = sample.stream().filter(one -> !one.isEmpty()).count();
        out.printf("  %-18s rank correlation %s; %d, of a reason %d%n", sum, ranks, sample.size(), spoken);
    }

    /** Of all reasons that were told, in percent. */
    private double share(int reason, List<Set<Integer>> sample) {
        var counts = Ranks.counts(reasons.names().size(), sample);
        var sum = 0.0;
        for (var count : counts) sum += count;
        return sum == 0 ? 0 : 100 * counts[reason] / sum;
    }

    private String brand(String handle) {
        return listening.brands().values().stream()
                .filter(brand ->
                        brand.handles().getOrDefault("x", List.of()).stream().anyMatch(handle::equalsIgnoreCase))
                .findFirst()
                .orElseThrow()
                .key();
    }
}
