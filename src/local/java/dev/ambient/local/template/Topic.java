package dev.ambient.local.template;

import java.util.List;

/** An SNS topic and who is subscribed to it. */
public record Topic(String id, String arn, List<Subscription> subscriptions) {
    public Topic {
        subscriptions = List.copyOf(subscriptions);
    }

    /**
     * One subscription.
     *
     * @param protocol e.g. {@code email}
     * @param endpoint an address, or the ARN of a queue
     * @param policy filter policy over message attributes as JSON, {@code {}} where everything passes
     */
    public record Subscription(String id, String protocol, String endpoint, String policy) {
        static Subscription of(Resource resource) {
            var scope = resource.text("FilterPolicyScope").orElse("MessageAttributes");
            if (!scope.equals("MessageAttributes")) throw resource.unknown("FilterPolicyScope", scope);
            var raw = resource.text("RawMessageDelivery").orElse("false");
            if (resource.needed("Protocol").equals("sqs") && !raw.equals("true"))
                throw resource.unknown("RawMessageDelivery", raw);
            return new Subscription(
                    resource.id(),
                    resource.needed("Protocol"),
                    resource.text("Endpoint").orElse(""),
                    resource.json("FilterPolicy").orElse("{}"));
        }
    }
}
