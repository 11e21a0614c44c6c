package dev.ambient.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The stack as {@code template.yaml} describes it, in its order, which is that of the flow. Only resources whose condition
 * holds are part of it.
 */
public record Template(
        List<Queue> queues, List<Table> tables, List<Topic> topics, List<Function> functions, List<Role> roles) {
    /** What a run on this machine has no use for. */
    private static final List<String> BESIDE = List.of(
            "AWS::Logs::",
            "AWS::CloudWatch::",
            "AWS::Events::EventBus",
            "AWS::KMS::",
            "AWS::SecretsManager::",
            "AWS::SSM::",
            "AWS::Serverless::LayerVersion",
            "AWS::Serverless::Application",
            "AWS::SQS::QueuePolicy",
            "AWS::SNS::TopicPolicy",
            "AWS::Lambda::Permission");

    /** @throws IllegalArgumentException in one line, naming file and resource, where a shape is not known */
    public static Template read(Path file, Place place) {
        try {
            return read(Files.readString(file), file.toString(), place);
        } catch (IOException missing) {
            throw new IllegalArgumentException(file + " cannot be read: " + missing.getMessage(), missing);
        }
    }

    static Template read(String text, String file, Place place) {
        try {
            return read(text, place);
        } catch (YAMLException bad) {
            throw new IllegalArgumentException(
                    file + ": " + bad.getMessage().lines().findFirst().orElse("no YAML"), bad);
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException(file + ": " + bad.getMessage(), bad);
        } catch (StackOverflowError circle) {
            throw new IllegalArgumentException(file + ": something refers to itself, or is nested too deep", circle);
        } catch (RuntimeException bad) {
            throw new IllegalArgumentException(file + ": has a shape that is not known: " + bad, bad);
        }
    }

    private static Template read(String text, Place place) {
        var root = Raw.map(new Yaml(new Tags()).load(text));
        var raws = new LinkedHashMap<String, Raw>();
        Raw.map(root.get("Resources")).forEach((id, raw) -> raws.put(id, Raw.of(id, raw)));
        var names = new Names(parameters(Raw.map(root.get("Parameters")), place), raws, place);
        var values = new Values(Raw.map(root.get("Conditions")), names);
        var globals = Raw.map(Raw.map(root.get("Globals")).get("Function"));
        var parts = new Parts(values, names, globals, place);
        raws.values().stream()
                .filter(raw -> BESIDE.stream().noneMatch(raw.type()::startsWith))
                .filter(raw -> raw.condition().isEmpty()
                        || values.holds(raw.condition().get()))
                .forEach(parts::add);
        return parts.template();
    }

    /** @param key ARN, URL, name or logical id */
    public Queue queue(String key) {
        return queues.stream()
                .filter(queue -> List.of(queue.arn(), queue.url(), queue.name(), queue.id())
                        .contains(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("template.yaml has no queue " + key));
    }

    /** The dead-letter queue of a queue, if it has one. */
    public Optional<Queue> dead(Queue queue) {
        return queue.redrive().map(redrive -> queue(redrive.target()));
    }

    public Function function(String handler) {
        return functions.stream()
                .filter(function -> function.handler().equals(handler))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("template.yaml has no function " + handler));
    }

    /** The variables of all functions together; locally one application answers for them all. */
    public Map<String, String> environment() {
        var all = new LinkedHashMap<String, String>();
        for (var function : functions) {
            function.environment().forEach((key, value) -> {
                var other = all.putIfAbsent(key, value);
                if (other != null && !other.equals(value) && key.startsWith("AMBIENT_"))
                    throw new IllegalArgumentException(
                            "function " + function.id() + ": " + key + " differs from its value elsewhere");
            });
        }
        all.keySet().removeIf(key -> !key.startsWith("AMBIENT_"));
        return all;
    }

    private static Map<String, String> parameters(Map<String, Object> raw, Place place) {
        var parameters = new LinkedHashMap<String, String>();
        raw.forEach((id, parameter) -> {
            var given = place.parameters().get(id);
            var value = given == null ? Raw.map(parameter).get("Default") : given;
            if (value == null) throw new IllegalArgumentException("parameter " + id + " has no default");
            parameters.put(id, value.toString());
        });
        return parameters;
    }
}
