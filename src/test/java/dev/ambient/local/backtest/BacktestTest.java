package dev.ambient.local.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ambient.domain.AlertKind;
import dev.ambient.domain.Outcome;
import dev.ambient.local.Options;
import dev.ambient.local.Trouble;
import dev.ambient.local.report.Load;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten days of a small brand, counted by hand: two grave posts, one of them known to be; one known and never posted. */
class BacktestTest {
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());
    private static final String LISTENING = """
            brands:
              nordbrew:
                names: [Nordbrew]
                handles: {x: [nordbrew]}
                accounts: {x: ["1"]}
            """;
    private static final List<String> POSTS = List.of(
            post("a", "7", "2026-03-01T08:00:00Z", "nordbrew coffee this morning"),
            post("b", "8", "2026-03-04T09:00:00Z", grave()),
            post("b", "8", "2026-03-04T09:00:00Z", grave()),
            post("c", "9", "2026-03-06T10:00:00Z", grave()),
            post("d", "7", "2026-03-11T08:00:00Z", "nordbrew coffee again"));
    private static final List<String> TRUTH = List.of(
            truth("x:8", "2026-03-04T08:30:00Z", "2026-03-04T09:30:00Z"),
            truth("x:7", "2026-03-08T08:00:00Z", "2026-03-08T09:00:00Z"));

    @TempDir
    private Path folder;

    /** The edit of what was posted just now has to come again, as its dot is on its way only. */
    @Test
    void whatHasToComeAgainComesAgain() throws IOException {
        var posts = List.of(
                post("e", "5", "2026-03-01T08:00:00Z", "nordbrew coffee this morning"),
                post("e", "5", "2026-03-01T08:00:00Z", "nordbrew tea this morning")
                        .replace("\"create\"", "\"update\""));
        var trial = played(posts).get("as set");
        assertEquals(Map.of(Outcome.DOT, 1L, Outcome.APPLIED, 1L), trial.outcomes());
    }

    @Test
    void whatIsFoundWrongAndMissedIsCountedAsByHand() throws IOException {
        var trial = played().get("as set");
        assertEquals(5, trial.records());
        assertEquals(10, trial.days());
        assertEquals(Map.of(Outcome.DOT, 4L, Outcome.DUPLICATE, 1L), trial.outcomes());
        var grave = trial.rules().stream()
                .filter(rule -> rule.kind() == AlertKind.SAFETY_LEGAL)
                .findFirst()
                .orElseThrow();
        assertEquals(
                new Verdict(AlertKind.SAFETY_LEGAL, 2, 4, Interval.rate(1, 1 / 3.0), Interval.share(1, 2), 30.0),
                grave);
        assertEquals(new Load(0.4, 0.4, 2, 4, 0, 0), trial.teams().get("communications"));
    }

    @Test
    void ofAKindTheTruthDoesNotKnowNothingIsJudged() throws IOException {
        var truths = Truth.read(
                Files.writeString(folder.resolve("other"), TRUTH.get(0).replace("SAFETY_LEGAL", "SPIKE")));
        var rules = Backtest.of(options(), truths, NOWHERE).get("as set").rules();
        assertEquals(
                List.of(AlertKind.SAFETY_LEGAL, AlertKind.SPIKE),
                rules.stream()
                        .map(Verdict::kind)
                        .filter(kind -> kind == AlertKind.SAFETY_LEGAL || kind == AlertKind.SPIKE)
                        .toList());
        assertNull(rules.stream()
                .filter(rule -> rule.kind() == AlertKind.SAFETY_LEGAL)
                .findFirst()
                .orElseThrow()
                .detection());
    }

    /** Such an alert knows whom it is about by pseudonym, the truth by name. */
    @Test
    void whoFallsSilentIsFound() throws IOException {
        var posts = new ArrayList<String>();
        for (var day = 1; day <= 8; day++)
            posts.add(post("e" + day, "5", "2026-03-0" + day + "T08:00:00Z", "love my nordbrew, wonderful as ever"));
        posts.add(post("f", "6", "2026-04-05T08:00:00Z", "nordbrew coffee this morning"));
        var silent = truth("x:5", "2026-03-08T08:00:00Z", "2026-03-20T00:00:00Z")
                .replace("SAFETY_LEGAL", "RELATIONSHIP_DECAY");
        var truths = Truth.read(Files.writeString(folder.resolve("silent"), silent));
        var input = Files.write(folder.resolve("fond.ndjson"), posts);
        var rules = Backtest.of(options().input(input), truths, NOWHERE)
                .get("as set")
                .rules();
        assertEquals(
                List.of(Interval.share(1, 1)),
                rules.stream()
                        .filter(rule -> rule.kind() == AlertKind.RELATIONSHIP_DECAY)
                        .map(Verdict::detection)
                        .toList());
    }

    @Test
    void eachSettingIsPlayedAndWritten() throws IOException {
        assertEquals(List.of("as set", "thresholds × 0.8", "thresholds × 1.2"), List.copyOf(played().keySet()));
        var written = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("backtest.json").toFile());
        assertEquals(5, written.path("thresholds × 1.2").path("records").asInt());
        assertFalse(written.path("as set").path("rules").isEmpty());
    }

    @Test
    void aLineThatIsNoTruthIsNamed() throws IOException {
        var file = Files.write(folder.resolve("wrong"), List.of(TRUTH.get(0), "{\"kind\":\"SPIKES\"}"));
        var trouble = assertThrows(Trouble.class, () -> Truth.read(file));
        assertEquals(0, String.valueOf(trouble.getMessage()).indexOf(file + ":2 is no line of truth"));
    }

    private Map<String, Trial> played() throws IOException {
        return played(POSTS);
    }

    private Map<String, Trial> played(List<String> posts) throws IOException {
        return Backtest.of(options(posts), Truth.read(Files.write(folder.resolve("truth.ndjson"), TRUTH)), NOWHERE);
    }

    private Options options() throws IOException {
        return options(POSTS);
    }

    private Options options(List<String> posts) throws IOException {
        return Options.sample(folder)
                .input(Files.write(folder.resolve("mentions.ndjson"), posts))
                .listening(Files.writeString(folder.resolve("listening.yaml"), LISTENING));
    }

    private static String grave() {
        return "@nordbrew my son had an allergic reaction to your oat drink, we are in the emergency room";
    }

    private static String post(String id, String author, String at, String text) {
        return "{\"type\":\"mention\",\"v\":1,\"op\":\"create\",\"network\":\"x\",\"id\":\"" + id
                + "\",\"author\":{\"id\":\"" + author + "\",\"followers\":3},\"at\":\"" + at + "\",\"text\":\"" + text
                + "\"}";
    }

    private static String truth(String person, String from, String until) {
        return "{\"kind\":\"SAFETY_LEGAL\",\"brand\":\"nordbrew\",\"topic\":null,\"person\":\"" + person
                + "\",\"from\":\"" + from + "\",\"until\":\"" + until + "\",\"note\":\"invented\"}";
    }
}
