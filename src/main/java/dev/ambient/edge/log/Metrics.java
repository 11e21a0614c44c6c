package dev.ambient.edge.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Counts as a line of CloudWatch's <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">embedded
 * metric format</a>, of which CloudWatch makes metrics as it takes the log in. The name of the function, the same as in
 * {@code AWS/Lambda}, is their only dimension.
 */
final class Metrics {
    static final String NAMESPACE = "Ambient";
    static final String DIMENSION = "FunctionName";

    private final ObjectMapper json;
    private final String function;
    private final Clock clock;

    Metrics(ObjectMapper json, String function, Clock clock) {
        this.json = json;
        this.function = function;
        this.clock = clock;
    }

    /** @param sums by the name of the metric, 100 at most */
    String of(SortedMap<String, Long> sums) {
        var names = sums.keySet().stream()
                .map(name -> Map.of("Name", name, "Unit", "Count"))
                .toList();
        var directive = Map.of("Namespace", NAMESPACE, "Dimensions", List.of(List.of(DIMENSION)), "Metrics", names);
        var line = new LinkedHashMap<String, Object>();
        line.put("_aws", Map.of("Timestamp", clock.millis(), "CloudWatchMetrics", List.of(directive)));
        line.put(DIMENSION, function);
        line.putAll(sums);
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
