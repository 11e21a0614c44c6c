package dev.ambient.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What fires a function. */
public sealed interface Source {
    /** Name of the event in its function. */
    String id();

    /**
     * An SQS queue.
     *
     * @param queue its ARN
     * @param window how long a batch gathers
     * @param partial failures are reported message by message
     */
    record Queued(String id, String queue, int batch, Duration window, boolean partial, Optional<Integer> concurrency)
            implements Source {}

    /**
     * A table's stream.
     *
     * @param stream its ARN
     * @param patterns of which one must match, as JSON; everything passes where there is none
     * @param retries −1 for as long as the stream keeps a record
     */
    record Streamed(
            String id,
            String stream,
            int batch,
            Duration window,
            String start,
            List<String> patterns,
            int retries,
            boolean bisect)
            implements Source {}

    /**
     * A schedule.
     *
     * @param input the event as JSON, with the scheduler's placeholders
     */
    record Scheduled(String id, Duration rate, String input) implements Source {}

    static Source of(Resource event) {
        var type = event.needed("Type");
        var properties = event.part("Properties").orElseThrow(() -> event.lacks("Properties"));
        return switch (type) {
            case "SQS" -> queued(properties);
            case "DynamoDB" -> streamed(properties);
            case "Schedule" -> scheduled(properties, "Schedule");
            case "ScheduleV2" -> scheduled(properties, "ScheduleExpression");
            default -> throw event.unknown("Type", type);
        };
    }

    private static Queued queued(Resource event) {
        return new Queued(
                event.id(),
                event.needed("Queue"),
                event.number("BatchSize").orElse(10),
                event.seconds("MaximumBatchingWindowInSeconds", 0),
                event.texts("FunctionResponseTypes").contains("ReportBatchItemFailures"),
                event.part("ScalingConfig").flatMap(scaling -> scaling.number("MaximumConcurrency")));
    }

    private static Streamed streamed(Resource event) {
        return new Streamed(
                event.id(),
                event.needed("Stream"),
                event.number("BatchSize").orElse(100),
                event.seconds("MaximumBatchingWindowInSeconds", 0),
                event.needed("StartingPosition"),
                event.part("FilterCriteria").map(criteria -> criteria.parts("Filters")).orElse(List.of()).stream()
                        .map(filter -> filter.needed("Pattern"))
                        .toList(),
                event.number("MaximumRetryAttempts").orElse(-1),
                event.text("BisectBatchOnFunctionError")
                        .map(Boolean::parseBoolean)
                        .orElse(false));
    }

    private static Scheduled scheduled(Resource event, String property) {
        var expression = event.needed(property);
        return new Scheduled(
                event.id(),
                Rate.of(expression).orElseThrow(() -> event.unknown(property, expression)),
                event.text("Input").orElse(""));
    }
}
