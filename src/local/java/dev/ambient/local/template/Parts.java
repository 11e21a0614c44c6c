package dev.ambient.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the resources of a template by their kind. */
final class Parts {
    private final List<Queue> queues = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, String> topics = new LinkedHashMap<>();
    private final Map<String, List<Topic.Subscription>> subscriptions = new LinkedHashMap<>();
    private final List<Function> functions = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private final Values values;
    private final Names names;
    private final Map<String, Object> globals;
    private final Place place;

    Parts(Values values, Names names, Map<String, Object> globals, Place place) {
        this.values = values;
        this.names = names;
        this.globals = globals;
        this.place = place;
    }

    void add(Raw raw) {
        switch (raw.type()) {
            case "AWS::SQS::Queue" -> queues.add(Queue.of(Resource.of(raw, values), place));
            case "AWS::DynamoDB::Table" -> tables.add(Table.of(Resource.of(raw, values), place));
            case "AWS::SNS::Topic" -> topics.put(raw.id(), names.ref(raw.id()));
            case "AWS::SNS::Subscription" -> subscribe(Resource.of(raw, values));
            case "AWS::Serverless::Function" -> functions.add(Function.of(Resource.of(raw.over(globals), values)));
            case "AWS::IAM::Role" -> roles.add(Role.of(Resource.of(raw, values)));
            default ->
                throw new IllegalArgumentException(
                        "resource " + raw.id() + " is of type " + raw.type() + ", which the local run does not know");
        }
    }

    Template template() {
        return new Template(
                List.copyOf(queues),
                List.copyOf(tables),
                topics.entrySet().stream()
                        .map(topic -> new Topic(
                                topic.getKey(),
                                topic.getValue(),
                                subscriptions.getOrDefault(topic.getValue(), List.of())))
                        .toList(),
                List.copyOf(functions),
                List.copyOf(roles));
    }

    private void subscribe(Resource subscription) {
        subscriptions
                .computeIfAbsent(subscription.needed("TopicArn"), topic -> new ArrayList<>())
                .add(Topic.Subscription.of(subscription));
    }
}
