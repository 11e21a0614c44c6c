package dev.ambient.artifact;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ambient.any.AnyHeard;
import dev.ambient.edge.json.Wire;
import dev.ambient.fake.Events;
import dev.ambient.local.template.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code mvn -q -Pbench verify}: how long functions take to start and to answer first, as a table; medians of {@value #RUNS}. */
public final class StartBench {
    private static final int RUNS = 3;
    private static final Instant NOW = Instant.parse("2026-03-02T09:01:00Z");
    private static final Pattern SDK = Pattern.compile(
            "(software\\.amazon\\.awssdk|software\\.amazon\\.eventstream|org\\.apache\\.httpcomponents|org\\.reactivestreams"
                    + "|org\\.slf4j\\.slf4j-api|commons-codec|org\\.jboss\\.logging|com\\.amazonaws\\.aws-lambda-java-core).*");

    private StartBench() {}

    /** What is measured once, in milliseconds and MB. */
    private record Start(long ready, long first, long second, long memory) {}

    /** One way to start something, and what it is asked. */
    private record Subject(String title, Launch launch, String event, boolean snapshot) {}

    private interface Launch {
        Guest start() throws IOException;
    }

    /** The subjects take turns, so that each has its share of a busy machine. */
    public static void main(String[] arguments) throws Exception {
        var house = House.build(Files.createTempDirectory("artifact"));
        var plain = plain(house);
        var schedule = (Source.Scheduled) house.function("watch").sources().get(0);
        var heard = Events.queued(List.of(Events.message(heard())), NOW);
        var minute = Events.scheduled(schedule.input(), NOW);
        var subjects = List.of(
                subject(house, "profile", heard, false),
                subject(house, "profile", heard, true),
                subject(house, "watch", minute, false),
                subject(house, "watch", minute, true),
                new Subject("plain handler, the SDK's client alone", () -> plain(house, plain), heard, false));
        var starts = new LinkedHashMap<String, List<Start>>();
        for (var run = 0; run < RUNS; run++) {
            for (var subject : subjects)
                starts.computeIfAbsent(subject.title, first -> new ArrayList<>())
                        .add(measured(subject));
        }
        System.out.println(
                "| function | start to first answer ms | ready | event to first answer | second | memory MB |");
        System.out.println("|---|---|---|---|---|---|");
        starts.forEach(StartBench::print);
        System.exit(0); // engines leave threads behind
    }

    private static Subject subject(House house, String name, String event, boolean snapshot) {
        var title = "`" + name + "`" + (snapshot ? ", primed" : "");
        return new Subject(title, () -> house.start(name, snapshot, Map.of()), event, snapshot);
    }

    private static Start measured(Subject subject) throws Exception {
        try (var guest = subject.launch.start()) {
            var ready = guest.ready();
            if (subject.snapshot) guest.restore();
            var before = System.nanoTime();
            var first = guest.call(subject.event).at() - before;
            var again = System.nanoTime();
            var second = guest.call(subject.event).at() - again;
            return new Start(ready, first / 1_000_000, second / 1_000_000, guest.resident());
        }
    }

    private static void print(String title, List<Start> starts) {
        System.out.printf(
                "| %s | %,d | %,d | %,d | %,d | %d |%n",
                title,
                median(starts.stream().map(start -> start.ready + start.first).toList()),
                median(starts.stream().map(Start::ready).toList()),
                median(starts.stream().map(Start::first).toList()),
                median(starts.stream().map(Start::second).toList()),
                median(starts.stream().map(Start::memory).toList()));
    }

    private static long median(List<Long> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    /** A package with nothing but the SDK, out of the artifact's own jars. */
    private static Path plain(House house) throws IOException {
        var root = Files.createTempDirectory("plain");
        var handler = root.resolve(PlainHandler.class.getName().replace('.', '/') + ".class");
        Files.createDirectories(handler.getParent());
        try (var bytes = StartBench.class.getResourceAsStream("PlainHandler.class");
                var jars = Files.list(house.root().resolve("lib"))) {
            if (bytes == null) throw new IllegalStateException("the plain handler is not compiled");
            Files.copy(bytes, handler);
            var library = Files.createDirectory(root.resolve("lib"));
            for (var jar : jars.filter(
                            jar -> SDK.matcher(jar.getFileName().toString()).matches())
                    .toList()) Files.copy(jar, library.resolve(jar.getFileName()));
        }
        return root;
    }

    private static Guest plain(House house, Path root) throws IOException {
        var function = house.function("profile");
        return Guest.start(root, PlainHandler.class.getName(), function.memory(), false, house.environment("profile"));
    }

    private static String heard() throws JsonProcessingException {
        return Wire.mapper().writeValueAsString(AnyHeard.angry("ana"));
    }
}
