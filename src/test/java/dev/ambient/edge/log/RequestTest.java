package dev.ambient.edge.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ambient.edge.json.Wire;
import io.quarkus.logging.json.runtime.JsonFormatter;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a stranger wrote, a line of the log is one line, and says what its writer said. */
class RequestTest {
    /** Twice the same name in an object is no reading. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    /** As Quarkus prints where logs are plain. */
    private static final String PLAIN = "%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p [%c{3.}] (%t) %s%e%n";

    private final Request filter = new Request();

    static List<String> hostile() {
        return List.of(
                "m-1\n2026-11-22 09:00:00,000 ERROR [dev.ambient] (main) forged",
                "m-1\r\nforged",
                "m-1\rforged",
                "m-1\u0085forged",
                "m-1\u2028forged",
                "m-1\u2029forged",
                "m-1\u000B\u000Cforged",
                "m-1\u001B[2K\u001B[1Aforged",
                "m-1\u009B31mforged",
                "m-1\u0000\u0007\u0008forged",
                "m-1\u202Edegrof",
                "\",\"level\":\"ERROR\",\"message\":\"forged",
                "m-1\\",
                "m-1\"}\n{\"level\":\"ERROR\",\"message\":\"forged\"}",
                "m-1 {0} %s %n ${jndi:ldap://forged} {1}",
                "m-1 \uD83D half");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aParameterIsOneLine(String words) throws JsonProcessingException {
        for (var style : List.of(FormatStyle.MESSAGE_FORMAT, FormatStyle.PRINTF)) {
            var form = style == FormatStyle.PRINTF ? "%s of %s" : "{0} of {1}";
            assertOne(record(form, style, words, "dot"), Line.of(words) + " of dot", 0);
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aMessageIsOneLine(String words) throws JsonProcessingException {
        assertOne(record(words, FormatStyle.NO_FORMAT), Line.of(words), 0);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aFailureIsOneLineAndItsStack(String words) throws JsonProcessingException {
        var failure = new IllegalStateException(words, new IllegalArgumentException("because " + words));
        failure.addSuppressed(new IllegalStateException("beside " + words));
        var record = record("it failed", FormatStyle.NO_FORMAT);
        record.setThrown(failure);
        assertOne(record, "it failed", 3);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void theIdOfACallIsOneLine(String words) throws JsonProcessingException {
        Request.began(words);
        try {
            var line = assertOne(record("done", FormatStyle.NO_FORMAT), "done", 0);
            assertEquals(Line.of(words), JSON.readTree(line).at("/mdc/request").textValue());
        } finally {
            Request.began("");
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void metricsAreOneLine(String words) throws JsonProcessingException {
        var line = new Metrics(Wire.mapper(), words, Clock.systemUTC()).of(new TreeMap<>(java.util.Map.of("dot", 1L)));
        assertEquals(1, line.lines().count(), line);
        assertEquals(Set.of("_aws", "FunctionName", "dot"), names(line));
        assertEquals(words, JSON.readTree(line).get("FunctionName").textValue());
    }

    @Test
    void whatIsOneLineStaysAsItIs() {
        var failure = new IllegalStateException("äöü 長 😀👩‍👩‍👧 שלום", new IllegalArgumentException("because"));
        var record = record("{0} عربى", FormatStyle.MESSAGE_FORMAT, "m-1");
        record.setThrown(failure);
        assertTrue(filter.isLoggable(record));
        assertSame(failure, record.getThrown());
        assertEquals("{0} عربى", record.getMessage());
        assertEquals("m-1 عربى", record.getFormattedMessage());
    }

    @Test
    void aCircleOfCausesEnds() {
        var one = new IllegalStateException("one\n");
        one.initCause(new IllegalStateException("two", one));
        var record = record("it failed", FormatStyle.NO_FORMAT);
        record.setThrown(one);
        assertTrue(filter.isLoggable(record));
        var clean = new IllegalStateException("one");
        clean.initCause(new IllegalStateException("two", clean));
        record.setThrown(clean);
        assertTrue(filter.isLoggable(record));
    }

    /** In JSON and in plain; gives the JSON. */
    private String assertOne(ExtLogRecord record, String message, int failures) throws JsonProcessingException {
        assertTrue(filter.isLoggable(record));
        var json = new JsonFormatter().format(record);
        var line = json.stripTrailing();
        assertTrue(Line.is(line), line);
        var known = new HashSet<>(Set.of(
                "timestamp",
                "sequence",
                "loggerClassName",
                "loggerName",
                "level",
                "message",
                "threadName",
                "threadId",
                "mdc",
                "ndc",
                "hostName",
                "processName",
                "processId"));
        if (failures > 0) known.add("exception");
        assertEquals(known, names(line));
        var tree = JSON.readTree(line);
        assertEquals("WARN", tree.get("level").textValue());
        assertEquals(message, tree.get("message").textValue());

        var plain = new PatternFormatter(PLAIN).format(record);
        var rest = plain.stripTrailing().lines().toList();
        assertTrue(rest.get(0).contains("] (main) "), rest.get(0));
        for (var one : rest) assertTrue(Line.is(one.replaceFirst("^\t+", "")), plain);
        var begun = rest.stream().filter(one -> !ofAStack(one)).count();
        assertEquals(1, begun, plain);
        return line;
    }

    private static boolean ofAStack(String line) {
        return line.matches("\\t*(at |\\.\\.\\. |Caused by: |Suppressed: |\\[CIRCULAR).*");
    }

    private static Set<String> names(String line) throws JsonProcessingException {
        var names = new HashSet<String>();
        JSON.readTree(line).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static ExtLogRecord record(String message, FormatStyle style, Object... parameters) {
        var record = new ExtLogRecord(Level.WARN, message, style, RequestTest.class.getName());
        record.setLoggerName("dev.ambient.outcomes");
        record.setThreadName("main");
        record.setParameters(parameters);
        return record;
    }
}
