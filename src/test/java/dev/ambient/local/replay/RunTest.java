package dev.ambient.local.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ambient.local.Local;
import dev.ambient.local.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runner on the real engines and the real template, with handlers that only pass on. */
class RunTest {
    @TempDir
    Path folder;

    @Test
    void everyRecordGoesThroughAndEachTickIsFired() throws IOException {
        var flow = run("10:01 one", "10:02 two", "10:17 three");
        assertEquals(
                List.of("10:01 one", "10:02 two", "10:17 three"),
                flow.pulsed.stream().map(RunTest::text).toList());
        assertEquals(Instant.parse("2026-03-02T10:05:00Z"), flow.ticks.get(0));
        assertEquals(Instant.parse("2026-03-02T14:15:00Z"), flow.ticks.get(flow.ticks.size() - 1));
        assertEquals(3 + 48, flow.ticks.size());
    }

    @Test
    void aDelayPassesInEventTime() throws IOException {
        var flow = run("10:01 alarm", "10:04 alarm", "10:30 calm");
        assertEquals("alert 2026-03-02T10:03:00Z", flow.log.get(0));
        assertEquals("watch 2026-03-02T10:05:00Z", flow.log.get(1));
        assertEquals("alert 2026-03-02T10:06:00Z", flow.log.get(2));
        assertTrue(Files.readString(folder.resolve("out/inbox/care/2026-03-02T10-03-00Z-a-1-1.txt"))
                .startsWith("Subject: Alarm\n\nAlarm & more"));
    }

    @Test
    void aPoisonedMessageIsTriedFiveTimesAndStaysPending() throws IOException {
        var flow = run("10:01 one", "10:02 poison", "10:03 two");
        assertEquals(
                5,
                flow.tries.entrySet().stream()
                        .filter(one -> one.getKey().contains("poison"))
                        .findFirst()
                        .orElseThrow()
                        .getValue());
        var summary = Files.readString(folder.resolve("out/summary.json"));
        assertTrue(
                summary.contains("\"pending\" : 1")
                        && summary.contains("\"dot\" : 2")
                        && summary.contains("\"records\" : 3"),
                summary);
    }

    /** The topic brings it what interrupts; what it does not take ends as a dead letter and holds up nobody. */
    @Test
    void aRoomThatDoesNotAnswerIsTriedFiveTimesWhileAllElseGoesOn() throws IOException {
        var flow = run("10:01 alarm", "10:04 alarm", "10:30 alarm");
        assertEquals(Map.of("a-1", 1, "a-2", 5, "a-3", 1), flow.said);
        assertEquals(1, flow.waiting("interruptionsDead"));
        assertEquals(
                "alert 2026-03-02T10:32:00Z",
                flow.log.stream()
                        .filter(line -> line.startsWith("alert"))
                        .toList()
                        .get(2));
        assertEquals(3, Files.readAllLines(folder.resolve("out/alerts.ndjson")).size());
        assertTrue(Files.readString(folder.resolve("out/summary.json")).contains("\"pending\" : 0"));
    }

    @Test
    void manyGoInWholeBatches() throws IOException {
        var lines = new ArrayList<String>();
        for (var i = 0; i < 5_000; i++) lines.add(String.format("10:%02d number %d", i / 100, i));
        var begun = System.nanoTime();
        var flow = run(Duration.ofHours(1), lines.toArray(String[]::new));
        System.out.println("5,000 took " + (System.nanoTime() - begun) / 1_000_000 + " ms, batches " + flow.batches);
        assertTrue(lines.equals(flow.pulsed.stream().map(RunTest::text).toList()), "the order of sending");
        assertTrue(flow.batches.stream().filter(size -> size == 100).count() >= 49, flow.batches.toString());
    }

    private static String text(String body) {
        return body.replaceAll(".*T(\\d\\d:\\d\\d).*\"text\":\"([^\"]*)\".*", "$1 $2");
    }

    private FakeFlow run(String... lines) throws IOException {
        return run(Duration.ofMinutes(5), lines);
    }

    private FakeFlow run(Duration tick, String... lines) throws IOException {
        var input = new StringBuilder();
        for (var line : lines) {
            input.append("{\"type\":\"mention\",\"at\":\"2026-03-02T")
                    .append(line, 0, 5)
                    .append(":00Z\",\"text\":\"")
                    .append(line.substring(6))
                    .append("\"}\n");
        }
        var options = Options.sample(folder.resolve("out"))
                .input(Files.writeString(folder.resolve("in.ndjson"), input))
                .tick(tick);
        var flow = new FakeFlow(Kept.engines(options));
        Local.run(options, flow);
        return flow;
    }
}
