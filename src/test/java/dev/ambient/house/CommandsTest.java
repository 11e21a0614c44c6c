package dev.ambient.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code infra/ambient} with an AWS CLI that writes down what it is asked, and answers as a stack would. */
class CommandsTest {
    /** Outputs are {@code out-<key>}, names {@code name-<id>}; a queue holds two messages until they were received. */
    private static final String AWS = """
            #!/bin/bash
            printf '%s\\n' "$*" >>"$CALLS"
            case "$1 $2" in
              "cloudformation describe-stacks") [[ "$*" =~ OutputKey==\\'([A-Za-z]+) ]] && echo "out-${BASH_REMATCH[1]}" ;;
              "cloudformation describe-stack-resource") [[ "$*" =~ logical-resource-id\\ ([A-Za-z]+) ]] && echo "name-${BASH_REMATCH[1]}" ;;
              "sqs get-queue-attributes") echo 2 ;;
              "sqs receive-message") [ -e "$CALLS.received" ] || cat "$MESSAGES"; touch "$CALLS.received" ;;
              "sqs send-message") [[ "$*" =~ file://([^ ]+) ]] && cat "${BASH_REMATCH[1]}" >>"$CALLS.sent" ;;
              "lambda get-function-configuration") echo "arn-of-layer" ;;
              "lambda get-layer-version-by-arn") echo "https://layer" ;;
              "lambda list-layer-versions") echo "1 2" ;;
            esac
            """;

    @TempDir
    private Path folder;

    private record Done(int status, String words) {}

    @BeforeEach
    void stubs() throws IOException, InterruptedException {
        assumeTrue(runs("jq"), "jq is not here");
        stub("aws", AWS);
        stub("curl", "#!/bin/bash\nprintf 'curl %s\\n' \"$*\" >>\"$CALLS\"\n");
        stub("unzip", "#!/bin/bash\necho 'brands: {}'\n");
        stub("mvn", "#!/bin/bash\nprintf 'mvn %s\\n' \"$*\" >>\"$CALLS\"\n");
        Files.writeString(folder.resolve("messages"), "");
    }

    @Test
    void deadLettersGoBackToWhereTheyCameFrom() throws Exception {
        assertEquals(0, ambient("", "redrive", "heard").status);
        assertTrue(
                calls().contains(
                                "sqs start-message-move-task --source-arn out-HeardDead --max-number-of-messages-per-second 50"));
        assertNotEquals(0, ambient("", "redrive", "rejected").status, "a move task refuses it");
    }

    @Test
    void whatWasRejectedIsSentAgainWholeAndOnce() throws Exception {
        messages(
                message("1", "{\\\"a\\\":\\\"caf\u00e9\\\\n\\\"}", "author is missing"),
                message("2", "{}", "this is not an alert: X"));
        var done = ambient("", "rejected", "again");
        assertEquals(0, done.status, done.words);
        assertEquals("{\"a\":\"caf\u00e9\\n\"}", Files.readString(folder.resolve("calls.sent")));
        assertTrue(calls().contains("sqs delete-message --queue-url out-Rejected --receipt-handle handle-1"));
        assertFalse(calls().toString().contains("receipt-handle handle-2"), "an alert is no mention");
        assertTrue(done.words.contains("1 sent again") && done.words.contains("1 left: it was no mention"), done.words);
    }

    @Test
    void whyIsShownAndNoBody() throws Exception {
        messages(message("1", "@ana wrote", "author is missing"), message("2", "@ben wrote", "author is missing"));
        var done = ambient("", "rejected");
        assertTrue(done.words.contains("2 malformed\tauthor is missing"), done.words);
        assertFalse(done.words.contains("wrote"), done.words);
        assertFalse(calls().toString().contains("delete-message"));
    }

    @Test
    void aStretchOfTheStreamIsNamed() throws Exception {
        var batch =
                "{\\\"DDBStreamBatchInfo\\\":{\\\"shardId\\\":\\\"s-1\\\",\\\"startSequenceNumber\\\":\\\"10\\\",\\\"endSequenceNumber\\\":\\\"99\\\","
                        + "\\\"approximateArrivalOfFirstRecord\\\":\\\"10:00\\\",\\\"approximateArrivalOfLastRecord\\\":\\\"10:04\\\",\\\"batchSize\\\":90}}";
        messages(message("1", batch, ""));
        var done = ambient("", "pulseDead", "drop");
        assertTrue(done.words.contains("90 dots from 10:00 to 10:04, s-1 10..99"), done.words);
        assertTrue(calls().contains("sqs delete-message --queue-url out-PulseDead --receipt-handle handle-1"));
    }

