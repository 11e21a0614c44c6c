package dev.ambient.local.letters;

import dev.ambient.domain.Alert;
import dev.ambient.domain.Listening;
import dev.ambient.edge.json.Wire;
import dev.ambient.edge.listening.MadeListening;
import dev.ambient.edge.sns.MadeLetter;
import dev.ambient.local.Trouble;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * {@code mvn -q -Pletters verify -Dambient.input=<alerts.ndjson>,… -Dambient.listening=<its listening>,…}: of runs of the flow the first
 * alert of each sort, as the mail of a subscriber who asks for all of them, in the order of telling and with nothing changed. A later run
 * adds the sorts that the earlier ones lack.
 */
public final class Letters {
    private final Set<Sort> shown = new HashSet<>();
    private final PrintStream out;

    private Letters(PrintStream out) {
        this.out = out;
    }

    /** What makes a letter unlike others; one that is sent once more is like any other such. */
    private record Sort(String rule, String change, String mode, boolean again) {
        static Sort of(Alert alert) {
            return alert.since().told() != null
                    ? new Sort("", "", "", true)
                    : new Sort(
                            alert.rule().id(),
                            alert.change().name(),
                            alert.mode().toString(),
                            false);
        }
    }

    public static void main(String[] arguments) throws IOException {
        var letters = new Letters(new PrintStream(System.out, false, StandardCharsets.UTF_8));
        try {
            var runs = paths("ambient.input");
            var listenings = paths("ambient.listening");
            if (runs.isEmpty() || runs.size() != listenings.size())
                throw new Trouble(
                        "ambient.input names alerts.ndjson of runs, ambient.listening as many listening files.");
            for (var place = 0; place < runs.size(); place++)
                letters.print(runs.get(place), MadeListening.of(listenings.get(place)));
        } catch (Trouble trouble) {
            System.err.println("ambient: " + trouble.getMessage());
            System.exit(1);
        }
    }

    private static List<Path> paths(String property) {
        return Arrays.stream(System.getProperty(property, "").split(","))
                .filter(name -> !name.isBlank())
                .map(name -> Path.of(name.strip()))
                .toList();
    }

    private void print(Path run, Listening listening) throws IOException {
        try (var lines = Files.lines(run)) {
            for (var line : (Iterable<String>) lines::iterator) {
                var alert = Objects.requireNonNull(Wire.mapper().readValue(line, Alert.class));
                if (shown.add(Sort.of(alert))) out.print("```text\n" + MadeLetter.of(alert, listening) + "```\n\n");
            }
        }
        out.flush();
    }
}
