package dev.ambient.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Proof that the simulation can fail: plants bugs in the production sources one by one, compiles, and looks for a schedule that
 * notices. {@code mvn -q -Pbugs test} prints the table.
 */
public final class Bugs {
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "ambient");
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path TESTS = Path.of("target", "test-classes");
    private static final long MOST = Long.getLong("ambient.schedules", 10_000);

    private Bugs() {}

    /**
     * One bug: a piece of a source file and what stands there instead.
     *
     * @param file below {@code src/main/java/dev/ambient}
     */
    record Bug(String name, String file, String right, String wrong) {
        /** The file with the bug in it. Throws where the right piece is not there exactly once. */
        String planted() {
            var source = read(SOURCES.resolve(file));
            var parts = source.split(java.util.regex.Pattern.quote(right), -1);
            if (parts.length != 2)
                throw new IllegalStateException(
                        name + ": " + file + " holds this " + (parts.length - 1) + " times: " + right);
            return parts[0] + wrong + parts[1];
        }
    }

    /** All of {@code bugs.txt}: a name after {@code #}, the file, then what is right and what is wrong. */
    static List<Bug> all() {
        var bugs = new ArrayList<Bug>();
        for (var part : read(Path.of("src/test/resources/dev/ambient/simulation/bugs.txt"))
                .split("(?m)^# ")) {
            if (part.isBlank() || !part.contains("\n--\n")) continue;
            var lines = part.split("\n", 3);
            var sides = lines[2].split("\n--\n", 2);
            bugs.add(new Bug(lines[0].strip(), lines[1].strip(), sides[0].strip(), sides[1].strip()));
        }
        return bugs;
    }

    /** Prints which bugs are noticed, after how many schedules, and by which sentence. */
    public static void main(String[] arguments) {
        var bugs = all();
        var noticed = bugs.stream().parallel().filter(Bugs::isNoticed).count();
        System.out.printf("%d of %d noticed (%.0f %%)%n", noticed, bugs.size(), 100.0 * noticed / bugs.size());
        System.exit(noticed >= 0.95 * bugs.size() ? 0 : 1);
    }

    private static boolean isNoticed(Bug bug) {
        try {
            var found = hunt(bug);
            System.out.printf("%-52s %s%n", bug.name, found);
            return found.startsWith("seed");
        } catch (Exception broken) {
            throw new IllegalStateException(bug.name, broken);
        }
    }

    /** The first seed that notices, and what it says. */
    static String hunt(Bug bug) throws Exception {
        var folder = Files.createTempDirectory("ambient-bug");
        var source = folder.resolve(bug.file);
        Files.createDirectories(source.getParent());
        Files.writeString(source, bug.planted());
        var compiled = Files.createDirectories(folder.resolve("classes"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        var status = compiler.run(
                null,
                null,
                null,
                "-proc:none",
                "-nowarn",
                "--release",
                "17",
                "-d",
                compiled.toString(),
                "-cp",
                CLASSES + java.io.File.pathSeparator + System.getProperty("java.class.path"),
                source.toString());
        if (status != 0) throw new IllegalStateException(bug.name + " does not compile");
        try (var loader = new Bugged(compiled)) {
            var schedules = loader.loadClass("dev.ambient.simulation.Bugs").getDeclaredMethod("first", long.class);
            schedules.setAccessible(true);
            return (String) schedules.invoke(null, MOST);
        }
    }

    /** The first schedule at which something is wrong. */
    static String first(long most) {
        SimulationTest.quiet();
        LongFunction<String> say = seed -> {
            var wrong = Schedule.of(seed).wrong();
            return wrong.isEmpty() ? "" : "seed " + seed + ": " + wrong.get(0);
        };
        return Stream.iterate(0L, seed -> seed + 1)
                .limit(most)
                .map(say::apply)
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("NOT NOTICED in " + most);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Everything of Ambient anew, the bug first; the rest as it is. */
    private static final class Bugged extends URLClassLoader {
        Bugged(Path compiled) throws MalformedURLException {
            super(new URL[] {url(compiled), url(CLASSES), url(TESTS)}, Bugs.class.getClassLoader());
        }

        private static URL url(Path folder) throws MalformedURLException {
            return folder.toUri().toURL();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("dev.ambient.")) return super.loadClass(name, resolve);
            synchronized (getClassLoadingLock(name)) {
                var known = findLoadedClass(name);
                return known != null ? known : findClass(name);
            }
        }
    }
}
