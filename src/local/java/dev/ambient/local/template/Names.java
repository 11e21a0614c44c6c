package dev.ambient.local.template;

import java.util.Map;

/** What references become: parameters their values, resources what their kind is known by. */
final class Names {
    private final Map<String, String> parameters;
    private final Map<String, Raw> resources;
    private final Place place;

    Names(Map<String, String> parameters, Map<String, Raw> resources, Place place) {
        this.parameters = parameters;
        this.resources = resources;
        this.place = place;
    }

    /** {@code name} or {@code name.attribute}, as in {@code Fn::Sub}. */
    String path(String path) {
        var dot = path.indexOf('.');
        return dot < 0 ? ref(path) : attribute(path.substring(0, dot), path.substring(dot + 1));
    }

    String ref(String name) {
        if (parameters.containsKey(name)) return parameters.get(name);
        var pseudo = place.pseudo().get(name);
        if (pseudo != null) return pseudo;
        return switch (resource(name).type()) {
            case "AWS::SQS::Queue" -> place.url(title(name, "QueueName"));
            case "AWS::DynamoDB::Table" -> title(name, "TableName");
            case "AWS::Events::EventBus" -> title(name, "Name");
            case "AWS::SNS::Topic" -> place.arn("sns", place.stack() + "-" + name);
            default -> name;
        };
    }

    String attribute(String name, String attribute) {
        var type = resource(name).type();
        if (type.equals("AWS::SQS::Queue")) {
            if (attribute.equals("Arn")) return place.queue(title(name, "QueueName"));
            if (attribute.equals("QueueName")) return title(name, "QueueName");
            if (attribute.equals("QueueUrl")) return ref(name);
        }
        if (type.equals("AWS::DynamoDB::Table")) {
            var arn = place.table(ref(name));
            if (attribute.equals("Arn")) return arn;
            if (attribute.equals("StreamArn")) return arn + "/stream";
        }
        if (type.equals("AWS::Events::EventBus") && attribute.equals("Arn"))
            return place.arn("events", "event-bus/" + ref(name));
        if (attribute.equals("Arn")) return place.arn("local", name);
        return name + "." + attribute;
    }

    private String title(String name, String property) {
        var given = resource(name).properties().get(property);
        return given == null ? name : Values.text(new Values(Map.of(), this).of(given));
    }

    private Raw resource(String name) {
        var raw = resources.get(name);
        if (raw == null) throw new IllegalArgumentException(name + " is neither a parameter nor a resource");
        return raw;
    }
}
