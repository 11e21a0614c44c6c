package dev.ambient.house;

import dev.ambient.local.Deeds;
import dev.ambient.local.Local;
import dev.ambient.local.Options;
import dev.ambient.local.report.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The packaged application with the bundled sample, played once for all tests.
 *
 * @param table where it is kept
 * @param deeds what its functions asked for
 */
record Sample(Path folder, Path table, Summary summary, Set<Deeds.Deed> deeds) {
    private static final Duration TICK = Duration.ofHours(1);

    private static class Played {
        static final Sample ONCE = play();
    }

    static Sample once() {
        return Played.ONCE;
    }

    /** Asked for anew, to be written to a folder. */
    static Options options(Path folder) {
        return Options.sample(folder).tick(TICK);
    }

    private static Sample play() {
        try {
            var folder = Files.createTempDirectory("ambient-sample");
            var table = folder.resolve("table");
            var summary = new AtomicReference<Summary>();
            var deeds = Deeds.of(
                    () -> summary.set(Local.run(options(folder.resolve("out")).table(table))));
            return new Sample(folder.resolve("out"), table, summary.get(), deeds);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The lines of a file of its outcome. */
    List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file + ".ndjson"));
    }
}
