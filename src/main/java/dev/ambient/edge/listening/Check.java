package dev.ambient.edge.listening;

import java.io.PrintStream;
import java.nio.file.Path;

/** {@code mvn -q -Pvalidate process-classes}: whether a file can be listened by, and if not, all that is wrong with it. */
final class Check {
    private Check() {}

    public static void main(String[] files) {
        var bad = 0;
        for (var file : files) if (!check(Path.of(file), System.out, System.err)) bad++;
        System.exit(bad == 0 ? 0 : 1);
    }

    static boolean check(Path file, PrintStream out, PrintStream err) {
        try {
            var listening = ListeningFile.read(file);
            out.printf(
                    "%s can be listened by: %d brands, %d teams of its own, %d followed%n",
                    file,
                    listening.brands().size(),
                    listening.teams().size(),
                    listening.follow().size());
            return true;
        } catch (Invalid findings) {
            err.println(findings.getMessage());
            return false;
        }
    }
}
