package dev.ambient.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A Lambda function.
 *
 * @param handler the bean that answers: {@code QUARKUS_LAMBDA_HANDLER}
 * @param memory in MB
 * @param environment its own variables over those of Globals
 */
public record Function(
        String id,
        String handler,
        int memory,
        Duration timeout,
        Map<String, String> environment,
        List<Source> sources) {

    private static final String WORD = "QUARKUS_LAMBDA_HANDLER";

    static Function of(Resource resource) {
        var environment = resource.part("Environment")
                .flatMap(part -> part.part("Variables"))
                .map(Resource::texts)
                .orElse(Map.of());
        var handler = environment.get(WORD);
        if (handler == null) throw resource.lacks("Environment.Variables." + WORD);
        return new Function(
                resource.id(),
                handler,
                resource.number("MemorySize").orElse(128),
                resource.seconds("Timeout", 3),
                environment,
                resource.part("Events").map(Resource::named).orElse(List.of()).stream()
                        .map(Source::of)
                        .toList());
    }
}