    @Test
    void aTeamsMailIsWhatIsForItAlone() throws Exception {
        assertNotEquals(0, ambient("", "mail", "care@nordbrew.example").status, "for no team");
        var done = ambient("", "mail", "care@nordbrew.example", "care", "crm");
        assertEquals(0, done.status, done.words);
        assertTrue(
                calls().contains(
                                "sns subscribe --topic-arn out-AlertTopic --protocol email --notification-endpoint care@nordbrew.example --attributes"
                                        + " {\"FilterPolicyScope\":\"MessageAttributes\",\"FilterPolicy\":\"{\\\"team\\\":[\\\"care\\\",\\\"crm\\\"],\\\"mode\\\":[\\\"interrupt\\\",\\\"roundup\\\"]}\"}"),
                calls().toString());
    }

    @Test
    void aDryRunListensAsTheStackDoesAndSendsItNothing() throws Exception {
        var done = ambient("", "dry-run", "infra/events/mention.json");
        assertEquals(0, done.status, done.words);
        var calls = String.join("\n", calls());
        assertTrue(calls.contains("lambda get-layer-version-by-arn --arn arn-of-layer"), calls);
        var file = Path.of("infra/events/mention.json").toAbsolutePath();
        assertTrue(calls.contains("mvn -q -Plocal verify -Dambient.input=" + file), calls);
        assertFalse(
                Pattern.compile("(?m)^\\w+ (?!get-|describe-)[a-z]+-")
                        .matcher(calls)
                        .find(),
                calls);
    }

    @Test
    void theStackGoesOnlyWhenItsNameIsTypedAndThenWithoutItsMemory() throws Exception {
        assertNotEquals(0, ambient("yes\n", "down").status);
        assertFalse(calls().toString().contains("delete-stack"));
        var done = ambient("ambient\n", "down");
        assertEquals(0, done.status, done.words);
        assertTrue(calls().contains("cloudformation delete-stack --stack-name ambient"));
        assertFalse(calls().toString().contains("delete-table"));
        assertTrue(done.words.contains("out-Table") && done.words.contains("out-AuthorKey"), done.words);
    }

    @Test
    void itsMemoryGoesOnlyWhenAskedFor() throws Exception {
        assertEquals(0, ambient("ambient\n", "down", "--with-memory").status);
        var calls = calls();
        var unprotected =
                calls.indexOf("dynamodb update-table --table-name out-Table --no-deletion-protection-enabled");
        assertTrue(unprotected > calls.indexOf("cloudformation delete-stack --stack-name ambient"));
        assertTrue(calls.indexOf("dynamodb delete-table --table-name out-Table") > unprotected);
        assertTrue(
                calls.contains("secretsmanager delete-secret --secret-id out-AuthorKey --recovery-window-in-days 30"));
        assertTrue(calls.contains("lambda delete-layer-version --layer-name ambient-listening --version-number 2"));
    }

    @Test
    void whatItDoesNotKnowItSays() throws Exception {
        var done = ambient("", "dance");
        assertNotEquals(0, done.status);
        assertTrue(done.words.contains("infra/ambient <command>"));
        for (var command : List.of("status", "redrive", "rejected", "pulseDead", "send", "dry-run", "validate", "down"))
            assertTrue(done.words.contains("\n  " + command), command);
    }

    private Done ambient(String typed, String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of("bash", "infra/ambient"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().merge("PATH", folder.toString(), (path, stubs) -> stubs + ":" + path);
        builder.environment().put("CALLS", folder.resolve("calls").toString());
        builder.environment().put("MESSAGES", folder.resolve("messages").toString());
        builder.environment().remove("AMBIENT_STACK");
        var process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(typed.getBytes(StandardCharsets.UTF_8));
        }
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Done(process.waitFor(), words);
    }

    private List<String> calls() throws IOException {
        var file = folder.resolve("calls");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private void messages(String... messages) throws IOException {
        Files.writeString(folder.resolve("messages"), "{\"Messages\":[" + String.join(",", messages) + "]}");
    }

    private static String message(String id, String body, String reason) {
        return """
                {"MessageId":"%s","ReceiptHandle":"handle-%s","Body":"%s","MessageAttributes":{
                "class":{"StringValue":"malformed"},"reason":{"StringValue":"%s"}}}""".formatted(id, id, body, reason);
    }

    private void stub(String name, String script) throws IOException {
        var file = Files.writeString(folder.resolve(name), script);
        assertTrue(file.toFile().setExecutable(true));
    }

    private static boolean runs(String name) throws InterruptedException {
        try {
            return new ProcessBuilder(name, "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
