package dev.ambient.local;

import dev.ambient.local.replay.Beans;
import dev.ambient.local.replay.Run;
import dev.ambient.local.report.Summary;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/** {@code mvn -q -Plocal verify}: the whole flow on this machine, wired from {@code template.yaml}. Properties: {@link Options}. */
public final class Local {
    private Local() {}

    public static void main(String[] arguments) {
        var status = 1;
        try {
            status = run(Options.of(System::getProperty)).attention().broken().isEmpty() ? 0 : 1;
        } catch (Trouble trouble) {
            System.err.println("ambient: " + trouble.getMessage());
        } catch (RuntimeException bug) {
            bug.printStackTrace();
        }
        System.out.flush();
        System.exit(status); // engines leave threads behind, and there is nothing left to be saved
    }

    /**
     * One run, on the application from the class path. Runs may follow each other in one JVM, not overlap.
     *
     * @throws Trouble in one line, where a person must put something right first
     */
    public static Summary run(Options options) {
        return run(options, Optional.empty(), System.out);
    }

    /** One run on other handlers, for tests: no application is started. */
    public static Summary run(Options options, Beans beans) {
        return run(options, Optional.of(beans), System.out);
    }

    private static Summary run(Options options, Optional<Beans> beans, PrintStream out) {
        var before = Map.copyOf(System.getProperties());
        try {
            return Run.of(options, beans, out);
        } finally {
            System.getProperties().keySet().removeIf(name -> !before.containsKey(name));
            System.getProperties().putAll(before);
        }
    }
}
