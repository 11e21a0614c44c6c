package dev.ambient.local.template;

import java.util.Map;

/**
 * Where the stack stands: what pseudo-parameters and the names of resources become.
 *
 * @param endpoint of SQS, without a slash at the end
 * @param region as in ARNs
 * @param account as in ARNs and URLs of queues
 * @param stack name of the stack
 * @param parameters that do not take their defaults
 */
public record Place(String endpoint, String region, String account, String stack, Map<String, String> parameters) {
    public Place {
        parameters = Map.copyOf(parameters);
    }

    /** The cloud as documentation writes it, with every parameter at its default. */
    public static final Place CLOUD =
            new Place("https://sqs.eu-west-1.amazonaws.com", "eu-west-1", "123456789012", "ambient", Map.of());

    String url(String queue) {
        return endpoint + "/" + account + "/" + queue;
    }

    String queue(String name) {
        return arn("sqs", name);
    }

    String table(String name) {
        return arn("dynamodb", "table/" + name);
    }

    String arn(String service, String rest) {
        return "arn:aws:" + service + ":" + region + ":" + account + ":" + rest;
    }

    Map<String, String> pseudo() {
        return Map.of(
                "AWS::StackName",
                stack,
                "AWS::Region",
                region,
                "AWS::AccountId",
                account,
                "AWS::Partition",
                "aws",
                "AWS::URLSuffix",
                "amazonaws.com",
                "AWS::StackId",
                arn("cloudformation", "stack/" + stack));
    }
}
