package dev.ambient.artifact;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * A function in a JVM of its own under the real runtime client, with as much heap as Lambda would give it. One at a time: the
 * client unpacks a library of its own to one place.
 */
final class Guest implements AutoCloseable {
    private final RuntimeApi api;
    private final Process process;
    private final Path log;
    private final long begun;

    private Guest(RuntimeApi api, Process process, Path log, long begun) {
        this.api = api;
        this.process = process;
        this.log = log;
        this.begun = begun;
    }

    /**
     * Starts it.
     *
     * @param root the unzipped artifact
     * @param memory of the function, in MB
     * @param snapshot whether it is to be ready for a snapshot first, as under SnapStart
     */
    static Guest start(Path root, String handler, int memory, boolean snapshot, Map<String, String> environment)
            throws IOException {
        var api = new RuntimeApi();
        var log = Files.createTempFile("guest", ".log");
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + memory * 85 / 100 + "m",
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac", // as Lambda's own runtime has it
                "-classpath",
                client(),
                AWSLambda.class.getName(),
                handler);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of(
                        "AWS_LAMBDA_RUNTIME_API",
                        api.address(),
                        "AWS_LAMBDA_FUNCTION_NAME",
                        "local",
                        "AWS_LAMBDA_FUNCTION_VERSION",
                        "1",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                        Integer.toString(memory),
                        "AWS_LAMBDA_LOG_FORMAT",
                        "JSON",
                        "AWS_LAMBDA_INITIALIZATION_TYPE",
                        snapshot ? "snap-start" : "on-demand",
                        "LAMBDA_TASK_ROOT",
                        root.toString(),
                        "_HANDLER",
                        handler));
        builder.directory(root.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        var begun = System.nanoTime();
        return new Guest(api, builder.start(), log, begun);
    }

    /** Waits until it is ready; milliseconds since it was started. */
    long ready() throws Exception {
        return (api.ready() - begun) / 1_000_000;
    }

    void restore() {
        api.restore();
    }

    Reply call(String event) throws InterruptedException {
        return api.call(event);
    }

    /** Milliseconds from its start to an answer. */
    long since(Reply reply) {
        return (reply.at() - begun) / 1_000_000;
    }

    /** Memory it holds, in MB. */
    long resident() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(0)
                    / 1024;
        }
    }

    /** All it has written so far, to both streams. */
    List<String> lines() throws IOException {
        return Files.readAllLines(log);
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        api.close();
        Files.delete(log);
    }

    private static String client() {
        return Stream.of(AWSLambda.class, Context.class, PojoSerializer.class, SdkInternalThreadLocal.class)
                .map(Guest::jar)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jar(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
